package io.proofstream.measure.figure;

import java.util.Map;

/**
 * The number that a metric comes to.
 *
 * @param value null where there was nothing to divide by, or too little to say
 * @param denominator of how many; of a count the count itself
 */
public record Figure(Double value, long numerator, long denominator) {
  public static final Figure NOTHING = new Figure(null, 0, 0);

  public static Figure share(Sum sum) {
    Double value = sum.denominator() == 0 ? null : (double) sum.numerator() / sum.denominator();
    return new Figure(value, sum.numerator(), sum.denominator());
  }

  public static Figure count(Sum sum) {
    return new Figure((double) sum.numerator(), sum.numerator(), sum.denominator());
  }

  /** All labels together. */
  public static Sum total(Map<String, Sum> labelled) {
    Sum total = Sum.NONE;
    for (Sum sum : labelled.values()) {
      total = total.plus(sum);
    }
    return total;
  }
}
