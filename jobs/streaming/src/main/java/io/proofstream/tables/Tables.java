package io.proofstream.tables;

import io.proofstream.evidence.Event;
import io.proofstream.message.Content;
import io.proofstream.message.Receipt;
import io.proofstream.message.Rejected;
import java.util.List;
import java.util.stream.Stream;

/** Every table that job {@code evidence} writes. */
public final class Tables {
  public static final TableSpec<Receipt> RECEIPTS = Receipts.SPEC;
  public static final TableSpec<Event> EVIDENCE = EvidenceEvents.SPEC;
  public static final TableSpec<Content> RAW_CONTENTS = RawContents.SPEC;
  public static final TableSpec<Rejected> REJECTED = RejectedMessages.SPEC;
  public static final TableSpec<CutPart> CUTS = Cuts.SPEC;

  /** What events say, sort by sort. */
  public static final List<ItemTable<?>> ITEMS =
      Stream.of(ScanTables.ALL, SupplyTables.ALL, RunTables.ALL, DeclaredTables.ALL)
          .<ItemTable<?>>flatMap(List::stream)
          .toList();

  public static final List<TableSpec<?>> ALL =
      Stream.<TableSpec<?>>concat(
              Stream.of(RECEIPTS, EVIDENCE, RAW_CONTENTS, REJECTED, CUTS),
              ITEMS.stream().map(ItemTable::spec))
          .toList();

  /** Namespace of all tables. */
  public static final String NAMESPACE = "proofstream";

  private Tables() {}
}
