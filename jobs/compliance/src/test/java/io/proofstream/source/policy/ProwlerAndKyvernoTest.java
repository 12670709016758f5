package io.proofstream.source.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.reading.Sent;
import io.proofstream.wire.Header;
import org.junit.jupiter.api.Test;

class ProwlerAndKyvernoTest {
  private static final String SAMPLE = "prowler-ocsf/example_output_kubernetes.ocsf.json";

  @Test
  void aCheckCitesItsControlsAndTellsItsTime() {
    Event event = Sent.sample(SAMPLE).event();
    RuleResult first = event.results().getFirst();

    assertThat(event.evidence().toolVersion()).isEqualTo("5.4.0");
    assertThat(event.evidence().occurredAt()).isEqualTo("2025-02-14T13:27:38Z");
    assertThat(first.ruleId()).isEqualTo("apiserver_always_pull_images_plugin");
    assertThat(first.references()).containsExactly("CIS-1.10 1.2.11", "CIS-1.8 1.2.11");
    assertThat(first.category()).isEqualTo("cluster-security");
    assertThat(first.resource()).isEqualTo("<resource_uid>");
    assertThat(first.location()).isEqualTo("<namespace>");
    assertThat(first.checkedAt()).isEqualTo("2025-02-14T13:27:38Z");
  }

  @Test
  void aClusterThatIsNotNamedIsItsSenders() {
    assertThat(Sent.sample(SAMPLE).event().evidence().asset()).isNull();
    assertThat(
            Sent.sample(SAMPLE)
                .with(Header.CLUSTER, "prod")
                .event()
                .evidence()
                .asset()
                .repository())
        .isEqualTo("prod");
  }

  @Test
  void eachCloudAccountIsAScanOfItsOwn() {
    assertThat(
            Sent.text(
                    "["
                        + finding("1111", "PASS", "New")
                        + ","
                        + finding("2222", "FAIL", "Suppressed")
                        + ","
                        + finding("1111", "MANUAL", "New")
                        + "]")
                .events())
        .extracting(
            event -> event.evidence().asset().repository(),
            event -> event.scan().passed(),
            event -> event.scan().failed(),
            event -> event.scan().skipped())
        .containsExactly(tuple("aws/1111", 1, 0, 1), tuple("aws/2222", 0, 0, 1));
  }

  @Test
  void aMutedFindingIsKeptAsSetAside() {
    RuleResult muted = Sent.text(finding("1", "FAIL", "Suppressed")).results().getFirst();

    assertThat(muted.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(muted.suppressedBy()).isEqualTo("muted");
  }

  @Test
  void kyvernosResultsAreNoScan() {
    Event event = Sent.sample("policy-report/kyverno-report.json").event();

    assertThat(event.evidence().kind()).isEqualTo(Kind.POLICY_CHECKED);
    assertThat(event.evidence().tool()).isEqualTo("kyverno");
    assertThat(event.scan()).isNull();
    assertThat(event.results())
        .extracting(RuleResult::resource)
        .contains("default/Pod/test-pod", "ConfigMap/app-config");
  }

  @Test
  void anErrorIsNoFailure() {
    assertThat(Sent.sample("policy-report/kyverno-error-status.json").results())
        .extracting(RuleResult::verdict)
        .containsExactly(Verdict.ERROR);
  }

  @Test
  void aResourceWithoutRulesHasNoResults() {
    assertThat(Sent.sample("policy-report/kyverno-no-rules.json").results()).isEmpty();
    assertThat(Sent.sample("policy-report/kyverno-no-rules.json").events()).hasSize(1);
  }

  private static String finding(String account, String status, String state) {
    return """
    {"metadata":{"event_code":"s3_x","product":{"name":"Prowler","version":"5.4.0"}},
     "status_code":"%s","status":"%s","severity":"High","time":1739539658,
     "cloud":{"provider":"aws","account":{"uid":"%s"}},
     "resources":[{"uid":"arn:aws:s3:::b","region":"eu-west-1"}]}\
    """
        .formatted(status, state, account);
  }
}
