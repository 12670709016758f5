package io.proofstream.system.secrets;

import io.proofstream.sandbox.Sandbox;
import io.proofstream.system.Await;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ./proofstream receive} as a process of its own, on a free port of this machine. */
final class Receiving implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("receiving on (http://\\S+)");

  private final Process process;
  private final Path log;
  private final String address;

  private Receiving(Process process, Path log) {
    this.process = process;
    this.log = log;
    Await.until(
        () -> "an address in " + log + ": " + said(),
        Duration.ofMinutes(2),
        Duration.ofMillis(200),
        () -> ADDRESS.matcher(said()).find());
    Matcher found = ADDRESS.matcher(said());
    found.find();
    address = found.group(1);
  }

  /** Its log is among the others of the house. */
  static Receiving start(Sandbox house, Path folder, String org) throws IOException {
    Path settings = Files.writeString(folder.resolve("receive.properties"), "org = " + org + "\n");
    Path module = house.root().resolve("jobs/sandbox/target");
    Path log = house.state().log("receive");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dproofstream.root=" + house.root(),
                "-cp",
                module.resolve("classes") + ":" + Files.readString(module.resolve("classpath")),
                "io.proofstream.sandbox.Main",
                "receive",
                "--listen",
                "127.0.0.1:0",
                "--bootstrap",
                house.endpoints().kafka(),
                "--config",
                settings.toString(),
                "--timeout",
                "60")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new Receiving(process, log);
  }

  /** The status of the answer. */
  int post(String path, byte[] body) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(address + path))
                  .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  private String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
