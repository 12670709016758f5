package io.proofstream.measure.gauge;

import java.time.Instant;

/**
 * What a metric says of one subject.
 *
 * <p>What stands does so until the subject is looked at again. What counts is added for good, to
 * the hour in which it happened; so of everything that counts a metric says each thing once, by
 * looking only at what fell between the last look and this one.
 */
public interface Tally {
  /** The label of what needs none. */
  String PLAIN = "";

  /** One thing stands: in order if nothing is wrong with it. */
  default void stands(Item wrong) {
    stands(PLAIN, wrong == null ? 1 : 0, 1);
    if (wrong != null) {
      fails(wrong);
    }
  }

  /** One thing more of those that are counted, where fewer are better. */
  default void standsOut(Item wrong) {
    stands(PLAIN, 1, 1);
    fails(wrong);
  }

  /** A number that stands; those of one label add up over all subjects. */
  void stands(String label, long numerator, long denominator);

  /** This is not as it should be, as long as that stands. */
  void fails(Item wrong);

  /** One thing happened then: in order if nothing is wrong with it. */
  default void counts(Instant at, Item wrong) {
    counts(at, PLAIN, wrong == null ? 1 : 0, 1, wrong);
  }

  /** One thing more happened of those that are counted, where fewer are better. */
  default void countsOut(Instant at, Item wrong) {
    counts(at, PLAIN, 1, 1, wrong);
  }

  /** A number that happened then; those of one label and hour add up. */
  void counts(Instant at, String label, long numerator, long denominator, Item wrong);

  /** Time alone may change what stands or counts, then and not before. */
  void again(Instant when);
}
