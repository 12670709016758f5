package io.proofstream.tables;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Trust;
import io.proofstream.evidence.scan.ScanStatus;

final class Scans {
  static final TableSpec<Event> SPEC =
      Envelope.of(
          TableSpec.<Event>append("scans", "One row per run of a scanner over one artifact.", "org")
              .requiredText("org", "Organisation it belongs to", e -> e.evidence().org())
              .requiredText("scan_id", "Deterministic identity of the scan", e -> e.scan().scanId())
              .text("asset_id", "Asset scanned", e -> e.evidence().asset().assetId())
              .text("repository", "Registry and path of the asset", Names::repository)
              .text("stream", "Release line of the asset", e -> e.evidence().asset().stream())
              .text("tag", "Tag as reported", e -> e.evidence().asset().tag())
              .text("image_digest", "Manifest digest of the image", e -> e.evidence().imageDigest())
              .text(
                  "index_digest", "Digest of the multi-platform index", e -> e.scan().indexDigest())
              .text("platform", "Operating system and architecture", e -> e.evidence().platform())
              .text("scanner", "Scanner", e -> e.scan().scanner())
              .text("scanner_version", "Version of the scanner", e -> e.scan().scannerVersion())
              .texts(
                  "scanner_classes",
                  "What it looked for: os, library, config, secret, license",
                  e -> e.scan().scannerClasses())
              .text(
                  "db_version",
                  "Version of its vulnerability database; null = not told",
                  e -> e.scan().dbVersion())
              .instant(
                  "db_built_at",
                  "When that database was built; null = not told",
                  e -> e.scan().dbBuiltAt())
              .instant(
                  "started_at", "When the scan began; null = not told", e -> e.scan().startedAt())
              .instant("finished_at", "When the scan ended", e -> e.scan().finishedAt())
              .word(
                  "status",
                  "Whether it looked at all it meant to",
                  ScanStatus.class,
                  e -> e.scan().status())
              .text("failure", "Why it is not complete", e -> e.scan().failure())
              .texts(
                  "filters",
                  "What it was told to leave out, so that absence proves nothing",
                  e -> e.scan().filters())
              .text("collector_id", "Who sent it", e -> e.evidence().collectorId())
              .word(
                  "trust",
                  "Whether the collector proved who it is",
                  Trust.class,
                  e -> e.evidence().trust())
              .text("format", "Format of the report", e -> e.scan().format())
              .text("format_version", "Version of that format", e -> e.scan().formatVersion())
              .integer(
                  "critical", "Findings after de-duplication, critical", e -> e.scan().critical())
              .integer("high", "Findings after de-duplication, high", e -> e.scan().high())
              .integer("medium", "Findings after de-duplication, medium", e -> e.scan().medium())
              .integer("low", "Findings after de-duplication, low", e -> e.scan().low())
              .integer(
                  "negligible",
                  "Findings after de-duplication, negligible",
                  e -> e.scan().negligible())
              .integer(
                  "unknown",
                  "Findings after de-duplication, severity unknown",
                  e -> e.scan().unknown())
              .integer("fixable", "Findings with a known fix", e -> e.scan().fixable())
              .integer(
                  "suppressed",
                  "Findings that the tool itself set aside; in no count above",
                  e -> e.scan().suppressed())
              .text("raw_digest", "sha256 of the untouched report", e -> e.evidence().rawDigest())
              .text(
                  "raw_location",
                  "Where the untouched report is kept",
                  e -> e.evidence().rawLocation())
              .bigint("raw_bytes", "Size of the untouched report", e -> e.evidence().rawBytes()),
          Event::evidence,
          Event::index);

  private Scans() {}
}
