package io.proofstream.source.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.run.Access;
import io.proofstream.evidence.run.Admission;
import io.proofstream.evidence.run.Decision;
import io.proofstream.message.Reason;
import io.proofstream.reading.Sent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Audit events as clouds wrap them. */
class CloudAuditTest {
  @Test
  void azuresRecordsOfOtherCategoriesArePassedOver() {
    Sent sent = own("aks-records");
    List<Event> events = sent.events();

    assertThat(sent.read().source()).isEqualTo("aks-audit");
    assertThat(events).hasSize(2);
    assertThat(events.getFirst().evidence().tool()).isEqualTo("kubernetes");
    assertThat(events.getFirst().admissions().getFirst().policyEngine()).isEqualTo("gatekeeper");
    assertThat(events.getLast().access().resourceKind()).isEqualTo("pods/exec");
  }

  @Test
  void oneRecordOfAzureIsOneEvent() {
    Admission admission = own("aks-record").event().admissions().getFirst();

    assertThat(admission.decision()).isEqualTo(Decision.ALLOWED);
    assertThat(admission.cluster()).isNull();
  }

  @Test
  void aLogThatIsNoJsonIsRejected() {
    String record = "{\"category\":\"kube-audit\",\"properties\":{\"log\":\"{half\"}}";

    assertThat(Sent.text(record).rejected().reason()).isEqualTo(Reason.INVALID_JSON);
  }

  @Test
  void googlesEntryIsTheSameEvidence() {
    Event event = own("gke-entry").event();
    Admission admission = event.admissions().getFirst();

    assertThat(event.evidence().occurredAt()).isEqualTo(Instant.parse("2026-02-28T09:00:01.25Z"));
    assertThat(admission.admissionId()).endsWith("41");
    assertThat(admission.decision()).isEqualTo(Decision.ALLOWED);
    assertThat(admission.operation()).isEqualTo("create");
    assertThat(admission.objectKind()).isEqualTo("Deployment");
    assertThat(admission.namespace()).isEqualTo("shop");
    assertThat(admission.workload()).isEqualTo("web");
    assertThat(admission.workloadUid()).isEqualTo("d-1");
    assertThat(admission.imageDigest()).isEqualTo("sha256:" + "ab12".repeat(16));
    assertThat(admission.userName()).isEqualTo("alice@example.com");
    assertThat(admission.sourceIp()).isEqualTo("203.0.113.7");
  }

  @Test
  void googlesEntriesOfOtherServicesArePassedOver() {
    List<Event> events = own("gke-entries").events();
    Admission denied = events.getFirst().admissions().getFirst();
    Access shell = events.get(1).access();
    Access bound = events.getLast().access();

    assertThat(events).hasSize(3);
    assertThat(denied.decision()).isEqualTo(Decision.DENIED);
    assertThat(denied.deniedBy()).isEqualTo("only-our-registry, must-have-owner");
    assertThat(denied.code()).isEqualTo(403);
    assertThat(shell.resourceKind()).isEqualTo("pods/exec");
    assertThat(shell.resource()).isEqualTo("web");
    assertThat(shell.userAgent()).isEqualTo("kubectl/v1.31.0");
    assertThat(bound.resource()).isEqualTo("admins");
    assertThat(bound.namespace()).isNull();
    assertThat(bound.grants())
        .isEqualTo(
            "ClusterRole cluster-admin to Group ops@example.com, ServiceAccount ci/deployer");
  }

  @Test
  void whatASecretHoldsIsTakenOutOfGooglesEntryToo() {
    String entry =
        """
        {"insertId":"i","timestamp":"2026-02-28T09:00:00Z","protoPayload":{"serviceName":"k8s.io",
         "methodName":"io.k8s.core.v1.secrets.create","resourceName":"core/v1/namespaces/shop/secrets/s",
         "request":{"kind":"Secret","metadata":{"name":"s"},"data":{"password":"aHVudGVyMg=="}}}}
        """;

    assertThat(Sent.text(entry).event().access().resource()).isEqualTo("s");
    assertThat(new String(Sent.text(entry).read().content().bytes(), StandardCharsets.UTF_8))
        .doesNotContain("aHVudGVyMg");
  }

  private static Sent own(String file) {
    return Sent.own("kubernetes/" + file + ".json");
  }
}
