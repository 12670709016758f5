package io.proofstream.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.message.Reason;
import io.proofstream.reading.Sent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TfsecTest {
  @Test
  void nothingFoundIsACompleteScan() {
    Scan scan = Sent.sample("tfsec/no_findings.json").event().scan();

    assertThat(scan.status()).isEqualTo(ScanStatus.COMPLETE);
    assertThat(scan.failed()).isZero();
    assertThat(scan.scanner()).isEqualTo("tfsec");
  }

  @Test
  void nullResultsBesideOtherThingsAreNotTfsecs() {
    assertThat(Sent.text("{\"results\":null,\"errors\":[\"no files\"]}").rejected().reason())
        .isEqualTo(Reason.UNKNOWN_FORMAT);
    assertThat(Sent.text("{\"errors\":[],\"results\":null}").rejected().reason())
        .isEqualTo(Reason.UNKNOWN_FORMAT);
    assertThat(Sent.text("{\"results\":[]}").rejected().reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
  }

  @Test
  void olderVersionsTellByAFlagWhatPassed() {
    List<RuleResult> results = Sent.sample("tfsec/many_findings_legacy.json").results();

    assertThat(results.getFirst().verdict()).isEqualTo(Verdict.PASS);
    assertThat(results.get(1).verdict()).isEqualTo(Verdict.FAIL);
    assertThat(results.get(1).severity()).isEqualTo(Severity.HIGH);
    assertThat(results.get(1).toolSeverity()).isEqualTo("ERROR");
    assertThat(results.get(1).resource())
        .isEqualTo("tfsec-test/cluster.tf#google_container_cluster.k8s_cluster");
    assertThat(results.get(1).location()).isEqualTo("lines 52-92");
  }

  @Test
  void olderIdsOfARuleAreItsAliases() {
    RuleResult result = Sent.sample("tfsec/many_findings_current.json").results().getFirst();

    assertThat(result.ruleId()).isEqualTo("aws-vpc-no-excessive-port-access");
    assertThat(result.aliases()).containsExactly("AWS050");
    assertThat(result.resource())
        .endsWith("resources.tf#module.SUBNETS:aws_network_acl_rule.public_inbound[0]");
    assertThat(result.remediation()).isEqualTo("Set specific allowed ports");
  }

  @ParameterizedTest
  @CsvSource({"0, FAIL", "1, PASS", "2, SKIP"})
  void newerVersionsTellByANumberWhatPassed(int status, Verdict verdict) {
    RuleResult result =
        Sent.text(
                """
                {"results":[{"rule_id":"AVD-AWS-0104","long_id":"aws-vpc-x","rule_provider":"aws",
                 "status":%d,"resource":"aws_x.y","location":{"filename":"main.tf"}}]}\
                """
                    .formatted(status))
            .results()
            .getFirst();

    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(result.suppressed()).isEqualTo(verdict == Verdict.SKIP);
    assertThat(result.resource()).isEqualTo("main.tf#aws_x.y");
    assertThat(result.aliases()).containsExactly("aws-vpc-x");
  }
}
