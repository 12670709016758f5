package io.proofstream.tables.item;

import java.util.List;
import java.util.stream.Stream;

/** Every table of what events say, sort by sort. */
public final class ItemTables {
  public static final List<ItemTable<?>> ALL =
      Stream.of(ScanTables.ALL, SupplyTables.ALL, RunTables.ALL, DeclaredTables.ALL)
          .<ItemTable<?>>flatMap(List::stream)
          .toList();

  private ItemTables() {}
}
