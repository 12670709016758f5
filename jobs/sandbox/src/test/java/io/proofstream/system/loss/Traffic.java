package io.proofstream.system.loss;

import io.proofstream.sandbox.bench.Poison;
import io.proofstream.sandbox.bench.Reports;
import java.util.Random;

/**
 * A seeded stream of messages: small Trivy reports, one in fifty sent before, one in a hundred
 * poison of every kind. The same seed gives the same messages.
 */
final class Traffic {
  /** What must come of a message. */
  enum Fate {
    ACCEPTED,
    DUPLICATE,
    REJECTED
  }

  record Sent(byte[] value, Fate fate) {}

  private final Random random;
  private int reports;
  private int poisons;

  Traffic(long seed) {
    random = new Random(seed);
  }

  Sent next() {
    int lot = random.nextInt(100);
    if (lot == 0) {
      return new Sent(poison().bytes(), Fate.REJECTED);
    }
    if (lot <= 2 && reports > 0) {
      int earlier = random.nextInt(reports);
      return new Sent(Reports.report(earlier, earlier % 5), Fate.DUPLICATE);
    }
    int next = reports++;
    return new Sent(Reports.report(next, next % 5), Fate.ACCEPTED);
  }

  private Poison poison() {
    Poison poison = Poison.values()[poisons++ % Poison.values().length];
    // The big one is rare, or the test would measure disks.
    boolean spared = poison == Poison.HUGE_FIELD && poisons > 100;
    return spared ? Poison.INVALID_JSON : poison;
  }
}
