package io.proofstream.source.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.message.Reason;
import io.proofstream.reading.Sent;
import io.proofstream.wire.Header;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dockle and kube-bench. */
class HardeningTest {
  @Test
  void checkpointsThatAreOnlyCountedAreNamedIfTheirNumberAgrees() {
    Sent sent = Sent.sample("dockle/many_findings.json");

    assertThat(sent.results()).hasSize(16).extracting(RuleResult::ruleId).doesNotHaveDuplicates();
    assertThat(sent.results())
        .filteredOn(result -> result.verdict() == Verdict.PASS)
        .hasSize(12)
        .extracting(RuleResult::ruleId)
        .contains("CIS-DI-0007", "DKL-LI-0003")
        .doesNotContain("CIS-DI-0001", "CIS-DI-0006");
  }

  @Test
  void checkpointsThatNobodyKnowsAreOnlyCounted() {
    Sent sent = dockle("\"pass\":17", "");

    assertThat(sent.results()).isEmpty();
    assertThat(sent.event().scan().passed()).isEqualTo(17);
  }

  @Test
  void whatDockleWasToldToIgnoreIsKeptAsSetAside() {
    Sent sent = Sent.sample("dockle/many_findings.json");
    RuleResult ignored = sent.results().get(3);

    assertThat(ignored.ruleId()).isEqualTo("CIS-DI-0006");
    assertThat(ignored.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(ignored.suppressed()).isTrue();
    assertThat(sent.event().scan().failed()).isEqualTo(3);
    assertThat(sent.event().scan().skipped()).isEqualTo(1);
  }

  @Test
  void theImageIsTheAssetWhereItIsTold() {
    Event told = dockle("\"pass\":16", "").event();
    Event untold = Sent.sample("dockle/no_findings.json").event();

    assertThat(told.evidence().asset()).isEqualTo(Asset.of("default", "ghcr.io", "a/b", "1.2"));
    assertThat(untold.evidence().asset()).isNull();
    assertThat(
            Sent.sample("dockle/no_findings.json")
                .with(Header.ASSET, "ghcr.io/a/b:1.2")
                .event()
                .evidence()
                .asset())
        .isEqualTo(told.evidence().asset());
  }

  @Test
  void valuesInAlertsAreWithheld() {
    RuleResult result =
        dockle(
                "\"pass\":15",
                "{\"code\":\"CIS-DI-0010\",\"title\":\"t\",\"level\":\"FATAL\",\"alerts\":["
                    + "\"Suspicious ENV key found : DB_PASS on ENV DB_PASS hunter2 (You can)\","
                    + "\"Use COPY : |1 TOKEN=hunter2 /bin/sh -c #(nop) ADD x\"]}")
            .results()
            .getFirst();

    assertThat(result.message())
        .isEqualTo(
            "Suspicious ENV key found : DB_PASS; "
                + "Use COPY : |1 TOKEN=[withheld] /bin/sh -c #(nop) ADD x");
    assertThat(result.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(result.kind()).isEqualTo(RuleKind.HARDENING);
  }

  @Test
  void aDetailWithoutCodeIsMalformed() {
    assertThat(dockle("\"pass\":1", "{\"level\":\"WARN\"}").rejected().reason())
        .isEqualTo(Reason.MALFORMED);
  }

  @Test
  void kubeBenchTellsBenchmarkSectionAndNode() {
    RuleResult first = Sent.sample("kube-bench/kube-bench-output.json").results().getFirst();

    assertThat(first.ruleId()).isEqualTo("1.1.1");
    assertThat(first.policy()).isEqualTo("1.6 Master Node Security Configuration");
    assertThat(first.category()).isEqualTo("Master Node Configuration Files");
    assertThat(first.resource()).isEqualTo("master");
    assertThat(first.toolSeverity()).isEqualTo("scored");
    assertThat(first.message()).isEqualTo("expected: 'permissions' is present");
    assertThat(first.remediation()).startsWith("Run the below command");
  }

  @Test
  void aManualTestOnlyAdvises() {
    List<RuleResult> results = Sent.sample("kube-bench/kube-bench-output.json").results();

    assertThat(results.getLast())
        .extracting(RuleResult::verdict, RuleResult::toolSeverity, RuleResult::message)
        .containsExactly(Verdict.WARN, "not scored", "Test marked as a manual test");
    assertThat(Sent.sample("kube-bench/kube-bench-output.json").event().scan().failed())
        .isEqualTo(85);
  }

  @Test
  void controlsOfOneNodeMayStandAlone() {
    String alone =
        "{\"id\":\"4\",\"version\":\"1.7\",\"text\":\"Worker\",\"node_type\":\"node\",\"tests\":"
            + "[{\"desc\":\"Kubelet\",\"results\":[{\"test_number\":\"4.2.1\",\"status\":\"INFO\"}]}]}";

    assertThat(Sent.text(alone).results())
        .extracting(RuleResult::ruleId, RuleResult::verdict)
        .containsExactly(tuple("4.2.1", Verdict.SKIP));
  }

  private static Sent dockle(String pass, String detail) {
    return Sent.text(
        "{\"image\":\"ghcr.io/a/b:1.2\",\"summary\":{\"fatal\":0,\"warn\":0,\"info\":0,\"skip\":0,"
            + pass
            + "},\"details\":["
            + detail
            + "]}");
  }
}
