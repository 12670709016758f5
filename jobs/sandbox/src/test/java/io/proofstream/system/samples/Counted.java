package io.proofstream.system.samples;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Metrics of expected.csv whose sum is the number of rows that a sample gives.
 *
 * @param tables whose rows are counted together
 * @param tool that expected.csv names for the sample
 */
record Counted(List<String> tables, String tool, List<String> metrics) {
  private static final List<String> COMPONENTS = List.of("components");
  private static final List<String> ATTESTATIONS = List.of("attestations");
  private static final List<String> STATEMENTS = List.of("vex_statements");
  private static final List<String> FINDINGS = List.of("scan_findings");
  private static final List<String> RULES = List.of("policy_results", "hardening_results");
  private static final List<String> EITHER =
      List.of("scan_findings", "policy_results", "hardening_results");

  static final List<Counted> ALL =
      List.of(
          new Counted(COMPONENTS, "cyclonedx", List.of("components_all_nested")),
          new Counted(COMPONENTS, "syft", List.of("artifacts")),
          new Counted(COMPONENTS, "github-dependency-snapshot", List.of("resolved")),
          new Counted(ATTESTATIONS, "attestation", List.of("envelopes")),
          new Counted(ATTESTATIONS, "cosign-verify", List.of("signatures")),
          new Counted(STATEMENTS, "openvex", List.of("statements")),
          new Counted(STATEMENTS, "csaf", List.of("vulnerabilities")),
          new Counted(FINDINGS, "asff", List.of("findings")),
          new Counted(FINDINGS, "gitlab-container-scan", List.of("vulns")),
          new Counted(FINDINGS, "harbor-report", List.of("vulns")),
          new Counted(FINDINGS, "clair-scanner", List.of("vulns")),
          new Counted(EITHER, "sarif", List.of("results")),
          new Counted(RULES, "trivy", List.of("secrets", "licenses", "misconf_raw")),
          new Counted(RULES, "gitleaks", List.of("findings")),
          new Counted(RULES, "tfsec", List.of("results")),
          new Counted(RULES, "ocsf", List.of("findings")),
          new Counted(RULES, "kyverno-results", List.of("rules")),
          new Counted(RULES, "gatekeeper-log", List.of("records")),
          new Counted(RULES, "kube-bench", List.of("results")),
          new Counted(RULES, "twistlock", List.of("compliances")),
          new Counted(
              RULES, "checkov", List.of("passed_checks", "failed_checks", "skipped_checks")),
          new Counted(
              RULES,
              "k8s",
              List.of("results", "report_checks", "report_secrets", "violations_listed")),
          new Counted(FINDINGS, "k8s", List.of("report_vulns_dedup")));

  private static final String ROWS =
      """
      SELECT
        '%1$s',
        written.raw_digest,
        count(*)
      FROM %1$s AS counted
      JOIN (SELECT DISTINCT evidence_id, raw_digest FROM evidence WHERE org = '%2$s') AS written
        ON written.evidence_id = counted.evidence_id
      GROUP BY written.raw_digest
      """;

  /** What each tool calls the columns of {@link #SEVERITIES}; with + where it has two words. */
  static final Map<String, List<String>> SEVERITY_METRICS =
      Map.of(
          "trivy",
          List.of(
              "vulns_dedup",
              "sev_CRITICAL",
              "sev_HIGH",
              "sev_MEDIUM",
              "sev_LOW",
              "(none)",
              "sev_UNKNOWN+sev_(absent)",
              "has_fix"),
          "grype",
          List.of(
              "vulns_dedup",
              "sev_Critical",
              "sev_High",
              "sev_Medium",
              "sev_Low",
              "sev_Negligible",
              "sev_Unknown",
              "has_fix"));

  static final String SEVERITIES =
      """
      SELECT
        scans.raw_digest,
        CAST(count_if(NOT is_suppressed) AS varchar),
        CAST(count_if(severity = 'critical' AND NOT is_suppressed) AS varchar),
        CAST(count_if(severity = 'high' AND NOT is_suppressed) AS varchar),
        CAST(count_if(severity = 'medium' AND NOT is_suppressed) AS varchar),
        CAST(count_if(severity = 'low' AND NOT is_suppressed) AS varchar),
        CAST(count_if(severity = 'negligible' AND NOT is_suppressed) AS varchar),
        CAST(count_if(severity = 'unknown' AND NOT is_suppressed) AS varchar),
        CAST(count_if(fixed_version IS NOT NULL AND NOT is_suppressed) AS varchar)
      FROM scans
      LEFT JOIN scan_findings
        ON scan_findings.scan_id = scans.scan_id
      WHERE scans.org = '%s'
      GROUP BY scans.raw_digest
      """;

  /** Rows of all those tables, by table and the digest of what the tool wrote. */
  static String rows(String org) {
    return ALL.stream()
        .flatMap(counted -> counted.tables().stream())
        .distinct()
        .map(table -> ROWS.formatted(table, org))
        .collect(Collectors.joining("UNION ALL\n"));
  }

  boolean isAbout(Samples.Expected sample) {
    // Controls of a benchmark are counted there by another measure than results.
    return sample.tool().equals(tool) && !sample.metrics().containsKey("compliance_id");
  }

  long in(Samples.Expected sample) {
    return sample.sum(metrics);
  }

  long in(Map<String, Map<String, Long>> rows, Samples.Expected sample) {
    return tables.stream()
        .mapToLong(table -> rows.getOrDefault(table, Map.of()).getOrDefault(sample.digest(), 0L))
        .sum();
  }

  @Override
  public String toString() {
    return String.join(", ", tables) + " by " + tool + "'s " + String.join(", ", metrics);
  }
}
