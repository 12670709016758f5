package io.proofstream.source.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.reading.Sent;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentinelTest {
  private static final String CHECKS = "sentinel/policy-checks.json";

  @Test
  void aPolicyCheckTellsEachOfItsPolicies() {
    Event event = Sent.own(CHECKS).event();

    assertThat(event.evidence().kind()).isEqualTo(Kind.POLICY_CHECKED);
    assertThat(event.evidence().occurredAt()).isEqualTo("2026-03-01T10:02:20Z");
    assertThat(event.evidence().references()).containsExactly("SOC 2 CC7.2");
    assertThat(event.results())
        .extracting(RuleResult::policy, RuleResult::ruleId, RuleResult::verdict)
        .containsExactly(
            tuple("images", "approved-registry", Verdict.FAIL),
            tuple("images", "pinned-digests", Verdict.WARN),
            tuple("images", "no-privileged", Verdict.PASS),
            tuple("images", "broken", Verdict.ERROR));
    assertThat(event.results().getFirst().message())
        .startsWith("aws_ecs_task_definition.shop uses");
  }

  @Test
  void anOverrideSetsAsideWhatMayBe() {
    assertThat(Sent.text(checks().replace("soft_failed", "overridden")).results())
        .extracting(RuleResult::ruleId, RuleResult::suppressedBy)
        .contains(tuple("approved-registry", "overridden"), tuple("pinned-digests", null));
  }

  @Test
  void anOtherStateOfACheckIsOtherEvidence() {
    String then = checks().replace("soft_failed", "overridden");

    assertThat(Sent.text(checks()).read().messageId())
        .isEqualTo(Sent.text(checks() + "\n").read().messageId())
        .isNotEqualTo(Sent.text(then).read().messageId());
  }

  @Test
  void aCheckThatHidesItsPoliciesIsToldAsAWhole() {
    String attributes =
        "{\"data\":{\"id\":\"polchk-1\",\"type\":\"policy-checks\",\"attributes\":"
            + "{\"result\":{\"passed\":1,\"total-failed\":2},\"scope\":\"workspace\","
            + "\"status\":\"hard_failed\"}}}";

    assertThat(Sent.text(attributes).results())
        .extracting(
            RuleResult::policy, RuleResult::verdict, RuleResult::toolVerdict, RuleResult::message)
        .containsExactly(tuple("workspace", Verdict.FAIL, "hard_failed", "1 passed, 2 failed"));
  }

  @Test
  void outcomesOfPolicySetsAreReadWhicheverLanguageTheyAreIn() {
    List<Event> events = Sent.own("sentinel/policy-set-outcomes.json").events();

    assertThat(events)
        .extracting(event -> event.evidence().tool())
        .containsExactly("sentinel", "opa");
    assertThat(events.getFirst().results())
        .extracting(
            RuleResult::policy, RuleResult::ruleId, RuleResult::verdict, RuleResult::message)
        .containsExactly(
            tuple(
                "baseline",
                "pinned-digests",
                Verdict.WARN,
                "aws_ecs_task_definition.shop has none"),
            tuple("baseline", "backup", Verdict.FAIL, "aws_db_instance.patients has none"),
            tuple("baseline", "no-public-buckets", Verdict.PASS, null));
    assertThat(events.getLast().results().getFirst().references())
        .containsExactly("HIPAA 164.308(a)(7)");
  }

  @Test
  void theCommandLinesOwnResultIsRead() {
    assertThat(Sent.own("sentinel/apply.json").results())
        .extracting(RuleResult::ruleId, RuleResult::verdict, RuleResult::references)
        .containsExactly(tuple("approved-registry", Verdict.FAIL, List.of("SOC 2 CC7.2")));
  }

  private static String checks() {
    return Sent.ownText(CHECKS);
  }
}
