package io.proofstream.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.alert.Alert;
import io.proofstream.alert.AlertKind;
import io.proofstream.finding.outcome.CurrentFinding;
import io.proofstream.finding.outcome.FindingChange;
import io.proofstream.finding.outcome.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds of every story, whatever happens in it. */
class PropertiesTest {
  private static final int STORIES = 100;
  private static final List<String> DIGESTS = List.of("sha256:a", "sha256:b");

  /** Something at its time; made anew for each telling. */
  private record Moment(Instant at, Supplier<Drafted> what) {}

  @TestFactory
  Stream<DynamicTest> ofSeededStories() {
    return IntStream.range(0, STORIES)
        .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> holdFor(seed)));
  }

  private static void holdFor(long seed) {
    List<Moment> moments = moments(new Random(seed));
    Story told = tell(moments, 0);
    Story ticking = tell(moments, 1 + (int) (seed % 7));

    // Advance before apply: when ticks come does not matter.
    assertThat(sorted(ticking.changes)).isEqualTo(sorted(told.changes));
    assertThat(sorted(ticking.alerts)).isEqualTo(sorted(told.alerts));
    assertThat(sorted(ticking.current.values())).isEqualTo(sorted(told.current.values()));

    noBreachIsEarly(told);
    everyAlertIsRungOnce(told);
    numbersHaveNoGapsAndTheRowIsTheLast(told);
    breachesStay(told);
    duplicatesChangeNothing(moments, told);
    assertThat(told.asset.openCritical() + told.asset.openHigh() + told.asset.openLow())
        .isEqualTo(
            (int) told.current.values().stream().filter(each -> each.state().isRunning()).count());
  }

  /** A line each: findings that fall due together may be told of in any order. */
  private static String sorted(Collection<?> things) {
    return things.stream().map(Object::toString).sorted().collect(Collectors.joining("\n"));
  }

  private static void noBreachIsEarly(Story story) {
    for (FindingChange change : story.changes) {
      if (change.transition() == Transition.BREACHED) {
        assertThat(change.by().at()).isAfterOrEqualTo(change.dueAt());
      }
    }
    for (Alert alert : story.alerts) {
      if (alert.alertKind() == AlertKind.SLA_BREACH) {
        assertThat(alert.raisedAt()).isAfterOrEqualTo(alert.deadlineAt());
        assertThat(alert.dueAt()).isAfterOrEqualTo(alert.deadlineAt());
      }
    }
  }

  private static void everyAlertIsRungOnce(Story story) {
    assertThat(story.alerts.stream().map(Alert::alertId)).doesNotHaveDuplicates();
  }

  private static void numbersHaveNoGapsAndTheRowIsTheLast(Story story) {
    Map<String, Long> last = new HashMap<>();
    for (FindingChange change : story.changes) {
      assertThat(change.seq()).isEqualTo(last.getOrDefault(change.findingId(), 0L) + 1);
      last.put(change.findingId(), change.seq());
    }
    for (CurrentFinding row : story.current.values()) {
      assertThat(row.historySeq()).isEqualTo(last.get(row.findingId()));
    }
  }

  /** Whatever came later: it happened, under the policy in force. */
  private static void breachesStay(Story story) {
    for (CurrentFinding row : story.current.values()) {
      boolean breached =
          story.changes.stream()
              .anyMatch(
                  change ->
                      change.findingId().equals(row.findingId())
                          && change.generation() == row.generation()
                          && change.transition() == Transition.BREACHED);
      assertThat(row.breachedAt() != null).isEqualTo(breached);
    }
  }

  private static void duplicatesChangeNothing(List<Moment> moments, Story once) {
    List<Moment> twice = new ArrayList<>();
    for (Moment moment : moments) {
      twice.add(moment);
      twice.add(moment);
    }
    Story told = tell(twice, 0);
    assertThat(told.transitions()).isEqualTo(once.transitions());
    assertThat(told.alerts.stream().map(Alert::alertId).toList())
        .isEqualTo(once.alerts.stream().map(Alert::alertId).toList());
  }

  private static Story tell(List<Moment> moments, int ticksBetween) {
    Story story = Story.begin();
    Instant end = moments.getLast().at().plus(Duration.ofDays(60));
    Instant before = story.now();
    for (Moment moment : moments) {
      tick(story, before, moment.at(), ticksBetween);
      story.at(moment.at()).happens(moment.what().get());
      before = moment.at();
    }
    tick(story, before, end, ticksBetween);
    return story.at(end).tick();
  }

  private static void tick(Story story, Instant from, Instant to, int times) {
    Duration step = Duration.between(from, to).dividedBy(times + 1);
    for (int tick = 1; tick <= times; tick++) {
      story.at(from.plus(step.multipliedBy(tick))).tick();
    }
  }

  private static List<Moment> moments(Random random) {
    List<Moment> moments = new ArrayList<>();
    Instant at = Story.NOON;
    moments.add(new Moment(at, scan(random.nextLong())));
    int length = 5 + random.nextInt(20);
    for (int i = 0; i < length; i++) {
      at = at.plusSeconds(60 + random.nextInt(2 * 86_400));
      moments.add(new Moment(at, any(random, at)));
    }
    return moments;
  }

  private static Supplier<Drafted> any(Random random, Instant at) {
    String vulnerability = "CVE-" + random.nextInt(4);
    String digest = DIGESTS.get(random.nextInt(DIGESTS.size()));
    Instant until = at.plusSeconds(86_400L * (1 + random.nextInt(20)));
    return switch (random.nextInt(12)) {
      case 0 -> () -> Says.pushed(digest);
      case 1 -> () -> Says.runs(digest, "pod");
      case 2 -> () -> Says.stops(digest, "pod");
      case 3 -> () -> Says.accepted(vulnerability, until);
      case 4 -> () -> Says.falsePositive(vulnerability, until);
      case 5 -> Says::revoked;
      case 6 -> () -> Says.remediated(vulnerability);
      default -> scan(random.nextLong());
    };
  }

  private static Supplier<Drafted> scan(long seed) {
    return () -> {
      Random random = new Random(seed);
      Scanned scan = Scanned.scan(DIGESTS.get(random.nextInt(DIGESTS.size())));
      for (int i = 0; i < 4; i++) {
        int dice = random.nextInt(6);
        if (dice < 3) {
          switch (dice) {
            case 0 -> scan.critical("CVE-" + i);
            case 1 -> scan.high("CVE-" + i);
            default -> scan.low("CVE-" + i);
          }
        }
      }
      return random.nextInt(8) == 0 ? scan.failed() : scan;
    };
  }
}
