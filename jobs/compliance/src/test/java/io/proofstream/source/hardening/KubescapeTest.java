package io.proofstream.source.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.reading.Sent;
import java.util.List;
import org.junit.jupiter.api.Test;

class KubescapeTest {
  private final Sent many = Sent.sample("kubescape/many_findings.json");

  @Test
  void aControlIsHeldAgainstAResourceInItsFile() {
    RuleResult first = many.results().getFirst();

    assertThat(first.ruleId()).isEqualTo("C-0017");
    assertThat(first.resource())
        .isEqualTo(
            "examples/online-boutique/paymentservice.yaml#apps/v1//Deployment/paymentservice");
    assertThat(first.message()).isEqualTo("immutable-container-filesystem: failed");
    assertThat(first.location())
        .isEqualTo("spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem");
    assertThat(first.references()).containsExactly("ArmoBest", "NSA", "AllControls");
  }

  @Test
  void whereFilesLayOnTheScanningMachineIsNoPartOfWhatIsIdentified() {
    List<RuleResult> results = many.results();

    assertThat(results).noneMatch(result -> String.valueOf(result.resource()).contains("path="));
    assertThat(results).extracting(RuleResult::findingId).doesNotHaveDuplicates();
  }

  @Test
  void scoresBecomeSeveritiesByKubescapesBands() {
    assertThat(many.results())
        .extracting(RuleResult::toolSeverity, RuleResult::severity)
        .contains(
            tuple("scoreFactor 10", Severity.CRITICAL),
            tuple("scoreFactor 8", Severity.HIGH),
            tuple("scoreFactor 6", Severity.MEDIUM),
            tuple("scoreFactor 3", Severity.LOW));
  }

  @Test
  void aControlIrrelevantToEveryResourceWasNotEvaluated() {
    List<RuleResult> irrelevant =
        Sent.sample("kubescape/results.json").results().stream()
            .filter(result -> result.resource() == null)
            .toList();

    assertThat(irrelevant)
        .hasSize(15)
        .extracting(RuleResult::verdict, RuleResult::toolVerdict)
        .containsOnly(tuple(Verdict.SKIP, "irrelevant"));
  }

  @Test
  void aFailureUnderAnExceptionIsSetAsideIfNothingElseFailed() {
    assertThat(many.results())
        .filteredOn(RuleResult::suppressed)
        .isNotEmpty()
        .allMatch(result -> result.verdict() == Verdict.FAIL)
        .extracting(RuleResult::suppressedBy)
        .contains("exclude-kubescape-resources-0");
    assertThat(
            control(
                    "{\"name\":\"a\",\"status\":\"failed\",\"exception\":[{\"name\":\"e\"}]},"
                        + "{\"name\":\"b\",\"status\":\"failed\"}")
                .suppressed())
        .isFalse();
  }

  @Test
  void aReportTellsItsVersionAndItsTimeIfItKnowsThem() {
    Event unknown = Sent.sample("kubescape/results.json").event();

    assertThat(unknown.evidence().toolVersion()).isEqualTo("v3.0.3");
    assertThat(unknown.evidence().occurredAt()).isEqualTo(Sent.NOON);
    assertThat(unknown.scan().finishedAt()).isNull();
    assertThat(unknown.scan().formatVersion()).isEqualTo("v2");
    assertThat(many.event().evidence().occurredAt()).isEqualTo("2022-11-02T07:55:55.697021698Z");
    assertThat(many.event().evidence().toolVersion()).isNull();
  }

  @Test
  void aFilteredOrChunkedReportClosesNothing() {
    Scan scan =
        report(
            "\"metadata\":{\"scanMetadata\":{\"excludedNamespaces\":\"kube-system\"}},"
                + "\"paginationInfo\":{\"chunkNumber\":1},\"results\":[]");

    assertThat(scan.filters()).containsExactly("excludedNamespaces");
    assertThat(scan.status()).isEqualTo(ScanStatus.PARTIAL);
    assertThat(scan.mayClose()).isFalse();
  }

  @Test
  void aReportIsKnownByItsOwnIdAndItsCluster() {
    String report =
        "{\"generationTime\":\"2026-03-01T11:00:00Z\",\"clusterName\":\"prod\","
            + "\"reportGUID\":\"r-1\",\"summaryDetails\":{},\"results\":[]%s}";

    assertThat(Sent.text(report.formatted("")).event().evidence().asset().repository())
        .isEqualTo("prod");
    assertThat(Sent.text(report.formatted("")).read().messageId())
        .isEqualTo(Sent.text(report.formatted(",\"jobID\":\"7\"")).read().messageId());
  }

  private static RuleResult control(String rules) {
    return Sent.text(
            "{\"generationTime\":\"2026-03-01T11:00:00Z\",\"summaryDetails\":{},\"results\":["
                + "{\"resourceID\":\"apps/v1/x/Deployment/y\",\"controls\":[{\"controlID\":\"C-1\","
                + "\"rules\":["
                + rules
                + "]}]}]}")
        .results()
        .getFirst();
  }

  private static Scan report(String fields) {
    return Sent.text(
            "{\"generationTime\":\"2026-03-01T11:00:00Z\",\"summaryDetails\":{}," + fields + "}")
        .event()
        .scan();
  }
}
