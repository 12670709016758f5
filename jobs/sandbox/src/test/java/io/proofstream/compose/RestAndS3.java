package io.proofstream.compose;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.process.Child;
import io.proofstream.sandbox.process.Launch;
import io.proofstream.sandbox.process.Signal;
import io.proofstream.sandbox.state.Ports.Port;
import io.proofstream.sandbox.state.Rendered;
import io.proofstream.sandbox.state.Secrets;
import io.proofstream.system.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An Iceberg REST catalog and an S3 server, each a process of its own, as docker-compose has them.
 */
final class RestAndS3 implements AutoCloseable {
  static final String BUCKET = "evidence";
  static final String WAREHOUSE = "s3://" + BUCKET + "/warehouse";

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final ComposeFile compose;
  private final Site site;
  private final int catalogPort = freePort();
  private final int s3Port = freePort();
  private final Child catalog;
  private final Child s3;

  RestAndS3(ComposeFile compose, Site site) {
    this.compose = compose;
    this.site = site;
    this.catalog = child("rest-catalog");
    this.s3 = child("s3");
  }

  void start() throws Exception {
    // Others must not even enter: S3Proxy shows anyone what the folder's permissions show anyone.
    Path bucket = stored(bucket());
    Files.createDirectories(bucket);
    Files.setPosixFilePermissions(bucket, PosixFilePermissions.fromString("rwx------"));
    s3.start(s3Launch());
    catalog.start(catalogLaunch());
    await(s3, s3Endpoint(), 403);
    await(catalog, catalogUri() + "/v1/config", 200);
  }

  String catalogUri() {
    return "http://127.0.0.1:" + catalogPort;
  }

  String s3Endpoint() {
    return "http://127.0.0.1:" + s3Port;
  }

  /** {@code s3://bucket/prefix}. */
  String warehouse() {
    return compose.catalogProperties().get("warehouse");
  }

  String bucket() {
    return "s3://" + URI.create(warehouse()).getHost();
  }

  /** Where the S3 server keeps what is at that address. */
  Path stored(String address) {
    return site.state().resolve("s3", address.substring("s3://".length()));
  }

  /** What the AWS SDK reads in every process that may touch the bucket. */
  Map<String, String> credentials() {
    return Map.of(
        "AWS_ACCESS_KEY_ID", Secrets.value(site.state(), "s3-access-key"),
        "AWS_SECRET_ACCESS_KEY", Secrets.value(site.state(), "s3-secret-key"),
        "AWS_REGION", compose.service("catalog").path("environment").path("AWS_REGION").asText());
  }

  /** A text of docker-compose.yml with the addresses that hold here. */
  String here(String text) {
    return text.replace("kafka:19092", site.address(Port.KAFKA))
        .replace("http://catalog:8181", catalogUri())
        .replace("http://s3:8333", s3Endpoint())
        .replace("/settings/", site.state().resolve("settings") + "/")
        .replace(
            "jdbc:sqlite:/home/iceberg", "jdbc:sqlite:" + site.state().resolve("rest-catalog"));
  }

  /** The files that the job is told of, as the configs say them, or as the head has them made. */
  void writeSettings() {
    for (JsonNode config : compose.service("job").path("configs")) {
      String name = config.path("source").asText();
      String content = compose.config(name);
      Rendered.write(
          Path.of(here(config.path("target").asText())),
          content.isEmpty() ? compose.made(name) : here(content));
    }
  }

  /** The properties that the head tells a publisher to write. */
  Path writeClaimsConfig() {
    Map<String, String> keys = credentials();
    Path file = site.state().resolve("claims.properties");
    Secrets.write(
        file,
        """
        s3.endpoint=%s
        s3.path-style-access=true
        client.region=%s
        s3.access-key-id=%s
        s3.secret-access-key=%s
        """
            .formatted(
                s3Endpoint(),
                keys.get("AWS_REGION"),
                keys.get("AWS_ACCESS_KEY_ID"),
                keys.get("AWS_SECRET_ACCESS_KEY")));
    return file;
  }

  /** Status of a request that proves nothing about who asks. */
  int anonymously(String address) throws InterruptedException {
    return status(s3Endpoint() + "/" + address.substring("s3://".length()));
  }

  @Override
  public void close() {
    catalog.stop(Signal.TERM, Duration.ofSeconds(10));
    s3.stop(Signal.TERM, Duration.ofSeconds(10));
  }

  /** Trino asks for more than S3Proxy knows (objects being restored from an archive). */
  private Launch s3Launch() {
    Path folder = site.state().resolve("s3-server");
    Path settings = folder.resolve("s3proxy.properties");
    Secrets.write(
        settings,
        """
        s3proxy.endpoint=%s
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.ignore-unknown-headers=true
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=filesystem-nio2
        jclouds.filesystem.basedir=%s
        """
            .formatted(
                s3Endpoint(),
                credentials().get("AWS_ACCESS_KEY_ID"),
                credentials().get("AWS_SECRET_ACCESS_KEY"),
                site.state().resolve("s3")));
    Path logging =
        Rendered.write(
            folder.resolve("logback.xml"),
            """
            <configuration>
              <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>%d %-5level %logger{0} %msg%n</pattern></encoder>
              </appender>
              <root level="warn"><appender-ref ref="out"/></root>
            </configuration>
            """);
    return Launch.java(
        folder,
        site.classpath("s3"),
        List.of("-Xmx256m", "-XX:+UseSerialGC", "-Dlogback.configurationFile=" + logging),
        "org.gaul.s3proxy.Main",
        List.of("--properties", settings.toString()));
  }

  private Launch catalogLaunch() {
    Path classes = Site.classpathFile(site.root(), "rest-catalog").resolveSibling("classes");
    Path folder = site.state().resolve("rest-catalog");
    createFolder(folder);
    List<String> arguments = new ArrayList<>(List.of("127.0.0.1", Integer.toString(catalogPort)));
    compose.catalogProperties().forEach((key, value) -> arguments.add(key + "=" + here(value)));
    return Launch.java(
            folder,
            classes + ":" + site.classpath("rest-catalog"),
            List.of(
                "-Xmx256m", "-XX:+UseSerialGC", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"),
            "io.proofstream.catalog.RestCatalog",
            arguments)
        .with(credentials());
  }

  private Child child(String name) {
    return new Child(name, site.state().resolve("run", name + ".pid"), site.state().log(name));
  }

  private static void await(Child child, String url, int expected) {
    Await.until(
        () -> url + " says " + expected + "; see " + child.log(),
        PATIENCE,
        Duration.ofMillis(100),
        () -> {
          if (child.living().isEmpty()) {
            throw new IllegalStateException("it ended: " + Files.readString(child.log()));
          }
          return status(url) == expected;
        });
  }

  private static int status(String url) throws InterruptedException {
    try {
      return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      return -1;
    }
  }

  private static void createFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
