package io.proofstream.sandbox.bench.track;

import io.proofstream.sandbox.Sandbox;
import io.proofstream.sandbox.UpOptions;
import io.proofstream.sandbox.bench.Fleet;
import io.proofstream.sandbox.bench.Rounds;
import io.proofstream.sandbox.bench.Sample;
import io.proofstream.sandbox.component.Progress;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whole lives of findings against copies of the same topic: every finding is opened; half are
 * closed, the others warned of and breached, since time runs out where the topic ends.
 */
public final class TrackRace {
  private static final int IMAGES = 3_000;
  private static final Instant SCANNED_AT = Instant.parse("2026-11-01T00:00:00Z");
  private static final Map<String, String> WAYS = new LinkedHashMap<>();

  static {
    WAYS.put("parse", "Kafka to nothing, parsed");
    WAYS.put("bare", "Kafka to one table (bare)");
    WAYS.put("track", "all rooms that decide, no table");
  }

  private final Sandbox sandbox;
  private final Progress progress;

  public TrackRace(Sandbox sandbox, Progress progress) {
    this.sandbox = sandbox;
    this.progress = progress;
  }

  public void run(int rounds) {
    sandbox.up(UpOptions.standard().withoutJobs(), progress);
    Fleet fleet = new Fleet("race", 100, "HIGH");
    int messages = IMAGES + IMAGES / 2;
    Rounds race = new Rounds(sandbox, WAYS, progress);
    try (Feed feed = new Feed(sandbox)) {
      for (int image = 0; image < IMAGES; image++) {
        feed.send(fleet.report(image, 0, SCANNED_AT));
        if (image % 2 == 0) {
          feed.send(fleet.clean(image, SCANNED_AT.plusSeconds(60)));
        }
      }
      feed.flush();
    }
    List<Sample> samples = race.run(rounds, messages);
    double bare = samples.get(1).median();
    for (Sample sample : samples) {
      say(
          "%-32s %,8.0f messages/CPU-s, %.2f of bare",
          sample.way(), sample.median(), sample.median() / bare);
    }
    long opened = (long) IMAGES * fleet.findings();
    long transitions = opened + opened / 2 + opened / 2 * 2;
    say("%,.0f transitions per CPU-second", samples.getLast().median() * transitions / messages);
  }

  private void say(String format, Object... values) {
    progress.step(String.format(Locale.ROOT, format, values));
  }
}
