package io.proofstream.replay;

import io.proofstream.judgement.Asked;
import java.util.Arrays;
import java.util.List;

/**
 * One number that the job wrote, and what plain SQL says in its place.
 *
 * @param said value, numerator, denominator
 */
record Answer(Written written, Asked asked, List<Double> said) {
  private static final double NEAR = 1e-9;

  /**
   * @param rows the one row that a file gives
   */
  static Answer of(Written written, Asked asked, List<List<String>> rows) {
    if (rows.size() != 1 || rows.getFirst().size() != 3) {
      throw new IllegalStateException(
          written.metric() + " must give one row of value, numerator, denominator: " + rows);
    }
    List<String> row = rows.getFirst();
    return new Answer(
        written, asked, Arrays.asList(number(row.get(0)), number(row.get(1)), number(row.get(2))));
  }

  /** What was judged by nothing has no value, but its counts all the same. */
  boolean isSame() {
    return isNear(written.numerator(), said.get(1))
        && isNear(written.denominator(), said.get(2))
        && (written.value() == null || isNear(written.value(), said.get(0)));
  }

  /** Whether there was anything to be counted. */
  boolean isOfSomething() {
    return written.denominator() != 0;
  }

  String difference() {
    return "%s (check %s of %s %s) at %s: the job wrote %s = %s / %s, sql/reference says %s = %s / %s"
        .formatted(
            written.metric(),
            asked.check().id(),
            written.scope(),
            asked.written(),
            written.at(),
            written.value(),
            written.numerator(),
            written.denominator(),
            said.get(0),
            said.get(1),
            said.get(2));
  }

  private static Double number(String cell) {
    return cell == null ? null : Double.valueOf(cell);
  }

  private static boolean isNear(double one, Double other) {
    return other != null && Math.abs(one - other) <= NEAR * Math.max(1, Math.abs(one));
  }
}
