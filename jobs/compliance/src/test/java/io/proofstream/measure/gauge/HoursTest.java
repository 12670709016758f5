package io.proofstream.measure.gauge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class HoursTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void anHourIsCountedOnceWhateverMomentOfItIsMeant() {
    Hours hours = hours(3);
    hours.add(afterNoon(3).plusSeconds(3599));
    assertThat(hours.count()).isEqualTo(1);
    assertThat(hours.first()).isEqualTo(afterNoon(3));
  }

  @Test
  void theLongestGapMayBeBeforeBetweenOrAfter() {
    assertThat(hours(4, 5).longestGap(NOON, afterNoon(7))).isEqualTo(HOUR.multipliedBy(4));
    assertThat(hours(0, 1, 6, 8).longestGap(NOON, afterNoon(9))).isEqualTo(HOUR.multipliedBy(4));
    assertThat(hours(1).longestGap(NOON, afterNoon(9))).isEqualTo(HOUR.multipliedBy(7));
  }

  @Test
  void hoursOneAfterTheOtherLeaveNoGap() {
    assertThat(hours(0, 1, 2).longestGap(NOON, afterNoon(3))).isZero();
    assertThat(hours(0, 1, 2, 3).longestGap(NOON, afterNoon(3))).isZero();
  }

  @Test
  void withoutAnyAllOfItIsAGap() {
    assertThat(Hours.none().longestGap(NOON, afterNoon(3))).isEqualTo(HOUR.multipliedBy(3));
    assertThatThrownBy(() -> Hours.none().first()).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void thoseOfOthersAreAddedWhereverTheirsBegin() {
    Hours hours = hours(0);
    hours.addAll(hours(2));
    Hours later = Hours.since(afterNoon(1));
    later.add(afterNoon(1));
    hours.addAll(later);
    assertThat(hours.count()).isEqualTo(3);
    assertThat(hours.longestGap(NOON, afterNoon(3))).isZero();
  }

  private static Hours hours(int... numbers) {
    Hours hours = Hours.since(NOON);
    for (int each : numbers) {
      hours.add(afterNoon(each));
    }
    return hours;
  }

  private static Instant afterNoon(int hours) {
    return NOON.plus(HOUR.multipliedBy(hours));
  }
}
