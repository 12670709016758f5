package io.proofstream.sandbox.bench.track;

import io.proofstream.console.Proofstream;
import io.proofstream.sandbox.Sandbox;
import io.proofstream.sandbox.Trials;
import io.proofstream.sandbox.bench.Fleet;
import io.proofstream.sandbox.component.Component;
import io.proofstream.sandbox.component.Progress;
import io.proofstream.sandbox.job.JobView;
import io.proofstream.sandbox.state.Rendered;
import io.proofstream.sandbox.state.SandboxException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A job that lives, with findings that stay open, and what is asked of it one after the other. */
final class Living implements AutoCloseable {
  private static final String JOB = "bench-follow";
  private static final Duration PATIENCE = Duration.ofMinutes(60);
  private static final Duration CRITICAL_WINDOW = Duration.ofHours(1);
  private static final int STORM = 100_000;
  private static final int RESCANS = 2_000;

  private final Sandbox sandbox;
  private final Trials trials;
  private final Progress progress;
  private final Feed feed;
  private final Heard heard;
  private final Fleet fleet = new Fleet("fleet", 100, "HIGH");
  private int images;
  private int rounds;

  Living(Sandbox sandbox, Progress progress) {
    this.sandbox = sandbox;
    this.trials = new Trials(sandbox);
    this.progress = progress;
    applyPolicy(30);
    trials.run(JOB, "io.proofstream.FollowJob");
    feed = new Feed(sandbox);
    heard = new Heard(sandbox.endpoints().kafka());
  }

  void fillUpTo(int findings) {
    int upTo = findings / fleet.findings();
    long opened = (long) (upTo - images) * fleet.findings();
    long before = heard.count("opened");
    Stopwatch watch = new Stopwatch();
    for (; images < upTo; images++) {
      feed.send(fleet.report(images, 0, Instant.now()));
    }
    feed.flush();
    heard.await("opened", before + opened, PATIENCE);
    say(
        "filled: %,d findings of %,d images are open, after %.0f s, %,.0f opened per CPU-second",
        findings, images, watch.elapsed(), opened / watch.cpu());
  }

  /** The newest checkpoint, once nothing waits any more. */
  void weigh() {
    awaitCheckpoints(2);
    long open = (long) images * fleet.findings();
    long bytes = checkpointing().bytes();
    say(
        "checkpoint: %,d MB with %,d open findings, %d bytes each",
        bytes / 1_000_000, open, bytes / open);
  }

  /**
   * A policy that moves every deadline.
   *
   * @param days until what is high is due, others than before
   * @param time of how many: the first finds nothing compiled
   */
  void backfill(int days, String time) {
    long open = (long) images * fleet.findings();
    long before = heard.count("retimed");
    JobView.Checkpointing then = checkpointing();
    Stopwatch watch = new Stopwatch();
    applyPolicy(days, "--backfill");
    heard.await("retimed", before + open, PATIENCE);
    JobView.Checkpointing after = checkpointing();
    say(
        "backfill, %s: %,d findings re-timed, each with its event, %.1f s after the policy was"
            + " sent, %,.0f per CPU-second; meanwhile %d checkpoints completed, %d failed",
        time,
        open,
        watch.elapsed(),
        open / watch.cpu(),
        after.completed() - then.completed(),
        after.failed() - then.failed());
  }

  /** Findings of a thousand images that all fall due in the same second. */
  void storm() {
    Fleet storm = new Fleet("storm", 100, "CRITICAL");
    Instant due = Instant.now().plusSeconds(120);
    for (int image = 0; image < STORM / storm.findings(); image++) {
      feed.send(storm.report(image, 0, due.minus(CRITICAL_WINDOW)));
    }
    feed.flush();
    heard.await("sla.warning", STORM, PATIENCE);
    double early = Duration.between(Instant.now(), due).toMillis() / 1000.0;
    JobView.Checkpointing before = checkpointing();
    heard.await("sla.breach", STORM, PATIENCE);
    awaitCheckpoints(1);
    List<Duration> delays = delays(0);
    say(
        "storm: %,d deadlines in one second (all known %.0f s before), alerts seen %.1f s to %.1f s"
            + " after it; %d checkpoints failed",
        STORM,
        early,
        seconds(delays.getFirst()),
        seconds(delays.getLast()),
        checkpointing().failed() - before.failed());
  }

  /** Deadlines spread over a minute, as a reader of the topic sees them. */
  void punctuality() {
    Fleet spread = new Fleet("spread", 10, "CRITICAL");
    int images = 200;
    Instant first = Instant.now().plusSeconds(30);
    int before = heard.rings("sla.breach").size();
    for (int image = 0; image < images; image++) {
      feed.send(spread.report(image, 0, first.plusMillis(image * 300L).minus(CRITICAL_WINDOW)));
    }
    feed.flush();
    heard.await("sla.breach", before + (long) images * spread.findings(), PATIENCE);
    List<Duration> delays = delays(before);
    say(
        "alert seen minus deadline, of %,d: least %.3f s, median %.1f s, p99 %.1f s, most %.1f s",
        delays.size(),
        seconds(delays.getFirst()),
        seconds(delays.get(delays.size() / 2)),
        seconds(delays.get(delays.size() * 99 / 100)),
        seconds(delays.getLast()));
  }

  /**
   * Images all over the fleet are scanned again, in each one finding gone and one new.
   *
   * @return scans per CPU-second
   */
  double rescans() {
    rounds++;
    long opened = heard.count("opened");
    long closed = heard.count("closed");
    Stopwatch watch = new Stopwatch();
    int scans = Math.min(RESCANS, images);
    for (int n = 0; n < scans; n++) {
      feed.send(fleet.report((int) ((long) n * images / scans), rounds, Instant.now()));
    }
    feed.flush();
    heard.await("opened", opened + scans, PATIENCE);
    heard.await("closed", closed + scans, PATIENCE);
    double perCpuSecond = scans / watch.cpu();
    say(
        "scanned again: %,d images of %,d open findings, %,.0f scans of %d findings per CPU-second",
        scans, (long) images * fleet.findings(), perCpuSecond, fleet.findings());
    return perCpuSecond;
  }

  /** Alerts of breaches after the first so many. */
  private List<Duration> delays(int skipped) {
    return heard.rings("sla.breach").stream()
        .skip(skipped)
        .map(Heard.Ring::delay)
        .sorted()
        .toList();
  }

  /** Whose deadlines count from long ago on, and differ by the days given here. */
  private void applyPolicy(int days, String... more) {
    Path file = sandbox.state().resolve("bench-policy.yml");
    Rendered.write(
        file,
        """
        org: default
        version: %d
        live_from: 2020-01-01T00:00:00Z
        sla:
          windows: {critical: 1h, high: %dd, medium: 90d, low: null}
        """
            .formatted(days - 29, days));
    String[] words = {
      "policy",
      "apply",
      file.toString(),
      "--reason",
      "benchmark",
      "--unnumbered",
      "--bootstrap",
      sandbox.endpoints().kafka()
    };
    StringWriter said = new StringWriter();
    int exit =
        Proofstream.commandLine()
            .setOut(new PrintWriter(Writer.nullWriter()))
            .setErr(new PrintWriter(said))
            .execute(Stream.of(words, more).flatMap(Arrays::stream).toArray(String[]::new));
    if (exit != 0) {
      throw new SandboxException("the policy was not taken: " + said);
    }
  }

  private JobView.Checkpointing checkpointing() {
    return trials.checkpointing(JOB);
  }

  private void awaitCheckpoints(int more) {
    long upTo = checkpointing().completed() + more;
    while (checkpointing().completed() < upTo) {
      Heard.pause();
    }
  }

  @Override
  public void close() {
    feed.close();
    heard.close();
  }

  private final class Stopwatch {
    private final Instant begin = Instant.now();
    private final Duration before = trials.cpu(Component.TASKMANAGER);

    double elapsed() {
      return seconds(Duration.between(begin, Instant.now()));
    }

    /** Processor time of the TaskManager since. */
    double cpu() {
      return seconds(trials.cpu(Component.TASKMANAGER).minus(before));
    }
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private void say(String format, Object... values) {
    progress.step(String.format(Locale.ROOT, format, values));
  }
}
