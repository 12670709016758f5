package io.proofstream.policy.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.policy.AnyPolicy;
import io.proofstream.policy.Policies;
import io.proofstream.policy.Policy;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.policy.reading.PolicyReading;
import io.proofstream.policy.reading.PolicyText;
import org.junit.jupiter.api.Test;

class PolicyWriterTest {
  private static final int POLICIES = 500;

  @Test
  void whatWasWrittenIsReadAsTheSamePolicy() {
    for (int seed = 0; seed < POLICIES; seed++) {
      Policy policy = AnyPolicy.of(seed);

      assertThat(read(PolicyWriter.yaml(policy)))
          .as("seed %d%n%s", seed, PolicyWriter.yaml(policy))
          .isEqualTo(policy);
      assertThat(read(PolicyWriter.json(policy))).as("seed %d", seed).isEqualTo(policy);
    }
  }

  @Test
  void equalPoliciesAreEqualBytesHoweverTheyWereWritten() {
    for (int seed = 0; seed < 200; seed++) {
      Policy policy = AnyPolicy.of(seed);

      assertThat(PolicyWriter.json(read(PolicyWriter.yaml(policy))))
          .isEqualTo(PolicyWriter.json(policy));
      assertThat(PolicyWriter.json(policy)).doesNotContain("\n");
    }
  }

  @Test
  void peopleSeeEveryKeyInTheOrderOfTheExample() {
    assertThat(PolicyWriter.yaml(Policies.ofNobody("acme")))
        .startsWith(
            """
            org: acme
            version: 0
            onboarding: 7d
            demo: false
            time_zone: UTC
            sla:
              windows:
                critical: 1d
                high: 3d
                medium: 7d
                low: 14d
                negligible: null
              warning_lead: 3d
            """)
        .contains("  include:\n    - '*'\n")
        .endsWith("remediation: []\n");
  }

  private static Policy read(String text) {
    PolicyReading reading = PolicyText.read("p", text.getBytes(UTF_8), null, Frameworks.shipped());
    assertThat(reading.problems()).isEmpty();
    return reading.policy();
  }
}
