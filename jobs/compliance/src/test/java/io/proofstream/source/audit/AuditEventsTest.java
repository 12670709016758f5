package io.proofstream.source.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.run.Access;
import io.proofstream.evidence.run.Admission;
import io.proofstream.evidence.run.Decision;
import io.proofstream.message.Reading;
import io.proofstream.message.Reason;
import io.proofstream.reading.Sent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditEventsTest {
  private static final Sent STAGES = Sent.own("kubernetes/stages.json");
  private static final Sent SECRET = Sent.own("kubernetes/secret.json");

  @Test
  void aDeploymentIsAnAdmissionWithItsImages() {
    Event event = Sent.sample("k8s-audit/create_deployment.json").event();
    Admission admission = event.admissions().getFirst();

    assertThat(event.evidence().kind()).isEqualTo(Kind.ADMISSION_DECIDED);
    assertThat(event.evidence().tool()).isEqualTo("kubernetes");
    assertThat(event.evidence().occurredAt())
        .isEqualTo(Instant.parse("2018-10-26T13:07:36.911442Z"));
    assertThat(admission.decision()).isEqualTo(Decision.ALLOWED);
    assertThat(admission.objectKind()).isEqualTo("Deployment");
    assertThat(admission.container()).isEqualTo("nginx1");
    assertThat(admission.imageRef()).isEqualTo("nginx");
    assertThat(admission.userName()).isEqualTo("minikube-user");
    assertThat(admission.sourceIp()).isEqualTo("192.168.99.1");
  }

  @Test
  void everyContainerOfAPodIsARow() {
    Event event = Sent.sample("k8s-audit/create_nginx_pod_privileged_2nd_container.json").event();

    assertThat(event.admissions())
        .hasSize(2)
        .extracting(Admission::imageRef)
        .containsExactly("nginx", "mysql:latest");
    assertThat(event.admissions().getFirst().workloadUid())
        .as("the response tells which pod came of it")
        .isNotNull();
  }

  @Test
  void aDeletionNamesNoContainer() {
    Admission admission =
        Sent.sample("k8s-audit/delete_deployment.json").event().admissions().getFirst();

    assertThat(admission.operation()).isEqualTo("delete");
    assertThat(admission.objectKind()).as("not DeleteOptions").isEqualTo("Deployment");
    assertThat(admission.workload()).isEqualTo("nginx-deployment");
    assertThat(admission.container()).isNull();
  }

  @Test
  void lookingAtAPodIsAnAccessAndNoAdmission() {
    Event event = Sent.sample("k8s-audit/create_nginx_pod_unsensitive_mount.json").event();

    assertThat(event.access().action()).isEqualTo("get");
    assertThat(event.admissions()).isEmpty();
  }

  @Test
  void aShellInAContainerIsAnAccess() {
    Event event = Sent.sample("k8s-audit/exec_pod.json").event();
    Access access = event.access();

    assertThat(event.evidence().kind()).isEqualTo(Kind.ACCESS_RECORDED);
    assertThat(access.resourceKind()).isEqualTo("pods/exec");
    assertThat(access.resource()).isEqualTo("nginx-deployment-7998647bdf-phvq7");
    assertThat(access.namespace()).isEqualTo("default");
    assertThat(access.actor()).isEqualTo("minikube-user");
    assertThat(access.decision()).isEqualTo(Decision.ALLOWED);
    assertThat(access.accessedAt()).isEqualTo(Instant.parse("2018-10-26T13:38:34.867116Z"));
    assertThat(access.system()).isNull();
  }

  @Test
  void anonymousUseIsToldAsSuch() {
    Access access = Sent.sample("k8s-audit/anonymous_creates_namespace_foo.json").event().access();

    assertThat(access.actor()).isEqualTo("system:anonymous");
    assertThat(access.resource()).as("named in the request only").isEqualTo("foo");
  }

  @Test
  void aBindingSaysWhoIsGrantedWhat() {
    assertThat(grants("attach_cluster_admin_role"))
        .isEqualTo("ClusterRole cluster-admin to User minikube");
    assertThat(grants("modify_cluster_role_node_problem_detector"))
        .isEqualTo("get on nodes; patch on nodes/status; create, patch, update, list on events");
    assertThat(grants("create_cluster_role_wildcard_resources")).startsWith("get, list on *;");
    assertThat(grants("delete_clusterrole")).isNull();
  }

  @Test
  void aRuleForSeveralGroupsNamesTheCoreGroupToo() {
    String role =
        """
        {"auditID":"a","stage":"ResponseComplete","verb":"create","user":{"username":"u"},
         "objectRef":{"resource":"roles","namespace":"shop"},"responseStatus":{"code":201},
         "requestObject":{"kind":"Role","metadata":{"name":"r"},"rules":[
         {"apiGroups":["","apps"],"resources":["pods"],"verbs":["get"],"resourceNames":["web"]},
         {"nonResourceURLs":["/metrics"],"verbs":["get"]}]}}
        """;

    assertThat(Sent.text(role).event().access().grants())
        .isEqualTo("get on core|apps/pods named web; get on /metrics");
  }

  @Test
  void nothingOfWhatASecretOrConfigMapHoldsIsTold() {
    Event map = Sent.sample("k8s-audit/create_configmap.json").event();

    assertThat(map.access().resource()).isEqualTo("my-config");
    assertThat(map.toString()).doesNotContain("purple").doesNotContain("ui.properties");
    assertThat(SECRET.event().access().resource()).isEqualTo("web");
    assertThat(SECRET.event().toString()).doesNotContain("hunter2");
  }

  @Test
  void anErrorAboutASecretIsToldInOneWordSinceItsMessageMayQuoteIt() {
    String refused =
        """
        {"auditID":"a","stage":"ResponseComplete","verb":"create","user":{"username":"u"},
         "objectRef":{"resource":"secrets","namespace":"shop","name":"s"},
         "responseStatus":{"code":422,"reason":"Invalid","message":"Invalid value: hunter2"}}
        """;
    Access access = Sent.text(refused).event().access();

    assertThat(access.reason()).isEqualTo("Invalid");
    assertThat(access.decision()).as("it broke, nobody denied it").isEqualTo(Decision.UNKNOWN);
  }

  @Test
  void nothingOfItIsKeptOfTheDocumentEither() {
    assertThat(kept(SECRET)).doesNotContain("hunter2").contains("alice");
    assertThat(kept(Sent.sample("k8s-audit/create_configmap.json"))).doesNotContain("purple");
  }

  @Test
  void aRequestCountsOnceWhenItsAnswerIsThere() {
    List<Event> events = STAGES.events();

    assertThat(events)
        .extracting(event -> event.access().accessId().replaceFirst(".*-0*", ""))
        .containsExactly("21", "22");
  }

  @Test
  void aRequestOnlyReceivedTellsNothing() {
    String received =
        """
        {"kind":"Event","apiVersion":"audit.k8s.io/v1","auditID":"a","stage":"RequestReceived",
         "verb":"list","user":{"username":"u"}}
        """;
    Reading reading = Sent.text(received).read();

    assertThat(reading.rejected()).isNull();
    assertThat(reading.events()).isEmpty();
  }

  @Test
  void aRequestForNoResourceIsNamedByItsPath() {
    String health =
        """
        {"auditID":"a","stage":"ResponseComplete","verb":"get","requestURI":"/healthz?verbose",
         "user":{},"responseStatus":{"code":401},"stageTimestamp":"2026-02-28T09:00:00Z"}
        """;
    Access access = Sent.text(health).event().access();

    assertThat(access.resource()).isEqualTo("/healthz");
    assertThat(access.actor()).isEqualTo("unknown");
    assertThat(access.decision()).isEqualTo(Decision.DENIED);
  }

  @Test
  void whatAPatchMadeOfTheObjectIsWhatRuns() {
    String patched =
        """
        {"auditID":"a","stage":"ResponseComplete","verb":"patch","user":{"username":"u"},
         "objectRef":{"resource":"deployments","namespace":"shop","name":"web"},
         "requestObject":%s,"responseStatus":{"code":200},"responseObject":{"kind":"Deployment",
         "metadata":{"uid":"d"},"spec":{"template":{"spec":{"containers":[
         {"name":"web","image":"web:2"},{"name":"proxy","image":"envoy:1"}]}}}}}
        """;
    String strategic =
        "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"web\",\"image\":\"web:2\"}]}}}}";
    String listed = "[{\"op\":\"replace\",\"path\":\"/spec/replicas\",\"value\":2}]";

    for (String patch : List.of(strategic, listed)) {
      assertThat(Sent.text(patched.formatted(patch)).event().admissions())
          .extracting(Admission::imageRef)
          .containsExactly("web:2", "envoy:1");
    }
  }

  @Test
  void anEventWithoutItsIdIsMalformed() {
    String event = "{\"kind\":\"Event\",\"apiVersion\":\"audit.k8s.io/v1\",\"stage\":\"Panic\"}";

    assertThat(Sent.text(event).rejected().reason()).isEqualTo(Reason.MALFORMED);
  }

  private static String kept(Sent sent) {
    return new String(sent.read().content().bytes(), StandardCharsets.UTF_8);
  }

  private static String grants(String sample) {
    return Sent.sample("k8s-audit/" + sample + ".json").event().access().grants();
  }
}
