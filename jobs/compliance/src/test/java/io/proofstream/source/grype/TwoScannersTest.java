package io.proofstream.source.grype;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.reading.Sent;
import org.junit.jupiter.api.Test;

/** Trivy and Grype on one image: two sightings of each finding, not two findings. */
class TwoScannersTest {
  private final Event trivy = Sent.own("trivy/nginx.json").event();
  private final Event grype = Sent.own("grype/nginx.json").event();

  @Test
  void theirFindingsAreTheSame() {
    assertThat(grype.findings())
        .extracting(ScanFinding::findingId)
        .isEqualTo(trivy.findings().stream().map(ScanFinding::findingId).toList())
        .doesNotHaveDuplicates();
    assertThat(grype.findings()).extracting(ScanFinding::pathClass).containsExactly("os", "app");
  }

  @Test
  void theirImageIsTheSame() {
    assertThat(grype.evidence().asset()).isEqualTo(trivy.evidence().asset());
    assertThat(grype.evidence().imageDigest()).isEqualTo(trivy.evidence().imageDigest());
    assertThat(grype.evidence().platform()).isEqualTo(trivy.evidence().platform());
  }

  @Test
  void theirOpinionsStayTheirOwn() {
    assertThat(grype.findings()).extracting(ScanFinding::toolSeverity).contains("Negligible");
    assertThat(trivy.findings()).extracting(ScanFinding::toolSeverity).contains("LOW");
    assertThat(grype.findings())
        .extracting(ScanFinding::fixState)
        .isEqualTo(trivy.findings().stream().map(ScanFinding::fixState).toList());
  }
}
