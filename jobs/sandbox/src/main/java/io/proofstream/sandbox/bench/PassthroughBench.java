package io.proofstream.sandbox.bench;

import io.proofstream.sandbox.Sandbox;
import io.proofstream.sandbox.UpOptions;
import io.proofstream.sandbox.component.Progress;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the rooms cost beside a bare copy of the topic into one table. */
final class PassthroughBench {
  private static final Map<String, String> WAYS = new LinkedHashMap<>();

  static {
    WAYS.put("parse", "Kafka to nothing, parsed");
    WAYS.put("bare", "Kafka to one table (bare)");
    WAYS.put("track", "all rooms that decide, no table");
    WAYS.put("thin", "all rooms and tables");
  }

  private final Sandbox sandbox;
  private final int messages;
  private final int rounds;
  private final Progress progress;

  PassthroughBench(Sandbox sandbox, int messages, int rounds, Progress progress) {
    this.sandbox = sandbox;
    this.messages = messages;
    this.rounds = rounds;
    this.progress = progress;
  }

  Report run() {
    sandbox.up(UpOptions.standard().withoutJobs(), progress);
    Rounds race = new Rounds(sandbox, WAYS, progress);
    long bytes = race.preload(messages, Recorded.of(sandbox.root())::report);
    return new Report(race.run(rounds, messages), (double) bytes / messages);
  }
}
