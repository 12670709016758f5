package io.proofstream.judgement.period;

import io.proofstream.judgement.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a control did over a period, which is not how it stood at the end.
 *
 * <p>It was not effective if it had failed for more than half of the time in which evidence
 * answered, or if it had failed at the period's end: an auditor who comes then finds no working
 * control. To fall silent after a failure mends nothing. Exactly half is not more than half. If
 * evidence never answered it was not tested, whatever else is known. All other deviations, warnings
 * and lost evidence among them, leave it effective with deviations.
 *
 * @param deviations each stretch in which it did not pass, in order; touching ones of the same
 *     status and cause are one
 * @param minutes in each status, whole ones
 * @param unknownMinutes of the period of which nothing is told
 */
public record PeriodVerdict(
    Effectiveness effectiveness,
    Instant start,
    Instant end,
    List<Interval> deviations,
    Map<Status, Long> minutes,
    long unknownMinutes) {
  private static final int MINUTE = 60;

  /**
   * @param intervals of the control, which do not overlap; what lies outside the period is left out
   */
  public static PeriodVerdict of(List<Interval> intervals, Instant start, Instant end) {
    List<Interval> inside =
        intervals.stream()
            .map(interval -> interval.within(start, end))
            .filter(Interval::isNotEmpty)
            .sorted(Comparator.comparing(Interval::from))
            .toList();
    Map<Status, Long> seconds = new EnumMap<>(Status.class);
    inside.forEach(each -> seconds.merge(each.status(), each.seconds(), Long::sum));
    Map<Status, Long> minutes = new EnumMap<>(Status.class);
    seconds.forEach((status, lasted) -> minutes.put(status, lasted / MINUTE));
    long told = seconds.values().stream().mapToLong(Long::longValue).sum();
    long whole = new Interval(null, null, start, end, null, null).seconds();
    List<Interval> deviations = deviations(inside);
    return new PeriodVerdict(
        judge(inside, seconds, deviations),
        start,
        end,
        deviations,
        minutes,
        (whole - told) / MINUTE);
  }

  private static Effectiveness judge(
      List<Interval> inside, Map<Status, Long> seconds, List<Interval> deviations) {
    long failed = seconds.getOrDefault(Status.FAILED, 0L);
    long assessed =
        failed + seconds.getOrDefault(Status.PASS, 0L) + seconds.getOrDefault(Status.WARNING, 0L);
    if (assessed == 0) {
      return Effectiveness.NOT_TESTED;
    }
    List<Interval> known = inside.stream().filter(each -> !each.isLoss()).toList();
    boolean failedAtTheEnd = known.getLast().status() == Status.FAILED;
    if (failed * 2 > assessed || failedAtTheEnd) {
      return Effectiveness.NOT_EFFECTIVE;
    }
    return deviations.isEmpty() ? Effectiveness.EFFECTIVE : Effectiveness.EFFECTIVE_WITH_DEVIATIONS;
  }

  private static List<Interval> deviations(List<Interval> inside) {
    List<Interval> deviations = new ArrayList<>();
    for (Interval each : inside) {
      Interval before = deviations.isEmpty() ? null : deviations.getLast();
      if (!each.deviates()) {
        continue;
      }
      if (before != null && isSame(before, each)) {
        deviations.removeLast();
        deviations.add(joined(before, each));
      } else {
        deviations.add(each);
      }
    }
    return List.copyOf(deviations);
  }

  private static boolean isSame(Interval before, Interval next) {
    return before.to().equals(next.from())
        && before.status() == next.status()
        && before.reason() == next.reason()
        && Objects.equals(before.cause(), next.cause());
  }

  private static Interval joined(Interval before, Interval next) {
    return new Interval(
        before.status(),
        before.reason(),
        before.from(),
        next.to(),
        before.cause(),
        before.message());
  }
}
