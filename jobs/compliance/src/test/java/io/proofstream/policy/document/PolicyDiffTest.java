package io.proofstream.policy.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.policy.AnyPolicy;
import io.proofstream.policy.Policies;
import io.proofstream.policy.Policy;
import io.proofstream.policy.Policy.Boundary;
import io.proofstream.policy.Policy.Collector;
import io.proofstream.policy.PolicyBuilder;
import io.proofstream.policy.Scope.Team;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyDiffTest {
  private static final Team PAYMENTS = new Team("payments", List.of("ghcr.io/acme/pay-*"));
  private static final Team PLATFORM = new Team("platform", List.of("*"));

  @Test
  void eachChangedFieldIsSaidWithWhatItWasAndWhatItIs() {
    Policy before = PolicyBuilder.of("acme").build();
    Policy after =
        PolicyBuilder.of("acme")
            .version(2)
            .effectiveFrom(Instant.parse("2027-01-01T00:00:00Z"))
            .window(Severity.CRITICAL, 36 * 3600)
            .window(Severity.NEGLIGIBLE, 90 * 86_400)
            .minimumSeverity(Severity.HIGH)
            .build();

    assertThat(PolicyDiff.between(before, after))
        .containsExactly(
            new PolicyChange("effective_from", null, "2027-01-01T00:00:00Z"),
            new PolicyChange("sla.windows.critical", "1d", "36h"),
            new PolicyChange("sla.windows.negligible", "none", "90d"),
            new PolicyChange("sla.minimum_severity", "low", "high"));
  }

  @Test
  void namedThingsAreComparedByNameAndNotByPlace() {
    Policy before = PolicyBuilder.of("acme").teams(PAYMENTS).build();
    Policy after =
        PolicyBuilder.of("acme")
            .teams(
                new Team("web", List.of("ghcr.io/acme/web")),
                new Team("payments", List.of("a", "b")))
            .build();

    assertThat(PolicyDiff.between(before, after))
        .containsExactly(
            new PolicyChange("scope.teams[payments].assets", "ghcr.io/acme/pay-*", "a, b"),
            new PolicyChange("scope.teams[web]", null, "team: web; assets: ghcr.io/acme/web"));
    assertThat(PolicyDiff.between(after, before))
        .contains(
            new PolicyChange("scope.teams[web]", "team: web; assets: ghcr.io/acme/web", null));
  }

  @Test
  void anotherOrderIsAChangeSinceTheFirstThatMatchesDecides() {
    assertThat(
            PolicyDiff.between(
                PolicyBuilder.of("acme").teams(PAYMENTS, PLATFORM).build(),
                PolicyBuilder.of("acme").teams(PLATFORM, PAYMENTS).build()))
        .containsExactly(
            new PolicyChange("scope.teams.order", "payments, platform", "platform, payments"));
  }

  @Test
  void whatIsEmptySaysSoAndIsLeftOutOfWhatIsNew() {
    assertThat(
            PolicyDiff.between(
                PolicyBuilder.of("acme").teams(PAYMENTS).build(),
                PolicyBuilder.of("acme").teams(new Team("payments", List.of())).build()))
        .containsExactly(
            new PolicyChange("scope.teams[payments].assets", "ghcr.io/acme/pay-*", "empty"));
    Collector anybody = new Collector("ci", "MCow", List.of(), List.of());
    assertThat(
            PolicyDiff.between(
                Policies.ofNobody("acme"), PolicyBuilder.of("acme").collectors(anybody).build()))
        .containsExactly(new PolicyChange("collectors[ci]", null, "id: ci; public_key: MCow"));
    assertThat(
            PolicyDiff.between(
                Policies.ofNobody("acme"),
                PolicyBuilder.of("acme").boundaries(new Boundary("gdpr", List.of("*"))).build()))
        .containsExactly(new PolicyChange("boundaries[gdpr]", null, "framework: gdpr; assets: *"));
  }

  @Test
  void samePoliciesDifferInNothingAndOthersInSomething() {
    for (int seed = 0; seed < 500; seed++) {
      Policy one = AnyPolicy.of(seed);
      Policy other = AnyPolicy.of(seed + 1);

      assertThat(PolicyDiff.between(one, AnyPolicy.of(seed))).isEmpty();
      assertThat(PolicyDiff.between(one, other))
          .isNotEmpty()
          .allSatisfy(change -> assertThat(change.before()).isNotEqualTo(change.after()));
    }
  }
}
