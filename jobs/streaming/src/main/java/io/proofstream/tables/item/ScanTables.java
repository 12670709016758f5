package io.proofstream.tables.item;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.tables.spec.TableSpec;
import java.util.List;

/** What scanners and rules found. */
final class ScanTables {
  static final ItemTable<Scan> SCANS =
      withRaw(
          ItemTable.ofBodies(
              "scans", "One row per run of a scanner over one artifact.", Scan.class, Event::scan));

  static final ItemTable<ScanFinding> SCAN_FINDINGS =
      new ItemTable<>(
          Envelope.ofItem(
              Envelope.subject(
                      TableSpec.<ItemRow<ScanFinding>>append(
                              "scan_findings",
                              "One row per vulnerability that one scan reported, after"
                                  + " de-duplication.",
                              "org")
                          .requiredText(
                              "org", "Organisation it belongs to", r -> r.event().evidence().org())
                          .requiredText(
                              "scan_id", "Scan that reported it", r -> r.event().scan().scanId()))
                  .components(ScanFinding.class, ItemRow::item)
                  .instant(
                      "finished_at", "When the scan ended", r -> r.event().scan().finishedAt())),
          Event::findings);

  static final ItemTable<RuleResult> HARDENING_RESULTS =
      ItemTable.ofItems(
          "hardening_results",
          "One row per rule of hardening that was held against one resource: kept, broken or"
              + " skipped.",
          RuleResult.class,
          Event::results,
          result -> result.kind() == RuleKind.HARDENING);

  static final ItemTable<RuleResult> POLICY_RESULTS =
      ItemTable.ofItems(
          "policy_results",
          "One row per rule of policy, secret search, licence or code that was held against one"
              + " resource.",
          RuleResult.class,
          Event::results,
          result -> result.kind() != RuleKind.HARDENING);

  static final List<ItemTable<?>> ALL =
      List.of(SCANS, SCAN_FINDINGS, HARDENING_RESULTS, POLICY_RESULTS);

  private ScanTables() {}

  private static ItemTable<Scan> withRaw(ItemTable<Scan> scans) {
    return new ItemTable<>(
        scans
            .spec()
            .text(
                "raw_digest",
                "sha256 of the report as the tool wrote it",
                r -> r.event().evidence().rawDigest())
            .text(
                "raw_location", "Where the report is kept", r -> r.event().evidence().rawLocation())
            .bigint("raw_bytes", "Size of the report", r -> r.event().evidence().rawBytes()),
        scans.items());
  }
}
