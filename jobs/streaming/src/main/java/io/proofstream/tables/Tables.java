package io.proofstream.tables;

import io.proofstream.evidence.Event;
import io.proofstream.message.Receipt;
import io.proofstream.message.Rejected;
import java.util.List;

/** Every table that job {@code evidence} writes. */
public final class Tables {
  public static final TableSpec<Receipt> RECEIPTS = Receipts.SPEC;
  public static final TableSpec<Event> EVIDENCE = EvidenceEvents.SPEC;
  public static final TableSpec<Event> SCANS = Scans.SPEC;
  public static final TableSpec<FindingRow> SCAN_FINDINGS = ScanFindings.SPEC;
  public static final TableSpec<Rejected> REJECTED = RejectedMessages.SPEC;
  public static final TableSpec<CutPart> CUTS = Cuts.SPEC;

  public static final List<TableSpec<?>> ALL =
      List.of(RECEIPTS, EVIDENCE, SCANS, SCAN_FINDINGS, REJECTED, CUTS);

  /** Namespace of all tables. */
  public static final String NAMESPACE = "proofstream";

  private Tables() {}
}
