package io.proofstream.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.proofstream.message.Reading;
import io.proofstream.message.Reason;
import io.proofstream.reading.Samples.Sample;
import io.proofstream.source.Source;
import io.proofstream.wire.Header;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What holds for every sample, whatever it is a sample of: one source knows it, and it is accepted
 * as it is, but for those that are named here.
 */
class EverySampleTest {
  private static final List<Source> SOURCES = Tools.all();

  /** Nothing in them tells whose they are, or they are no documents. */
  private static final Map<String, Reason> NOBODYS =
      Map.of(
          "samples/attestation/gcloud-container-no-signature.json", Reason.INVALID_JSON,
          "samples/gitleaks/no_findings.json", Reason.UNKNOWN_FORMAT,
          "samples/k8s-audit/fal_01_003.json", Reason.UNKNOWN_FORMAT,
          "samples/trivy/legacy_no_vuln.json", Reason.UNKNOWN_FORMAT,
          "samples/trivy-operator/compliance-detail-status-expected.yaml", Reason.UNKNOWN_FORMAT,
          "samples/trivy-operator/vulnerabilityreport-doc.yaml", Reason.INVALID_JSON);

  /** A source knows them, and will not have them. */
  private static final Map<String, Reason> REFUSED =
      Map.of(
          "samples/clair/clair-unusual.json", Reason.MALFORMED,
          "samples/sbom-cyclonedx/invalid-cyclonedx.json", Reason.UNSUPPORTED_FORMAT,
          "samples/sbom-spdx/invalid-spdx.json", Reason.UNSUPPORTED_FORMAT,
          "samples/sbom-spdx/spdx_3_unsupported.json", Reason.UNSUPPORTED_FORMAT,
          "samples/vex/openvex_many_vuln.json", Reason.FROM_THE_FUTURE);

  /** They name no artifact: only header {@code ps-asset} can. */
  private static final Set<String> NEED_ASSET =
      Set.of(
          "samples/clair/clairklar_mixed.json",
          "samples/gitlab-container-scanning/gl-container-scanning-report-0-vuln.json",
          "samples/grype-sarif/cxf-3.4.6.sarif",
          "samples/harbor-report/harbor-0-vuln.json",
          "samples/harbor-report/harbor-5-vuln.json",
          "samples/harbor-report/harbor-trivy-vuln.json",
          "samples/sbom-cyclonedx/no-severity.json",
          "samples/sbom-cyclonedx/valid-vulnerability-1.4.json",
          "samples/twistlock/many_vulns.json");

  /** Runs that found nothing and wrote nothing: only header {@code ps-source} tells whose. */
  private static final Map<String, String> NEED_SOURCE =
      Map.of(
          "samples/gitleaks/no_findings.json", "gitleaks",
          "samples/trivy/legacy_no_vuln.json", "trivy");

  /** Known, and there is nothing in them to record. */
  private static final Set<String> IGNORED =
      Set.of(
          "samples/sarif-generic/no_runs.sarif",
          "samples/vex/openvex_no_vuln.json",
          "samples-own/github/push.json",
          "samples-own/gitlab/push.json",
          "samples-own/harbor/pull_artifact.json");

  @TestFactory
  Stream<DynamicTest> oneSourceKnowsEachDocumentHoweverMuchOfItIsSeen() {
    return Samples.all()
        .filter(sample -> !NOBODYS.containsKey(sample.name()))
        .map(
            sample ->
                dynamicTest(
                    sample.name(),
                    () -> {
                      List<List<String>> known = knownBy(sample);
                      assertThat(known).isNotEmpty().allSatisfy(by -> assertThat(by).hasSize(1));
                      assertThat(sample.sent().read().source())
                          .as("the same as with no more seen of it than needed")
                          .isEqualTo(known.getFirst().getFirst());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> whatIsNobodysIsRefusedForThat() {
    return Samples.all()
        .filter(sample -> NOBODYS.containsKey(sample.name()))
        .map(
            sample ->
                dynamicTest(
                    sample.name(),
                    () -> {
                      if (NOBODYS.get(sample.name()) == Reason.UNKNOWN_FORMAT) {
                        assertThat(knownBy(sample)).allSatisfy(by -> assertThat(by).isEmpty());
                      }
                      assertThat(sample.sent().rejected().reason())
                          .isEqualTo(NOBODYS.get(sample.name()));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> withoutHeadersEachEndsAsItIsListed() {
    return Samples.all()
        .filter(sample -> !NOBODYS.containsKey(sample.name()))
        .map(sample -> dynamicTest(sample.name(), () -> endsAsListed(sample)));
  }

  private static void endsAsListed(Sample sample) {
    Reading reading = sample.sent().read();
    Reason refused =
        NEED_ASSET.contains(sample.name()) ? Reason.MALFORMED : REFUSED.get(sample.name());
    if (refused == null) {
      assertThat(reading.rejected()).isNull();
      assertThat(reading.events().isEmpty()).isEqualTo(IGNORED.contains(sample.name()));
      return;
    }
    assertThat(reading.events()).isEmpty();
    assertThat(reading.rejected().reason()).isEqualTo(refused);
    if (NEED_ASSET.contains(sample.name())) {
      assertThat(reading.rejected().error())
          .isEqualTo("the document names no artifact; header ps-asset can name it");
    }
  }

  @TestFactory
  Stream<DynamicTest> aHeaderCanSayWhatTheDocumentDoesNot() {
    return Samples.all()
        .filter(
            sample -> NEED_ASSET.contains(sample.name()) || NEED_SOURCE.containsKey(sample.name()))
        .map(
            sample ->
                dynamicTest(
                    sample.name(),
                    () -> {
                      Sent sent = sample.sent().with(Header.ASSET, "registry.acme.io/shop:1.0");
                      String source = NEED_SOURCE.get(sample.name());
                      if (source != null) {
                        sent.with(Header.SOURCE, source);
                      }
                      assertThat(sent.events()).isNotEmpty();
                    }));
  }

  @Test
  void whatIsNamedHereIsASample() {
    List<String> named = new ArrayList<>(NOBODYS.keySet());
    named.addAll(REFUSED.keySet());
    named.addAll(NEED_ASSET);
    named.addAll(IGNORED);

    assertThat(Samples.all().map(Sample::name)).containsAll(named);
    assertThat(named).as("each in one list").doesNotHaveDuplicates();
    assertThat(NOBODYS.keySet()).containsAll(NEED_SOURCE.keySet());
  }

  @Test
  void everySourceHasASample() throws IOException {
    Set<String> known = new TreeSet<>();
    for (Sample sample : Samples.all().toList()) {
      if (NOBODYS.get(sample.name()) != Reason.INVALID_JSON) {
        knownBy(sample).forEach(known::addAll);
      }
    }
    assertThat(known).containsExactlyInAnyOrderElementsOf(names(SOURCES));
  }

  @Test
  void aSourceHasANameOfItsOwnThatAHeaderCanHold() {
    assertThat(names(SOURCES))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z][a-z0-9-]{1,63}"));
  }

  private static List<List<String>> knownBy(Sample sample) throws IOException {
    return sample.recognisedBy(SOURCES).stream().map(EverySampleTest::names).toList();
  }

  private static List<String> names(List<Source> sources) {
    return sources.stream().map(Source::name).toList();
  }
}
