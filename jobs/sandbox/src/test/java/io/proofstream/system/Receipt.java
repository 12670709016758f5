package io.proofstream.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a message.
 *
 * @param outcome in the table's words, with the reason behind it if it was rejected
 * @param duplicateOf the place of what it repeats, or null
 */
public record Receipt(
    String outcome, String trust, long rows, String rawDigest, long rawBytes, Place duplicateOf) {

  /** Long enough for a busy machine, and for content that is waited for. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** Of one message, once it is there. */
  public static Receipt await(String org, Place place) {
    return await(org, List.of(place)).get(place.toString());
  }

  /** Of messages of one organisation, by place, once they are all there. */
  public static Map<String, Receipt> await(String org, Collection<Place> places) {
    Tables tables = RunningHouse.tables();
    List<String> awaited = places.stream().map(Place::toString).toList();
    Await.until(
        () -> "receipts of " + org + ": " + of(tables, org).size() + " of " + awaited.size(),
        PATIENCE,
        Duration.ofSeconds(1),
        () -> of(tables, org).keySet().containsAll(awaited));
    Map<String, Receipt> found = of(tables, org);
    assertThat(found.keySet()).containsAll(awaited);
    return found;
  }

  private static Map<String, Receipt> of(Tables tables, String org) {
    Map<String, Receipt> receipts = new TreeMap<>();
    for (List<String> row :
        tables.cells(
            """
            SELECT
              _partition,
              _offset,
              concat_ws(' ', outcome, reason),
              trust,
              rows,
              raw_digest,
              raw_bytes,
              duplicate_of_partition,
              duplicate_of_offset
            FROM receipts
            WHERE org = '%s'
            """
                .formatted(org))) {
      Place place = new Place(Integer.parseInt(row.get(0)), Long.parseLong(row.get(1)));
      receipts.put(
          place.toString(),
          new Receipt(
              row.get(2),
              row.get(3),
              Long.parseLong(row.get(4)),
              row.get(5),
              Long.parseLong(row.get(6)),
              row.get(7) == null
                  ? null
                  : new Place(Integer.parseInt(row.get(7)), Long.parseLong(row.get(8)))));
    }
    return receipts;
  }
}
