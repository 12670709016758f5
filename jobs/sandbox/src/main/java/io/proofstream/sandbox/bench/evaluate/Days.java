package io.proofstream.sandbox.bench.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofstream.console.collector.Collector;
import io.proofstream.console.collector.LocalCollector;
import io.proofstream.evidence.Digest;
import io.proofstream.sandbox.Sandbox;
import io.proofstream.sandbox.Trials;
import io.proofstream.sandbox.bench.Fleet;
import io.proofstream.sandbox.component.Component;
import io.proofstream.sandbox.component.Progress;
import io.proofstream.sandbox.play.Pace;
import io.proofstream.sandbox.play.Played;
import io.proofstream.sandbox.play.Player;
import io.proofstream.wire.Header;
import io.proofstream.wire.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Day after day of one organisation, as fast as they can be told. */
final class Days implements AutoCloseable {
  private static final String JOB = "bench-follow";
  private static final Instant BEGIN = Instant.parse("2026-06-01T00:00:00Z");

  /** Of the log's own time; less often, a day has fewer hours to judge than days have. */
  private static final Duration TICK = Duration.ofMinutes(10);

  private static final Pace AT_ONCE = new Pace(Integer.MAX_VALUE, Duration.ofDays(3_650));
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final int LOOKS = 4;

  /** Flink gathers every ten seconds what tasks say of themselves. */
  private static final Duration LOOKED_AT = Duration.ofSeconds(12);

  private final Trials trials;
  private final Progress progress;
  private final Player player;
  private final Judged judged;
  private final GivenClock clock = new GivenClock();
  private final Collector collector;
  private final Fleet fleet = new Fleet("fleet", 5, "LOW");
  private Instant now = BEGIN;
  private int assets;
  private int policies;
  private int rounds;

  Days(Sandbox sandbox, Progress progress) {
    this.trials = new Trials(sandbox);
    this.progress = progress;
    trials.run(JOB, "io.proofstream.FollowJob");
    collector = Collector.signing(LocalCollector.ID, sandbox.state().collectorKey(), null, clock);
    player = Player.on(sandbox.endpoints().kafka(), TICK, AT_ONCE);
    judged = new Judged(sandbox.endpoints().kafka());
  }

  /** All assets are measured anew, some at a time. */
  void heldTo(List<String> scopes) {
    policies++;
    String boundaries =
        scopes.stream()
            .map("  - {framework: %s, assets: [\"*\"]}"::formatted)
            .collect(Collectors.joining("\n"));
    String text =
        "org: default\nversion: %d\nlive_from: %s\nboundaries:\n%s\n"
            .formatted(policies, BEGIN, boundaries);
    Stopwatch watch = new Stopwatch();
    Instant at = now.plusSeconds(1);
    play(List.of(policy(at, text)).iterator(), at.plus(Duration.ofHours(1)));
    awaitIdle();
    say(
        "scopes held to: %d; %,d assets measured anew, %.1f CPU-s",
        scopes.size(), assets, watch.cpu());
  }

  /** What is new is scanned for the first time. */
  void growTo(int size) {
    int grown = size - assets;
    Instant from = now;
    Stopwatch watch = new Stopwatch();
    play(
        IntStream.range(assets, size)
            .mapToObj(image -> scan(image, from.plusMillis(1L + image - assets)))
            .iterator(),
        from.plus(Duration.ofHours(1)));
    awaitIdle();
    assets = size;
    double cpu = watch.cpu();
    say(
        "%,d assets: %,.0f first scans per CPU-second, %.0f %% of the tasks' time in room evaluate",
        size, grown / cpu, 100 * watch.evaluate());
  }

  /**
   * The end of a day, at which everything is judged and written.
   *
   * @param scanned so many assets are scanned again in its last pane, in each one finding gone and
   *     one new
   */
  void end(int scanned) {
    Instant end = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
    rounds++;
    Instant from = end.minusSeconds(9);
    play(
        IntStream.range(0, scanned)
            .mapToObj(
                n ->
                    scan(
                        (int) ((long) n * assets / scanned), from.plusMillis(8_000L * n / scanned)))
            .iterator(),
        end.minusMillis(1));
    awaitIdle();
    Stopwatch watch = new Stopwatch();
    play(List.<Played>of().iterator(), end.plusMillis(1));
    Judged.Answers said = judged.of(end);
    awaitIdle();
    say(
        "%,9d assets, %,9d of them scanned: %,6d answers and controls, the last seen %5.2f s after"
            + " the day's end; %.2f CPU-s",
        assets,
        scanned,
        said.rows(),
        Duration.between(watch.begin, said.lastAt()).toMillis() / 1000.0,
        watch.cpu());
  }

  private void play(Iterator<Played> log, Instant until) {
    player.play(log, now, until);
    now = until;
  }

  private Played scan(int image, Instant at) {
    byte[] report = fleet.report(image, rounds, at.minusMillis(1));
    clock.put(at);
    Map<String, String> headers = new HashMap<>();
    collector
        .stamp(Map.of(), Digest.ofContent(report))
        .forEach((header, text) -> headers.put(header.key(), text));
    return new Played(at, Topic.EVIDENCE_RAW.topicName(), null, headers, report);
  }

  private static Played policy(Instant at, String text) {
    Map<String, String> headers =
        Map.of(
            Header.ORG.key(),
            LocalCollector.ORG,
            Header.ACTOR.key(),
            "bench",
            Header.REASON.key(),
            "benchmark",
            Header.BACKFILL.key(),
            "false");
    return new Played(
        at, Topic.POLICY.topicName(), LocalCollector.ORG, headers, text.getBytes(UTF_8));
  }

  /** Until the job has next to nothing to do for a while. */
  private void awaitIdle() {
    Duration last = trials.cpu(Component.TASKMANAGER);
    for (int idle = 0; idle < LOOKS; ) {
      LockSupport.parkNanos(LOOK.toNanos());
      Duration used = trials.cpu(Component.TASKMANAGER);
      idle = used.minus(last).compareTo(LOOK.dividedBy(4)) < 0 ? idle + 1 : 0;
      last = used;
    }
  }

  @Override
  public void close() {
    player.close();
    judged.close();
  }

  private final class Stopwatch {
    private final Instant begin = Instant.now();
    private final Duration before = trials.cpu(Component.TASKMANAGER);
    private final Map<String, Duration> busy = trials.busy(JOB);

    /** Processor time of the TaskManager since. */
    double cpu() {
      return trials.cpu(Component.TASKMANAGER).minus(before).toMillis() / 1000.0;
    }

    /** Of the time in which tasks were busy, the share of the room's, as Flink saw it last. */
    double evaluate() {
      LockSupport.parkNanos(LOOKED_AT.toNanos());
      double all = 0;
      double room = 0;
      for (Map.Entry<String, Duration> task : trials.busy(JOB).entrySet()) {
        long millis = task.getValue().minus(busy.get(task.getKey())).toMillis();
        all += millis;
        room += task.getKey().startsWith("evaluate.") ? millis : 0;
      }
      return room / all;
    }
  }

  private void say(String format, Object... values) {
    progress.step(String.format(Locale.ROOT, format, values));
  }
}
