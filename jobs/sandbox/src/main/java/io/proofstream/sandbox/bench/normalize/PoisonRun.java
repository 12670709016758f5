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
  private static final int WARM_UP = 50;

  private final List<Message> clean = new ArrayList<>(MESSAGES);
  private final List<Message> poisoned = new ArrayList<>(MESSAGES);
  private final List<Message> poison = new ArrayList<>(MESSAGES / ONE_IN);
  private final List<Double> messagesPerSecond = new ArrayList<>();
  private final List<Double> messagesOfClean = new ArrayList<>();
  private final List<Double> bytesOfClean = new ArrayList<>();

  PoisonRun(Path root) {
    Recorded recorded = Recorded.of(root);
    for (int n = 0; n < MESSAGES; n++) {
      Message message = Documents.message(recorded.report(n));
      clean.add(message);
      if (n % ONE_IN == ONE_IN - 1) {
        message = poison(n / ONE_IN);
        poison.add(message);
      }
      poisoned.add(message);
    }
  }

  /** The kinds in turn. */
  private static Message poison(int n) {
    return Documents.message(Poison.values()[n % Poison.values().length].bytes());
  }

  /** Each kind as often as the reader's ways with it need to be compiled. */
  void warmUp() {
    for (int times = 0; times < WARM_UP; times++) {
      Race.nanosOf(Way.WHOLE, poison);
    }
    Race.nanosOf(Way.WHOLE, poisoned);
    Race.nanosOf(Way.WHOLE, clean);
  }

  void round() {
    double cleanNanos = Race.nanosOf(Way.WHOLE, clean);
    double poisonedNanos = Race.nanosOf(Way.WHOLE, poisoned);
    messagesPerSecond.add(MESSAGES * 1e9 / cleanNanos);
    messagesOfClean.add(cleanNanos / poisonedNanos);
    bytesOfClean.add(bytes(poisoned) / poisonedNanos / (bytes(clean) / cleanNanos));
  }

  private static double bytes(List<Message> messages) {
    return messages.stream().mapToDouble(Documents::length).sum();
  }

  String render() {
    return """
    %,d messages of which one in %d is poison, of the speed of clean ones (%,.0f messages/CPU-s):
      %.3f in bytes, %.3f in messages
    """
        .formatted(
            MESSAGES,
            ONE_IN,
            Race.median(messagesPerSecond),
            Race.median(bytesOfClean),
            Race.median(messagesOfClean));
  }
}
