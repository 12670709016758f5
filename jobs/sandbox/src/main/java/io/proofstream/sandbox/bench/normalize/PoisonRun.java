package io.proofstream.sandbox.bench.normalize;

import io.proofstream.message.Message;
import io.proofstream.sandbox.bench.Poison;
import io.proofstream.sandbox.bench.Recorded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What unreadable messages cost those between them: nobody may slow a log down by spoiling it. */
final class PoisonRun {
  private static final int MESSAGES = 10_000;
  private static final int ONE_IN = 100;

  private final List<Message> clean = new ArrayList<>(MESSAGES);
  private final List<Message> poisoned = new ArrayList<>(MESSAGES);
  private final List<Double> perSecond = new ArrayList<>();
  private final List<Double> ofClean = new ArrayList<>();

  PoisonRun(Path root) {
    Recorded recorded = Recorded.of(root);
    for (int n = 0; n < MESSAGES; n++) {
      clean.add(Documents.message(recorded.report(n)));
      poisoned.add(n % ONE_IN == ONE_IN - 1 ? poison(n / ONE_IN) : clean.get(n));
    }
  }

  /** The kinds in turn. */
  private static Message poison(int n) {
    return Documents.message(Poison.values()[n % Poison.values().length].bytes());
  }

  void round(boolean counts) {
    double cleanNanos = Race.nanosOf(Way.WHOLE, clean);
    double poisonedNanos = Race.nanosOf(Way.WHOLE, poisoned);
    if (counts) {
      perSecond.add(MESSAGES * 1e9 / cleanNanos);
      ofClean.add(cleanNanos / poisonedNanos);
    }
  }

  String render() {
    return "%,d messages, one in %d poison: %.3f of the speed of clean ones, %,.0f messages/CPU-s%n"
        .formatted(MESSAGES, ONE_IN, Race.median(ofClean), Race.median(perSecond));
  }
}
