package io.proofstream.judgement.verdict;

import io.proofstream.control.check.Check;
import io.proofstream.judgement.Asked;
import io.proofstream.judgement.Measured;
import io.proofstream.judgement.Reason;

/** Says what is missing where nothing is known, and since when. */
final class Missing {
  private Missing() {}

  static String heard(Hearing hearing) {
    String kinds = Words.kinds(hearing.requirement().kinds());
    return switch (hearing.reason()) {
      case NEVER_CONNECTED ->
          "No evidence of kind " + kinds + " has ever come from anyone who proved who they are.";
      case STALE ->
          "What comes of kind %s tells of nothing later than %s.%s"
              .formatted(kinds, Words.moment(hearing.since()), every(hearing));
      default ->
          "No evidence of kind %s, and no sign of life of who sends it, since %s.%s"
              .formatted(kinds, Words.moment(hearing.since()), every(hearing));
    };
  }

  static String certain(Check check, Measured measured) {
    return "All evidence (%d) has a confidence below %d, and so counts as absent."
        .formatted(measured.lowConfidenceCount(), check.minimumConfidence());
  }

  static String enough(Asked asked, Measured measured) {
    return "Only %d %s: fewer than %d are too few to judge."
        .formatted(
            measured.denominator(), asked.metric().population(), asked.check().minimumPopulation());
  }

  /** Nothing was told, and that nobody could have told is not out of the question. */
  static String proof(Asked asked, Hearing hearing) {
    return "No %s in %s, and no proof that who sends %s was alive all the time."
        .formatted(
            asked.metric().population(),
            Sentence.window(asked.window()),
            Words.kinds(hearing.requirement().kinds()));
  }

  static String nothing(Asked asked) {
    return "No instances in the period: no %s in %s, while who would have told was alive."
        .formatted(asked.metric().population(), Sentence.window(asked.window()));
  }

  static String advice(Reason reason) {
    return switch (reason) {
      case NEVER_CONNECTED -> "Connect what sends this evidence.";
      case SILENT -> "Start the collector that has fallen silent, or let it send signs of life.";
      case STALE -> "See why the collector sends what is old: a queue, a clock or a stuck tool.";
      case TOO_FEW -> "Connect what else there is in scope, or take the check out of the policy.";
      case LOW_CONFIDENCE -> "Send evidence that is more certain: by machine, and signed.";
      case NO_OCCURRENCES -> null;
    };
  }

  private static String every(Hearing hearing) {
    long seconds = hearing.requirement().everySeconds();
    return " It should come every " + Words.duration(seconds) + ".";
  }
}
