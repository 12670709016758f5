package io.proofstream.source.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.message.Reason;
import io.proofstream.reading.Sent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions of OPA. */
class DecisionsTest {
  private final List<Event> events = Sent.own("opa/decisions.json").events();

  @Test
  void everyDecisionIsEvidenceOfItsOwn() {
    assertThat(events).hasSize(2);
    assertThat(events)
        .extracting(event -> event.evidence().kind())
        .containsOnly(Kind.POLICY_CHECKED);
    assertThat(events.getFirst().evidence().occurredAt()).isEqualTo("2026-03-01T11:00:00.000001Z");
    assertThat(events.getFirst().evidence().toolVersion()).isEqualTo("v0.61.0");
    assertThat(events.getFirst().results())
        .extracting(RuleResult::ruleId, RuleResult::verdict, RuleResult::toolVerdict)
        .containsExactly(tuple("http/authz/allow", Verdict.FAIL, "allow: false"));
  }

  @Test
  void violationsAreResultsOfTheirOwnAndCiteControls() {
    assertThat(events.getLast().results())
        .extracting(
            RuleResult::ruleId, RuleResult::verdict, RuleResult::resource, RuleResult::references)
        .containsExactly(
            tuple("kubernetes/admission", Verdict.FAIL, null, List.of("SOC 2 CC6.1")),
            tuple(
                "require-backup",
                Verdict.FAIL,
                "Deployment/patient-portal",
                List.of("HIPAA 164.308(a)(7)")),
            tuple("kubernetes/admission", Verdict.WARN, null, List.of()));
    assertThat(events.getLast().results().get(1).severity()).isEqualTo(Severity.HIGH);
    assertThat(events.getLast().evidence().references())
        .containsExactly("SOC 2 CC6.1", "HIPAA 164.308(a)(7)");
  }

  @Test
  void nothingOfTheInputIsHandedOn() {
    assertThat(events.toString()).doesNotContain("hunter2").doesNotContain("salary");
  }

  @Test
  void aDecisionIsOnePieceOfEvidenceHoweverOftenItIsSent() {
    String decision =
        "{\"decision_id\":\"d-1\",\"path\":\"a/allow\",%s\"result\":true,"
            + "\"timestamp\":\"2026-03-01T11:00:00Z\"}";

    assertThat(Sent.text(decision.formatted("")).read().messageId())
        .isEqualTo(Sent.text(decision.formatted("\"req_id\":7,")).read().messageId());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a/allow | true | PASS | allow: true",
        "a/allow | \"true\" | PASS | allow: true",
        "a/allow | false | FAIL | allow: false",
        "a/deny | true | FAIL | deny: true",
        "a/deny | false | PASS | deny: false",
        "a/deny | [] | PASS | deny: none",
        "a/deny | [\"no\"] | FAIL | deny",
        "a/warn | [\"no\"] | WARN | warn",
        "a/b | {\"allow\":true,\"deny\":[]} | PASS | deny: none",
        "a/b | {\"allowed\":false,\"reason\":\"no\"} | FAIL | allowed: false",
        "a/b | {\"violations\":[\"no\"]} | FAIL | violations",
        "a/b | {\"response\":{\"allowed\":false,\"status\":{\"message\":\"no\"}}} | FAIL | allowed:"
            + " false",
        "a/b | {\"roles\":[\"x\"]} | SKIP | no verdict",
        "a/b | 7 | SKIP | no verdict",
        "a/b | null | SKIP | undefined",
      })
  void whatAResultMeansGoesByItsName(String path, String result, Verdict verdict, String word) {
    List<RuleResult> results =
        Sent.text("{\"decision_id\":\"d\",\"path\":\"%s\",\"result\":%s}".formatted(path, result))
            .results();

    assertThat(results)
        .extracting(RuleResult::verdict, RuleResult::toolVerdict)
        .containsExactly(tuple(verdict, word));
    if (result.contains("\"no\"")) {
      assertThat(results.getFirst().message()).isEqualTo("no");
    }
  }

  @Test
  void aDecisionThatFailedIsAnError() {
    assertThat(
            Sent.text("{\"decision_id\":\"d\",\"path\":\"a/allow\",\"error\":{\"code\":\"x\"}}")
                .results())
        .extracting(RuleResult::verdict)
        .containsExactly(Verdict.ERROR);
  }

  @Test
  void aDecisionWithoutIdIsMalformed() {
    assertThat(Sent.text("{\"decision_id\":null,\"path\":\"a/allow\"}").rejected().reason())
        .isEqualTo(Reason.MALFORMED);
  }
}
