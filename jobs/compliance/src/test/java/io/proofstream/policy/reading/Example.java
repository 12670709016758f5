package io.proofstream.policy.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofstream.policy.obligation.Frameworks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The policy files under the tests' resources, and texts written in a test. */
public final class Example {
  private Example() {}

  public static byte[] bytes(String file) {
    try (InputStream in = Example.class.getResourceAsStream("/policy/" + file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PolicyReading read(String file) {
    return PolicyText.read(file, bytes(file), null, Frameworks.shipped());
  }

  static PolicyReading of(String... lines) {
    return PolicyText.read(
        "policy.yml", String.join("\n", lines).getBytes(UTF_8), null, Frameworks.shipped());
  }

  /** What is wrong with a text, each problem as people see it, without the file. */
  static List<String> problems(String... lines) {
    return of(lines).problems().stream()
        .map(problem -> problem.toString().substring("policy.yml:".length()))
        .toList();
  }
}
