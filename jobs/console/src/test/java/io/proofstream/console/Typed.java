package io.proofstream.console;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** A person at the keyboard: an environment, standard input, and commands typed in this process. */
public final class Typed {
  public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final Path root;
  private final Map<String, String> environment = new HashMap<>();
  private String input = "";

  /** What came of a command. */
  public record Outcome(int exitCode, String out, String err, byte[] bytes) {}

  private Typed(Path root) {
    this.root = root;
  }

  public static Typed in(Path root) {
    return new Typed(root);
  }

  public Typed with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  public Typed piping(String text) {
    input = text;
    return this;
  }

  public Outcome type(String... arguments) {
    return typeWith(new Object[0], arguments);
  }

  public Outcome typeWith(Object[] further, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int exitCode =
        Proofstream.commandLine(
                Endpoints.of(environment, root),
                Clock.fixed(NOON, ZoneOffset.UTC),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                bytes,
                false,
                further)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    return new Outcome(exitCode, out.toString(), err.toString(), bytes.toByteArray());
  }

  /** An address on this machine where nothing listens. */
  public static String closedPort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "127.0.0.1:" + socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
