package io.proofstream.source.policyreport;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.message.Reading;
import io.proofstream.reading.Expected;
import io.proofstream.reading.Sent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GatekeeperTest {
  private static final String CONSTRAINT =
      """
      {"apiVersion":"constraints.gatekeeper.sh/v1beta1","kind":"K8sRequiredLabels",
       "metadata":{"name":"owner"},"spec":{"enforcementAction":"warn"},"status":%s}
      """;

  @TestFactory
  Stream<DynamicTest> everyRowOfConstraintsHolds() {
    Set<String> notKept = Set.of("docs", "bad_lines", "totalViolations");
    return Expected.everyRowOf("gatekeeper", "k8s", notKept, GatekeeperTest::ofConstraints);
  }

  private static String ofConstraints(Reading reading, String metric) {
    return switch (metric) {
      case "objects", "kind_constraints.gatekeeper.sh/v1beta1:K8sRequiredLabels" ->
          String.valueOf(reading.events().size());
      case "violations_listed" -> String.valueOf(reading.events().getFirst().results().size());
      default -> throw new AssertionError(metric);
    };
  }

  @TestFactory
  Stream<DynamicTest> everyRowOfTheLogHolds() {
    return Expected.everyRowOf(
        "gatekeeper", "gatekeeper-log", Set.of("event_type", "audit_id"), GatekeeperTest::ofLog);
  }

  private static String ofLog(Reading reading, String metric) {
    RuleResult result = reading.events().getFirst().results().getFirst();
    return switch (metric) {
      case "records" -> String.valueOf(reading.events().size());
      case "constraint" -> result.ruleId();
      case "resource" -> result.resource();
      case "action" -> result.toolVerdict();
      default -> throw new AssertionError(metric);
    };
  }

  @Test
  void whatAConstraintMatchesIsNoSecret() {
    byte[] bytes = Sent.resource("gatekeeper/constraint-status.yaml");

    assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("match:");
    assertThat(Sent.bytes(bytes).read().content().bytes()).isSameAs(bytes);
  }

  @Test
  void everyListedViolationOfAConstraintFails() {
    Event event = Sent.sample("gatekeeper/constraint-status.yaml").event();

    assertThat(event.evidence().tool()).isEqualTo("gatekeeper");
    assertThat(event.evidence().occurredAt()).isEqualTo(Instant.parse("2019-05-11T01:46:13Z"));
    assertThat(event.results())
        .extracting(RuleResult::resource)
        .containsExactly(
            "Namespace/default",
            "Namespace/gatekeeper-system",
            "Namespace/kube-public",
            "Namespace/kube-system");
    assertThat(event.results()).extracting(RuleResult::verdict).containsOnly(Verdict.FAIL);
    assertThat(event.results())
        .extracting(RuleResult::ruleId)
        .containsOnly("K8sRequiredLabels/ns-must-have-gk");
  }

  @Test
  void anAuditThatFoundNothingPasses() {
    RuleResult result = constraint("{\"auditTimestamp\":\"2026-02-28T09:00:00Z\"}").getFirst();

    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.resource()).isNull();
  }

  @Test
  void violationsThatAreCountedButNotListedDoNotPass() {
    String status = "{\"auditTimestamp\":\"2026-02-28T09:00:00Z\",\"totalViolations\":3}";

    assertThat(constraint(status).getFirst().verdict()).isEqualTo(Verdict.WARN);
  }

  @Test
  void aConstraintBeforeItsFirstAuditTellsNothing() {
    assertThat(constraint("{}")).isEmpty();
  }

  @Test
  void whatOnlyWarnsOrRunsDryDoesNotFail() {
    String violations =
        """
        {"auditTimestamp":"2026-02-28T09:00:00Z","violations":[
         {"enforcementAction":"warn","kind":"Pod","name":"a"},
         {"enforcementAction":"dryrun","kind":"Pod","name":"b"},
         {"enforcementAction":"scoped","enforcementActions":["warn","deny"],"kind":"Pod","name":"c"}]}
        """;

    assertThat(constraint(violations))
        .extracting(RuleResult::verdict)
        .containsExactly(Verdict.WARN, Verdict.WARN, Verdict.FAIL);
  }

  @Test
  void aLineOfTheLogIsDatedInSecondsWithAFraction() {
    Event event = Sent.sample("gatekeeper/audit-violation-log.json").event();

    assertThat(event.evidence().occurredAt()).isEqualTo(Instant.parse("2021-09-29T04:17:50.308Z"));
    assertThat(event.results().getFirst().message()).contains("has no resource limits");
  }

  @Test
  void theLogTellsOfAuditsThatFoundNothingAndOfAdmission() {
    List<Event> events = Sent.own("kubernetes/gatekeeper.log").events();

    assertThat(events).hasSize(2);
    assertThat(events.getFirst().results().getFirst().verdict()).isEqualTo(Verdict.PASS);
    assertThat(events.getFirst().results().getFirst().ruleId())
        .isEqualTo("K8sAllowedRepos/only-our-registry");
    assertThat(events.getLast().results().getFirst().verdict()).isEqualTo(Verdict.WARN);
    assertThat(events.getLast().results().getFirst().resource()).isEqualTo("Namespace/shop");
  }

  @Test
  void anExportedViolationSaysTheSame() {
    Event event = Sent.own("kubernetes/gatekeeper-export.json").event();
    RuleResult result = event.results().getFirst();

    assertThat(event.evidence().occurredAt()).isEqualTo(Instant.parse("2026-02-28T09:00:00Z"));
    assertThat(result.ruleId()).isEqualTo("K8sRequiredLabels/must-have-owner");
    assertThat(result.resource()).isEqualTo("Namespace/shop");
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
  }

  private static List<RuleResult> constraint(String status) {
    return Sent.text(CONSTRAINT.formatted(status)).results();
  }
}
