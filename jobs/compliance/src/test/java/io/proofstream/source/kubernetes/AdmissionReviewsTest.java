package io.proofstream.source.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.run.Admission;
import io.proofstream.evidence.run.Decision;
import io.proofstream.message.Reading;
import io.proofstream.reading.Expected;
import io.proofstream.reading.Sent;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AdmissionReviewsTest {
  private static final Sent DENIED = Sent.own("kubernetes/admission-denied.json");
  private static final Sent WARNED = Sent.own("kubernetes/admission-warned.json");

  @TestFactory
  Stream<DynamicTest> everyRowHolds() {
    return Expected.everyRowOf("admission-review", "k8s", Set.of(), AdmissionReviewsTest::measure);
  }

  private static String measure(Reading reading, String metric) {
    List<Admission> admissions =
        reading.events().stream().flatMap(event -> event.admissions().stream()).toList();
    return switch (metric) {
      case "objects", "kind_admission.k8s.io/v1:AdmissionReview" ->
          String.valueOf(reading.events().size());
      case "uids" -> admissions.getFirst().admissionId();
      default -> {
        assertThat(metric).startsWith("op_");
        String operation = metric.substring("op_".length()).toLowerCase(Locale.ROOT);
        yield String.valueOf(
            admissions.stream().filter(each -> operation.equals(each.operation())).count());
      }
    };
  }

  @Test
  void aRequestAloneIsNotDecidedYet() {
    Sent sent = Sent.sample("admission-review/deployment_admission_review.json");
    Admission admission = only(sent);

    assertThat(sent.event().evidence().kind()).isEqualTo(Kind.ADMISSION_DECIDED);
    assertThat(admission.decision()).isEqualTo(Decision.UNKNOWN);
    assertThat(admission.container()).isEqualTo("api");
    assertThat(admission.imageRef()).isEqualTo("api:1.0.0");
    assertThat(admission.imageDigest()).as("the image is named by its tag only").isNull();
    assertThat(admission.objectKind()).isEqualTo("Deployment");
    assertThat(admission.workload()).isEqualTo("api");
    assertThat(admission.namespace()).isEqualTo("customer-1");
    assertThat(admission.userName()).isEqualTo("kubernetes-admin");
    assertThat(admission.userGroups()).containsExactly("system:masters", "system:authenticated");
    assertThat(admission.isDryRun()).as("there is neither dryRun nor options").isFalse();
  }

  @Test
  void aDenialHoldsForEveryContainerOfTheTemplate() {
    List<Admission> admissions = DENIED.event().admissions();

    assertThat(admissions).extracting(Admission::container).containsExactly("wait", "report");
    assertThat(admissions).extracting(Admission::decision).containsOnly(Decision.DENIED);
    assertThat(admissions).extracting(Admission::deniedBy).containsOnly("only-our-registry");
    assertThat(admissions).extracting(Admission::code).containsOnly(403);
    assertThat(admissions).extracting(Admission::isDryRun).containsOnly(true);
    assertThat(admissions.getLast().imageDigest()).isEqualTo("sha256:" + "ab12".repeat(16));
  }

  @Test
  void anAnswerAloneIsAllowedWithItsWarnings() {
    Admission admission = only(WARNED);

    assertThat(admission.decision()).isEqualTo(Decision.WARNED);
    assertThat(admission.message()).startsWith("[must-have-owner]");
    assertThat(admission.container()).isNull();
  }

  @Test
  void theRequestAndItsAnswerAreTwoOccurrences() {
    assertThat(DENIED.read().messageId())
        .isEqualTo(
            Digest.id(
                "native",
                DENIED.event().evidence().org(),
                "UNVERIFIED",
                "false",
                "kubernetes",
                "705ab4f5-6393-11e8-b7cc-42010a800002/response"));
  }

  @Test
  void aDeletionIsAboutWhatWasThereBefore() {
    String deletion =
        """
        {"apiVersion":"admission.k8s.io/v1beta1","kind":"AdmissionReview","request":{"uid":"u",
         "kind":{"group":"","version":"v1","kind":"Pod"},"operation":"DELETE","object":null,
         "oldObject":{"metadata":{"name":"a"},"spec":{"containers":[{"name":"c","image":"nginx"}],
         "ephemeralContainers":[{"name":"debug","image":"busybox"}]}},
         "options":{"dryRun":["All"]}}}
        """;

    assertThat(Sent.text(deletion).event().admissions())
        .extracting(Admission::container, Admission::operation, Admission::isDryRun)
        .containsExactly(tuple("c", "delete", true), tuple("debug", "delete", true));
  }

  @Test
  void anObjectThatRunsNothingIsOneRowWhateverItLooksLike() {
    String other =
        """
        {"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview","request":{"uid":"u",
         "kind":{"group":"example.com","version":"v1","kind":"Widget"},"operation":"CREATE",
         "object":{"metadata":{"name":"w"},"spec":"anything"}},
         "response":{"uid":"u","allowed":true}}
        """;
    Admission admission = only(Sent.text(other));

    assertThat(admission.workload()).isEqualTo("w");
    assertThat(admission.container()).isNull();
    assertThat(admission.decision()).isEqualTo(Decision.ALLOWED);
  }

  private static Admission only(Sent sent) {
    assertThat(sent.event().admissions()).hasSize(1);
    return sent.event().admissions().getFirst();
  }
}
