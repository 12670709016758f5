package io.proofstream.judgement.sitting;

import io.proofstream.judgement.Asked;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.verdict.Answer;
import io.proofstream.measure.MetricKind.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The answer that was last written to a table.
 *
 * @param value as far as a difference is worth a row
 */
public record Written(
    String checkId,
    String fallsWith,
    Status status,
    Reason reason,
    Double value,
    String message,
    String recommendation,
    Instant at) {
  private static final int SHARE_DIGITS = 4;

  static Written of(Asked asked, Answer answer, Instant at) {
    return new Written(
        asked.check().id(),
        asked.fallsWith(),
        answer.status(),
        answer.reason(),
        worth(asked, answer.value()),
        answer.message(),
        answer.recommendation(),
        at);
  }

  /** Whether there is something to be written: it changed, or a day is over. */
  boolean isOutdated(Asked asked, Answer answer, Instant now) {
    boolean missesOther = !answer.status().isAssessed() && !answer.message().equals(message);
    return status != answer.status()
        || reason != answer.reason()
        || missesOther
        || !Objects.equals(value, worth(asked, answer.value()))
        || isDue(at, now);
  }

  /** What does not change is written when a day is over, UTC: as it then stood. */
  public static boolean isDue(Instant last, Instant now) {
    return last.isBefore(now.truncatedTo(ChronoUnit.DAYS));
  }

  private static Double worth(Asked asked, Double value) {
    if (value == null || asked.metric().unit() != Unit.SHARE) {
      return value;
    }
    return BigDecimal.valueOf(value).setScale(SHARE_DIGITS, RoundingMode.HALF_UP).doubleValue();
  }
}
