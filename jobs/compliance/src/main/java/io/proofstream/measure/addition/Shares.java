package io.proofstream.measure.addition;

import io.proofstream.measure.figure.Sum;
import io.proofstream.measure.gauge.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that one subject adds, as things stand. Most of it is one thing that is in order; of that the
 * gauge's id is all that is kept.
 *
 * @param audience whom it counts for
 * @param inOrder gauges, with a blank between, to which it adds one thing that is in order
 * @param others all else that it adds
 */
public record Shares(String audience, String inOrder, List<Share> others) {
  public static final Shares NONE = new Shares("", "", List.of());

  private static final String BETWEEN = " ";
  private static final Sum ONE = new Sum(1, 1);

  static Shares of(String audience, List<Share> all) {
    List<String> plain = new ArrayList<>();
    List<Share> others = new ArrayList<>();
    for (Share share : all) {
      if (share.sum().equals(ONE)
          && share.label().equals(Tally.PLAIN)
          && share.failing().isEmpty()) {
        plain.add(share.gauge());
      } else {
        others.add(share);
      }
    }
    return new Shares(audience, String.join(BETWEEN, plain), List.copyOf(others));
  }

  List<Share> all() {
    Stream<Share> plain =
        inOrder.isEmpty()
            ? Stream.empty()
            : Stream.of(inOrder.split(BETWEEN))
                .map(gauge -> new Share(gauge, Tally.PLAIN, ONE, List.of()));
    return Stream.concat(plain, others.stream()).toList();
  }
}
