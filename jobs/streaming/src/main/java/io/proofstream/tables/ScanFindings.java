package io.proofstream.tables;

import io.proofstream.evidence.scan.Severity;

final class ScanFindings {
  static final TableSpec<FindingRow> SPEC =
      Envelope.of(
          TableSpec.<FindingRow>append(
                  "scan_findings", "One row per finding of one scan, after de-duplication.", "org")
              .requiredText("org", "Organisation it belongs to", r -> r.event().evidence().org())
              .requiredText("scan_id", "Scan that reported it", r -> r.event().scan().scanId())
              .text("asset_id", "Asset scanned", r -> r.event().evidence().asset().assetId())
              .text(
                  "image_digest",
                  "Manifest digest of the image",
                  r -> r.event().evidence().imageDigest())
              .text(
                  "platform",
                  "Operating system and architecture",
                  r -> r.event().evidence().platform())
              .requiredText(
                  "finding_id",
                  "What it is over time: org, asset, vulnerability, package, path class",
                  r -> r.finding().findingId())
              .text(
                  "vulnerability_id",
                  "Canonical id: the CVE where there is exactly one",
                  r -> r.finding().vulnerabilityId())
              .text("reported_id", "Id as the tool wrote it", r -> r.finding().reportedId())
              .texts("aliases", "Other ids of the same vulnerability", r -> r.finding().aliases())
              .text("package_purl", "Package URL with version", r -> r.finding().packagePurl())
              .text("package_name", "Package name", r -> r.finding().packageName())
              .text(
                  "source_package",
                  "Source package it was built from",
                  r -> r.finding().sourcePackage())
              .text("installed_version", "Version found", r -> r.finding().installedVersion())
              .text(
                  "fixed_version",
                  "Version with the fix; null = none known",
                  r -> r.finding().fixedVersion())
              .text("fix_state", "What the vendor says of a fix", r -> r.finding().fixState())
              .text(
                  "package_path",
                  "Path of the package in the artifact",
                  r -> r.finding().packagePath())
              .text(
                  "path_class",
                  "Coarse place in the artifact; part of the identity",
                  r -> r.finding().pathClass())
              .text(
                  "target", "Part of the artifact, as the tool wrote it", r -> r.finding().target())
              .word(
                  "severity",
                  "On one scale for all tools",
                  Severity.class,
                  r -> r.finding().severity())
              .text(
                  "tool_severity", "Severity as the tool wrote it", r -> r.finding().toolSeverity())
              .text(
                  "severity_source",
                  "Whose severity the tool took",
                  r -> r.finding().severitySource())
              .decimal("cvss", "CVSS v3 base score", r -> r.finding().cvss())
              .text("cvss_vector", "CVSS v3 vector", r -> r.finding().cvssVector())
              .text("tool_status", "Status as the tool wrote it", r -> r.finding().toolStatus())
              .flag("is_suppressed", "The tool itself set it aside", r -> r.finding().suppressed())
              .text("suppressed_by", "By what", r -> r.finding().suppressedBy())
              .instant(
                  "published_at",
                  "When the vulnerability was published",
                  r -> r.finding().publishedAt())
              .instant("finished_at", "When the scan ended", r -> r.event().scan().finishedAt()),
          r -> r.event().evidence(),
          r -> r.finding().index());

  private ScanFindings() {}
}
