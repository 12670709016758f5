package io.proofstream.measure.metric.coverage;

import static io.proofstream.asset.Runs.container;
import static io.proofstream.asset.Says.ownedBy;
import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Says.retired;
import static io.proofstream.asset.Scanned.scan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.asset.Drafted;
import io.proofstream.asset.Story;
import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report that comes late leaves the same sums as one that came in time. */
class LateScansTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Instant BEGIN = Story.NOON;

  /** Something that becomes known at some time after the story's beginning. */
  private record Told(Duration after, Drafted draft) {}

  private final List<Told> story = new ArrayList<>();

  @Test
  void itCoversTheHoursFromItsEndOn() {
    at(0, pushed("sha256:1"));
    at(30, scanned("sha256:1", 26));
    Map<Instant, Sum> sums = sums(40);
    assertEquals(new Sum(0, 1), sums.get(hour(24)));
    assertEquals(new Sum(1, 1), sums.get(hour(25)));
    assertEquals(new Sum(1, 1), sums.get(hour(28)));
    assertEquals(new Sum(1, 1), sums.get(hour(35)));
  }

  @Test
  void itCoversNoLongerThanItMayBeOldAndNothingTwice() {
    at(0, pushed("sha256:1"));
    at(34, scanned("sha256:1", 34));
    at(90, scanned("sha256:1", 28));
    Map<Instant, Sum> sums = sums(100);
    assertEquals(new Sum(0, 1), sums.get(hour(26)));
    assertEquals(new Sum(1, 1), sums.get(hour(27)));
    assertEquals(new Sum(1, 1), sums.get(hour(57)));
    assertEquals(new Sum(0, 1), sums.get(hour(58)));
  }

  @Test
  void noHourBeforeTheAssetCountsIsRevised() {
    at(0, pushed("sha256:1"));
    at(30, scanned("sha256:1", 3));
    Map<Instant, Sum> sums = sums(40);
    assertEquals(null, sums.get(hour(22)));
    assertEquals(new Sum(1, 1), sums.get(hour(23)));
    assertEquals(new Sum(1, 1), sums.get(hour(26)));
    assertEquals(new Sum(0, 1), sums.get(hour(27)));
  }

  @Test
  void noHourBeforeTheAssetWasRegisteredIsRevised() {
    at(0, scan("sha256:1").failed());
    at(40, pushed("sha256:1"));
    at(50, scanned("sha256:1", 30));
    Map<Instant, Sum> sums = sums(60);
    assertEquals(null, sums.get(hour(38)));
    assertEquals(new Sum(1, 1), sums.get(hour(39)));
  }

  @Test
  void noHourWithinAnInterruptionIsRevised() {
    at(0, pushed("sha256:1"));
    at(30, retired());
    at(40, ownedBy("web"));
    at(70, scanned("sha256:1", 29));
    at(75, scanned("sha256:1", 60));
    Map<Instant, Sum> sums = sums(80);
    assertEquals(new Sum(0, 1), sums.get(hour(28)));
    assertEquals(null, sums.get(hour(62)));
    assertEquals(new Sum(1, 1), sums.get(hour(63)));
  }

  @Test
  void anImageThatDidNotCountThenCoversNothing() {
    at(0, pushed("sha256:1"));
    at(40, pushed("sha256:2"));
    at(50, scanned("sha256:2", 30));
    Map<Instant, Sum> sums = sums(60);
    assertEquals(new Sum(0, 1), sums.get(hour(38)));
    assertEquals(new Sum(1, 1), sums.get(hour(39)));
  }

  @Test
  void whatCountedThenCoversThoughItDoesNotAnyMore() {
    at(0, pushed("sha256:1"));
    at(40, pushed("sha256:2"));
    at(50, scanned("sha256:1", 30));
    Map<Instant, Sum> sums = sums(60);
    assertEquals(new Sum(1, 1), sums.get(hour(38)));
    assertEquals(new Sum(0, 1), sums.get(hour(39)));
  }

  @Test
  void whatIsLongerAgoThan35DaysStaysAsItWas() {
    at(0, pushed("sha256:1"));
    int late = 36 * 24 + 30;
    at(late, scanned("sha256:1", 36));
    at(late, scanned("sha256:1", 31 + 24));
    Map<Instant, Sum> sums = sums(late + 2);
    assertEquals(new Sum(0, 1), sums.get(hour(late - 35 * 24 - 2)));
    assertEquals(new Sum(1, 1), sums.get(hour(late - 35 * 24 - 1)));
  }

  @Test
  void whoeverScansMoreOftenThanCanBeRememberedHasNoHourCountedTwice() {
    at(0, pushed("sha256:1"));
    at(0, container("web", "sha256:2"));
    for (int i = 0; i < 400; i++) {
      Instant end = BEGIN.plus(HOUR.multipliedBy(24)).plus(Duration.ofMinutes(10 * i));
      Drafted scan = scan("sha256:1").database(end).occurred(end);
      story.add(new Told(Duration.between(BEGIN, end), scan));
    }
    at(100, scanned("sha256:2", 30));
    for (Sum sum : sums(110).values()) {
      assertEquals(new Sum(1, 1), sum);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void howeverLateReportsAreTheSumsAreTheSame(int seed) {
    Random random = new Random(seed);
    List<Told> others = new ArrayList<>(List.of(new Told(Duration.ZERO, pushed("sha256:0"))));
    List<Told> inTime = new ArrayList<>();
    List<Told> late = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Duration when = Duration.ofMinutes(random.nextInt(20 * 24 * 60));
      String digest = "sha256:" + random.nextInt(4);
      switch (random.nextInt(5)) {
        case 0 -> others.add(new Told(when, pushed(digest)));
        case 1 -> others.add(new Told(when, container("web", digest)));
        default -> {
          Drafted scan = scan(digest).database(BEGIN.plus(when)).occurred(BEGIN.plus(when));
          Duration delay = Duration.ofMinutes(random.nextInt(random.nextInt(6000) + 1));
          inTime.add(new Told(when, scan));
          late.add(new Told(when.plus(delay), scan));
        }
      }
    }
    assertEquals(sums(others, inTime, 26 * 24), sums(others, late, 26 * 24));
  }

  private void at(int hours, Drafted draft) {
    story.add(new Told(HOUR.multipliedBy(hours), draft));
  }

  private static Drafted scanned(String digest, int endedAfterHours) {
    Instant end = BEGIN.plus(HOUR.multipliedBy(endedAfterHours));
    return scan(digest).database(end).occurred(end);
  }

  /** Beginning of the hour that so many hours after the story's beginning. */
  private static Instant hour(int after) {
    return BEGIN.plus(HOUR.multipliedBy(after));
  }

  private Map<Instant, Sum> sums(int hours) {
    return sums(story, List.of(), hours);
  }

  /** What each hour comes to, by its beginning: what stood at its end, and what came later. */
  private static Map<Instant, Sum> sums(List<Told> some, List<Told> others, int hours) {
    Watch watch =
        Watch.of(
            "scan_coverage_continuous",
            Map.of("cadence", List.of("1d"), "database_age", List.of("2d")));
    List<Told> all = new ArrayList<>(some);
    all.addAll(others);
    all.sort(Comparator.comparing(Told::after));
    TreeMap<Instant, Sum> sums = new TreeMap<>();
    int next = 0;
    for (int hour = 0; hour <= hours; hour++) {
      Instant end = BEGIN.plus(HOUR.multipliedBy(hour));
      for (; next < all.size() && !BEGIN.plus(all.get(next).after()).isAfter(end); next++) {
        Instant when = BEGIN.plus(all.get(next).after());
        watch.passes(Duration.between(watch.now(), when)).happens(all.get(next).draft());
      }
      watch.passes(Duration.between(watch.now(), end));
      if (!watch.standing().isNone()) {
        sums.merge(end.minus(1, ChronoUnit.HOURS), watch.standing(), Sum::plus);
      }
    }
    watch.countedByHour().forEach((hour, sum) -> sums.merge(hour, sum, Sum::plus));
    return sums;
  }
}
