package io.proofstream.admission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Origin;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.policy.reading.PolicyReading;
import io.proofstream.policy.reading.PolicyText;
import java.time.Instant;

/** A policy that was accepted. */
public final class Decreed {
  private Decreed() {}

  /** Recorded when it begins. */
  public static PolicyVersion at(Instant begins, String org, int version, String text) {
    return at(begins, begins, org, version, text);
  }

  public static PolicyVersion at(
      Instant recordedAt, Instant begins, String org, int version, String text) {
    PolicyReading read = PolicyText.read("test", text.getBytes(UTF_8), org, Frameworks.shipped());
    assertThat(read.problems()).isEmpty();
    return new PolicyVersion(
        read.policy().numbered(version, null),
        recordedAt,
        begins,
        false,
        "ada",
        null,
        "a test",
        new Origin("policy", 0, version));
  }
}
