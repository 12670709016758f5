package io.proofstream.policy.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.policy.Policies;
import io.proofstream.policy.Policy;
import io.proofstream.policy.Policy.Period;
import io.proofstream.policy.Policy.Route;
import io.proofstream.policy.Scope.Environment;
import io.proofstream.policy.document.PolicyWriter;
import io.proofstream.policy.obligation.Frameworks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyTextTest {
  private static final long HOUR = 3600;
  private static final long DAY = 24 * HOUR;

  @Test
  void everythingThatTheExampleSaysIsRead() {
    PolicyReading reading = Example.read("acme.yml");

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.version()).isEqualTo(3);
    Policy policy = reading.policy();
    assertThat(policy.org()).isEqualTo("acme");
    assertThat(policy.liveFrom()).isEqualTo("2026-12-01T00:00:00Z");
    assertThat(policy.onboardingSeconds()).isEqualTo(14 * DAY);
    assertThat(policy.sla().windowSeconds())
        .isEqualTo(
            Map.of(
                Severity.CRITICAL, 36 * HOUR, Severity.HIGH, 7 * DAY, Severity.MEDIUM, 30 * DAY));
    assertThat(policy.sla().endOfDay()).isTrue();
    assertThat(policy.scope().environments())
        .containsExactly(
            new Environment("production", List.of("prod-*"), List.of(), true, "confidential"),
            new Environment("playground", List.of(), List.of("play-*", "demo"), false, null));
    assertThat(policy.scanning().databaseAgeSeconds()).isEqualTo(3 * DAY);
    assertThat(policy.boundaries()).hasSize(3);
    assertThat(policy.collectors().getFirst().scannerClasses()).containsExactly("os", "library");
    assertThat(policy.routes())
        .contains(new Route("sla.breach", List.of("pagerduty", "slack"), List.of(), Severity.HIGH));
    assertThat(policy.retention().getFirst().seconds()).isEqualTo(2190 * DAY);
  }

  @Test
  void aDateIsItsMidnightInTheTimeZoneOfThePolicy() {
    Policy policy = Example.read("acme.yml").policy();

    assertThat(policy.effectiveFrom()).isEqualTo("2026-12-31T23:00:00Z");
    assertThat(policy.periods())
        .containsExactly(
            new Period(
                "2026-Q4",
                Instant.parse("2026-09-30T22:00:00Z"),
                Instant.parse("2026-12-31T23:00:00Z")));
  }

  @Test
  void whatIsNotSaidIsTheDefault() {
    PolicyReading reading = Example.read("small.yml");
    Policy nobodys = Policies.ofNobody("default");

    assertThat(reading.version()).isNull();
    assertThat(reading.policy().sla().windowSeconds())
        .containsEntry(Severity.CRITICAL, 12 * HOUR)
        .containsEntry(Severity.LOW, 14 * DAY);
    assertThat(reading.policy().exceptions()).isEqualTo(nobodys.exceptions());
    assertThat(reading.policy().scope()).isEqualTo(nobodys.scope());
    assertThat(Example.of("version:", "sla:", "scope: ~").policy()).isEqualTo(nobodys);
  }

  @Test
  void theDefaultsAreThoseOfHarborGuardAndNoProblem() {
    Policy nobodys = Policies.ofNobody("acme");

    assertThat(nobodys.version()).isZero();
    assertThat(nobodys.sla().windowSeconds())
        .isEqualTo(
            Map.of(
                Severity.CRITICAL, DAY,
                Severity.HIGH, 3 * DAY,
                Severity.MEDIUM, 7 * DAY,
                Severity.LOW, 14 * DAY));
    assertThat(nobodys.sla().warningLeadSeconds()).isEqualTo(3 * DAY);
    assertThat(nobodys.sla().reopenGraceSeconds()).isEqualTo(7 * DAY);
    assertThat(nobodys.sla().unknownCountsAs()).isEqualTo(Severity.MEDIUM);
    assertThat(nobodys.exceptions().longestSeconds()).isEqualTo(180 * DAY);
    assertThat(nobodys.exceptions().warningLeadSeconds()).isEqualTo(3 * DAY);
    assertThat(nobodys.scanning().outdatedSeconds()).isEqualTo(30 * DAY);
    assertThat(
            PolicyText.read(
                    "p", PolicyWriter.yaml(nobodys).getBytes(UTF_8), "acme", Frameworks.shipped())
                .policy())
        .isEqualTo(nobodys);
  }

  @Test
  void jsonSaysTheSameAsYaml() {
    Policy policy = Example.read("acme.yml").policy();

    assertThat(Example.of(PolicyWriter.json(policy)).policy()).isEqualTo(policy);
    assertThat(Example.of("{\"sla\":\t{\"windows\":{\"critical\":\"12h\"}}}").policy())
        .isEqualTo(Example.read("small.yml").policy());
  }

  @Test
  void aNumberIsATextWhereATextIsWanted() {
    assertThat(Example.of("scope: {teams: [{team: 007, assets: ['*']}]}").policy().scope().teams())
        .extracting(team -> team.team())
        .containsExactly("007");
  }
}
