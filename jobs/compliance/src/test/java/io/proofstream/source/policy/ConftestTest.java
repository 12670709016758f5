package io.proofstream.source.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.message.Reason;
import io.proofstream.reading.Sent;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConftestTest {
  private final Sent sent = Sent.own("conftest/results.json");

  @Test
  void whatHeldIsOnlyCounted() {
    Scan scan = sent.event().scan();

    assertThat(scan.passed()).isEqualTo(6);
    assertThat(scan.failed()).isEqualTo(4);
    assertThat(scan.skipped()).isEqualTo(1);
    assertThat(sent.events()).hasSize(1);
  }

  @Test
  void resultsTellRuleVerdictAndCitedControls() {
    assertThat(sent.results())
        .extracting(RuleResult::ruleId, RuleResult::verdict, RuleResult::references)
        .containsExactly(
            tuple("main.deny", Verdict.FAIL, List.of("SOC 2 CC6.1")),
            tuple("main.deny", Verdict.FAIL, List.of()),
            tuple("main.warn", Verdict.WARN, List.of()),
            tuple("main.exception", Verdict.SKIP, List.of()),
            tuple("SUP-1", Verdict.FAIL, List.of("PCI DSS 6.3.2")));
    assertThat(sent.results().get(2).location()).isEqualTo("line 12");
    assertThat(sent.results().get(3).suppressedBy()).isEqualTo("exception in the policy");
    assertThat(sent.results().getLast().resource()).isEqualTo("service.yaml");
  }

  @Test
  void failuresOfOneNamelessRuleStayApart() {
    assertThat(sent.results()).extracting(RuleResult::findingId).doesNotHaveDuplicates();
    assertThat(sent.results().getFirst().resource()).startsWith("deployment.yaml#");
  }

  @Test
  void aCountThatIsNoNumberIsMalformed() {
    assertThat(
            Sent.text("[{\"filename\":\"a\",\"namespace\":\"main\",\"successes\":\"x\"}]")
                .rejected()
                .reason())
        .isEqualTo(Reason.MALFORMED);
  }
}
