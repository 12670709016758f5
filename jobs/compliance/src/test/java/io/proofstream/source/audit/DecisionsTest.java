package io.proofstream.source.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofstream.evidence.run.Admission;
import io.proofstream.evidence.run.Decision;
import io.proofstream.reading.Sent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who decided, out of what the API server logs about it. */
class DecisionsTest {
  private final List<Admission> denials = admissions("denials");
  private final List<Admission> allowances = admissions("allowances");

  @Test
  void whoDeniedIsReadOutOfItsOwnWords() {
    assertThat(denials).extracting(Admission::decision).containsOnly(Decision.DENIED);
    assertThat(denials)
        .extracting(Admission::policyEngine, Admission::deniedBy, Admission::code)
        .containsExactly(
            tuple("gatekeeper", "only-our-registry, must-have-owner", 403),
            tuple("kyverno", "disallow-latest-tag, require-requests", 400),
            tuple("pod-security", "restricted:latest", 403),
            tuple("validating-admission-policy", "no-latest.example.com", 422),
            tuple("rbac", null, 403),
            tuple("webhook", "images.example.com", 403),
            tuple("resource-quota", "small", 403));
  }

  @Test
  void theMessageIsThatOfWhoDenied() {
    assertThat(denials.getFirst().message())
        .startsWith("[only-our-registry] container <web>")
        .contains("[must-have-owner]");
    assertThat(denials.get(4).message()).startsWith("pods is forbidden: User \"alice\"");
    assertThat(denials.get(5).message()).contains("without explanation");
  }

  @Test
  void whatWasDeniedIsNamedWithItsImage() {
    assertThat(denials)
        .extracting(Admission::imageRef)
        .containsOnly("registry.example.com/shop/web:1.4");
    assertThat(denials).extracting(Admission::sourceIp).containsOnly("203.0.113.7");
  }

  @Test
  void aPolicyThatCouldNotBeAskedWasBypassed() {
    Admission admission = allowances.getFirst();

    assertThat(admission.decision()).isEqualTo(Decision.BYPASSED);
    assertThat(admission.policyEngine()).isEqualTo("gatekeeper");
    assertThat(admission.deniedBy()).isNull();
    assertThat(admission.message()).isEqualTo("failed open: validation.gatekeeper.sh");
  }

  @Test
  void aViolationThatIsOnlyAuditedWarns() {
    assertThat(allowances.subList(1, 3))
        .extracting(Admission::decision, Admission::policyEngine)
        .containsExactly(
            tuple(Decision.WARNED, "pod-security"),
            tuple(Decision.WARNED, "validating-admission-policy"));
  }

  @Test
  void aDryRunIsToldAsOne() {
    assertThat(allowances)
        .extracting(Admission::isDryRun)
        .containsExactly(false, false, false, true, true, false, false);
  }

  @Test
  void aConflictIsNoAnswerOfAnyPolicy() {
    assertThat(allowances.get(5).decision()).isEqualTo(Decision.UNKNOWN);
    assertThat(allowances.get(5).code()).isEqualTo(409);
    assertThat(allowances.getLast().decision()).isEqualTo(Decision.ALLOWED);
  }

  private static List<Admission> admissions(String file) {
    return Sent.own("kubernetes/" + file + ".json").events().stream()
        .flatMap(event -> event.admissions().stream())
        .toList();
  }
}
