package io.proofstream.policy.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Meaning;
import io.proofstream.evidence.Origin;
import io.proofstream.evidence.Trust;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.policy.Policies;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyBuilder;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.document.PolicyWriter;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PolicyRowsTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void aVersionIsARowAndSoIsEachFieldThatItChanges() {
    Policy policy =
        PolicyBuilder.of("acme")
            .window(Severity.CRITICAL, 12 * 3600)
            .window(Severity.LOW, 30 * 86_400)
            .build();
    PolicyVersion version =
        new PolicyVersion(
            policy,
            NOON,
            NOON.plusSeconds(1),
            true,
            "alice",
            "192.0.2.7",
            "why",
            new Origin("policy", 0, 1));

    PolicyRows rows = PolicyRows.of(version, Trust.VERIFIED, Policies.ofNobody("acme"));

    assertThat(rows.version()).isEqualTo(version);
    assertThat(rows.policy())
        .isEqualTo(
            new PolicyRecord(
                "acme",
                1,
                NOON.plusSeconds(1),
                "alice",
                "192.0.2.7",
                "why",
                Trust.VERIFIED,
                true,
                0,
                PolicyWriter.json(policy)));
    assertThat(rows.changes())
        .containsExactly(
            new PolicyChangeRecord("acme", 1, "sla.windows.critical", "1d", "12h"),
            new PolicyChangeRecord("acme", 1, "sla.windows.low", "14d", "30d"));
  }

  @Test
  void everyColumnSaysWhatItMeans() {
    for (Class<?> type : new Class<?>[] {PolicyRecord.class, PolicyChangeRecord.class}) {
      for (RecordComponent component : type.getRecordComponents()) {
        assertThat(component.getAnnotation(Meaning.class)).as(component.toString()).isNotNull();
      }
    }
  }
}
