package io.proofstream.measure.addition;

import io.proofstream.measure.figure.Sum;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Measured;
import io.proofstream.measure.gauge.Measured.Counted;
import io.proofstream.measure.gauge.Measured.Standing;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one more look at a subject changes in the sums that it is part of.
 *
 * @param shares all that it adds from now on
 * @param deltas what the sums change by; nothing where nothing changed
 * @param items what is not as it should be any more, or is again
 */
public record Addition(Shares shares, List<Delta> deltas, List<ItemChange> items) {
  /** Between kind and id of an item; kinds have none. */
  private static final char IN_NAMES = '/';

  /**
   * @param before what it added until now
   * @param audience whom it counts for from now on
   */
  public static Addition of(Shares before, String audience, Measured measured) {
    List<Delta> deltas = new ArrayList<>();
    List<ItemChange> items = new ArrayList<>();
    Shares known = before;
    if (!before.audience().equals(audience)) {
      compare(before, new Measured(List.of(), List.of(), null), deltas, items);
      known = Shares.of(audience, List.of());
    }
    compare(known, measured, deltas, items);
    for (Counted counted : measured.counted()) {
      deltas.add(
          new Delta(
              audience,
              counted.gauge(),
              counted.label(),
              counted.at().truncatedTo(ChronoUnit.HOURS),
              counted.sum()));
      if (counted.wrong() != null) {
        items.add(new ItemChange(audience, counted.gauge(), counted.wrong(), counted.at(), true));
      }
    }
    return new Addition(shares(audience, measured), deltas, items);
  }

  private static Shares shares(String audience, Measured measured) {
    return Shares.of(
        audience,
        measured.standing().stream()
            .map(
                standing ->
                    new Share(
                        standing.gauge(),
                        standing.label(),
                        standing.sum(),
                        standing.failing().stream().map(Addition::name).toList()))
            .toList());
  }

  private static void compare(
      Shares before, Measured now, List<Delta> deltas, List<ItemChange> items) {
    Map<String, Sum> sums = new HashMap<>();
    Map<String, Set<String>> wrong = new HashMap<>();
    List<Share> shares = before.all();
    for (Share share : shares) {
      sums.put(key(share.gauge(), share.label()), share.sum());
      wrong.computeIfAbsent(share.gauge(), gauge -> new HashSet<>()).addAll(share.failing());
    }
    for (Standing standing : now.standing()) {
      Sum was = sums.remove(key(standing.gauge(), standing.label()));
      Sum change = was == null ? standing.sum() : standing.sum().minus(was);
      add(before.audience(), standing.gauge(), standing.label(), change, deltas);
      Set<String> known = wrong.computeIfAbsent(standing.gauge(), gauge -> new HashSet<>());
      for (Item item : standing.failing()) {
        if (!known.remove(name(item))) {
          items.add(new ItemChange(before.audience(), standing.gauge(), item, null, true));
        }
      }
    }
    for (Share share : shares) {
      Sum was = sums.get(key(share.gauge(), share.label()));
      if (was != null) {
        add(before.audience(), share.gauge(), share.label(), Sum.NONE.minus(was), deltas);
      }
      for (String name : share.failing()) {
        if (wrong.get(share.gauge()).contains(name)) {
          items.add(mended(before.audience(), share.gauge(), name));
        }
      }
    }
  }

  private static void add(
      String audience, String gauge, String label, Sum change, List<Delta> deltas) {
    if (!change.isNone()) {
      deltas.add(new Delta(audience, gauge, label, null, change));
    }
  }

  private static ItemChange mended(String audience, String gauge, String name) {
    int end = name.indexOf(IN_NAMES);
    Item item = new Item(name.substring(0, end), name.substring(end + 1), null);
    return new ItemChange(audience, gauge, item, null, false);
  }

  private static String name(Item item) {
    return item.kind() + IN_NAMES + item.id();
  }

  private static String key(String gauge, String label) {
    return gauge + IN_NAMES + label;
  }
}
