package io.proofstream.system.samples;

import java.util.List;
import java.util.Map;

/** What must come of each sample that does not simply become evidence. */
final class Fates {
  private static final String MALFORMED = "rejected malformed";
  private static final String UNKNOWN = "rejected unknown_format";
  private static final String UNSUPPORTED = "rejected unsupported_format";
  private static final String INVALID = "rejected invalid_json";

  /** By file; all others are accepted. */
  static final Map<String, String> OF_SAMPLES =
      Map.ofEntries(
          Map.entry("README.md", INVALID),
          Map.entry("expected.csv", INVALID),
          Map.entry("attestation/gcloud-container-no-signature.json", INVALID),
          Map.entry("clair/clair-unusual.json", MALFORMED),
          Map.entry("k8s-audit/fal_01_003.json", UNKNOWN),
          Map.entry("sbom-cyclonedx/invalid-cyclonedx.json", UNSUPPORTED),
          Map.entry("sbom-spdx/invalid-spdx.json", UNSUPPORTED),
          Map.entry("sbom-spdx/spdx_3_unsupported.json", UNSUPPORTED),
          Map.entry("trivy-operator/compliance-detail-status-expected.yaml", UNKNOWN),
          Map.entry("trivy-operator/vulnerabilityreport-doc.yaml", INVALID),
          Map.entry("sarif-generic/no_runs.sarif", "ignored"),
          Map.entry("vex/openvex_no_vuln.json", "ignored"),
          // They name no artifact: accepted once somebody says what they are about.
          Map.entry("clair/clairklar_mixed.json", MALFORMED),
          Map.entry(
              "gitlab-container-scanning/gl-container-scanning-report-0-vuln.json", MALFORMED),
          Map.entry("grype-sarif/cxf-3.4.6.sarif", MALFORMED),
          Map.entry("harbor-report/harbor-0-vuln.json", MALFORMED),
          Map.entry("harbor-report/harbor-5-vuln.json", MALFORMED),
          Map.entry("harbor-report/harbor-trivy-vuln.json", MALFORMED),
          Map.entry("sbom-cyclonedx/no-severity.json", MALFORMED),
          Map.entry("sbom-cyclonedx/valid-vulnerability-1.4.json", MALFORMED),
          Map.entry("twistlock/many_vulns.json", MALFORMED),
          // The word null, and nothing else: accepted once somebody says that it is by Gitleaks.
          Map.entry("gitleaks/no_findings.json", UNKNOWN),
          Map.entry("trivy/legacy_no_vuln.json", UNKNOWN));

  /** Without an artifact of their own. */
  static final List<String> NAMELESS =
      List.of(
          "clair/clairklar_mixed.json",
          "gitlab-container-scanning/gl-container-scanning-report-0-vuln.json",
          "grype-sarif/cxf-3.4.6.sarif",
          "harbor-report/harbor-0-vuln.json",
          "harbor-report/harbor-5-vuln.json",
          "harbor-report/harbor-trivy-vuln.json",
          "sbom-cyclonedx/no-severity.json",
          "sbom-cyclonedx/valid-vulnerability-1.4.json",
          "twistlock/many_vulns.json");

  /** The word null, by which Gitleaks means that it found nothing. */
  static final String WORDLESS = "gitleaks/no_findings.json";

  /** Edited copies that still bear the tool's own id of one occurrence: one of each counts. */
  static final List<List<String>> SAME_OCCURRENCE =
      List.of(
          List.of(
              "k8s-audit/anonymous_creates_namespace_foo.json",
              "k8s-audit/some-user_creates_namespace_foo.json"),
          List.of(
              "k8s-audit/create_nginx_pod_no_secctx_1st_container_privileged_2nd_container.json",
              "k8s-audit/create_nginx_pod_privileged_2nd_container.json"),
          List.of(
              "trivy-operator/vulnerabilityreport_many.json",
              "trivy-operator/vulnerabilityreport_no_vuln.json",
              "trivy-operator/vulnerabilityreport_single_vuln.json"));

  /** Of our own: by file, and # with the number of the event in it. */
  static final Map<String, String> OF_OWN =
      Map.of(
          "github/push.json", "ignored",
          "gitlab/push.json", "ignored",
          "harbor/pull_artifact.json", "ignored",
          "kubernetes/stages.json#1", "ignored",
          "kubernetes/stages.json#4", "duplicate");

  private Fates() {}
}
