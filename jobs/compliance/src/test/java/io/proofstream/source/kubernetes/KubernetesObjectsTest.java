package io.proofstream.source.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.message.Reading;
import io.proofstream.message.Reason;
import io.proofstream.message.Rejected;
import io.proofstream.reading.Sent;
import java.util.List;
import org.junit.jupiter.api.Test;

class KubernetesObjectsTest {
  private static final String POD =
      """
      {"apiVersion":"v1","kind":"Pod","metadata":{"name":"%s","namespace":"shop","uid":"u-%1$s"},
       "spec":{"containers":[{"name":"c","image":"nginx:1"}]}}
      """;
  private static final String UNTYPED = POD.replace("\"apiVersion\":\"v1\",\"kind\":\"Pod\",", "");
  private static final String NODE =
      "{\"apiVersion\":\"v1\",\"kind\":\"Node\",\"metadata\":{\"name\":\"n\"}}";

  @Test
  void oneObjectIsReadWhateverTheOrderOfItsFields() {
    String reversed =
        """
        {"spec":{"containers":[{"name":"c","image":"nginx:1"}]},
         "metadata":{"uid":"u","name":"a"},"kind":"Pod","apiVersion":"v1"}
        """;

    assertThat(pods(Sent.text(reversed))).containsExactly("a");
  }

  @Test
  void aListMayTellItsKindAfterItsItems() {
    String list = "{\"apiVersion\":\"v1\",\"items\":[%s,%s],\"kind\":\"List\"}";

    assertThat(pods(Sent.text(list.formatted(pod("a"), pod("b"))))).containsExactly("a", "b");
  }

  @Test
  void itemsWithoutAKindAreOfTheKindThatTheirListTells() {
    String before = "{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"items\":[%s,%s]}";
    String behind = "{\"items\":[%s,%s],\"kind\":\"PodList\",\"apiVersion\":\"v1\"}";
    String a = UNTYPED.formatted("a");
    String b = UNTYPED.formatted("b");

    assertThat(pods(Sent.text(before.formatted(a, b)))).containsExactly("a", "b");
    assertThat(pods(Sent.text(behind.formatted(a, b)))).containsExactly("a", "b");
  }

  @Test
  void anArrayOfObjectsIsAList() {
    assertThat(pods(Sent.text("[" + pod("a") + "," + pod("b") + "]"))).containsExactly("a", "b");
  }

  @Test
  void objectsMayBeGroupedByTheirResource() {
    String report =
        """
        {"apiVersion":"wgpolicyk8s.io/v1alpha2","kind":"PolicyReport","metadata":{"name":"r"},
         "results":[{"policy":"%s","result":"pass"}]}
        """;
    String groups =
        """
        {"clusterpolicyreports.wgpolicyk8s.io":[],"policyreports.wgpolicyk8s.io":[%s],
         "reports.openreports.io":{"kind":"List","apiVersion":"v1","items":[%s]}}
        """;

    assertThat(Sent.text(groups.formatted(report.formatted("a"), report.formatted("b"))).results())
        .extracting(result -> result.ruleId())
        .containsExactly("a", "b");
  }

  @Test
  void severalDocumentsOfYamlAreSeveralEvents() {
    String documents =
        """
        apiVersion: wgpolicyk8s.io/v1alpha2
        kind: PolicyReport
        results: [{policy: a, result: pass}]
        ---
        apiVersion: wgpolicyk8s.io/v1alpha2
        kind: ClusterPolicyReport
        results: [{policy: b, result: fail}]
        """;

    assertThat(Sent.text(documents).events()).hasSize(2);
  }

  @Test
  void anObjectOfAnotherKindIsNamedAndRefused() {
    Rejected rejected = Sent.text(NODE).rejected();

    assertThat(rejected.reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
    assertThat(rejected.error()).contains("v1 Node");
  }

  @Test
  void aListPassesOverOtherKindsButNotIfItHoldsNoneThatIsKnown() {
    String list = "{\"kind\":\"List\",\"apiVersion\":\"v1\",\"items\":[%s,%s]}";

    assertThat(pods(Sent.text(list.formatted(NODE, pod("a"))))).containsExactly("a");
    assertThat(Sent.text(list.formatted(NODE, NODE)).rejected().reason())
        .isEqualTo(Reason.UNSUPPORTED_FORMAT);
  }

  @Test
  void anEmptyListTellsNothingAndIsNoError() {
    Reading reading = Sent.text("{\"apiVersion\":\"v1\",\"items\":[],\"kind\":\"List\"}").read();

    assertThat(reading.rejected()).isNull();
    assertThat(reading.events()).isEmpty();
  }

  @Test
  void aKindThatIsANumberIsNothingOfKubernetes() {
    assertThat(Sent.sample("k8s-audit/fal_01_003.json").rejected().reason())
        .isEqualTo(Reason.UNKNOWN_FORMAT);
  }

  @Test
  void anUnknownVersionOfAKnownKindIsRefused() {
    String review = "{\"apiVersion\":\"admission.k8s.io/v9\",\"kind\":\"AdmissionReview\"}";

    assertThat(Sent.text(review).rejected().error()).contains("admission.k8s.io/v9");
  }

  @Test
  void anObjectThatNamesNoVersionIsOfNoKnownKind() {
    String review = "{\"apiVersion\":\"\",\"kind\":\"AdmissionReview\"}";

    assertThat(Sent.text(review).rejected().error()).contains("(none) AdmissionReview");
  }

  @Test
  void whatIsNoObjectIsMalformed() {
    String list = "{\"kind\":\"List\",\"apiVersion\":\"v1\",\"items\":[\"pod\"]}";

    assertThat(Sent.text(list).rejected().reason()).isEqualTo(Reason.MALFORMED);
  }

  private static String pod(String name) {
    return POD.formatted(name);
  }

  private static List<String> pods(Sent sent) {
    Event event = sent.event();
    assertThat(sent.events()).hasSize(1);
    assertThat(event.evidence().kind()).isEqualTo(Kind.WORKLOAD_OBSERVED);
    return event.workloads().stream().map(workload -> workload.pod()).toList();
  }
}
