package io.proofstream.console.publish;

import io.proofstream.console.Problem;
import io.proofstream.console.collector.Collector;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;

/** What became of all that was sent: a line for each on one side, how it goes on the other. */
final class Account {
  private static final long BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(5).toNanos();

  private final int files;
  private final PrintWriter out;
  private final PrintWriter err;
  private final List<Publisher.Delivery> failures = new ArrayList<>();
  private int acknowledged;
  private long lastSign = System.nanoTime();

  Account(int files, PrintWriter out, PrintWriter err) {
    this.files = files;
    this.out = out;
    this.err = err;
  }

  void report(Publisher.Delivery delivery) {
    if (!delivery.isAcknowledged()) {
      failures.add(delivery);
      return;
    }
    acknowledged++;
    RecordMetadata place = delivery.place();
    out.printf("%s/%d@%d  %s%n", place.topic(), place.partition(), place.offset(), delivery.name());
    out.flush();
    if (System.nanoTime() - lastSign > BETWEEN_SIGNS_OF_LIFE) {
      lastSign = System.nanoTime();
      err.printf("%,d published so far, of %,d files%n", acknowledged, files);
    }
  }

  /** Zero, or the problem that there was. */
  int summary(String bootstrap, Collector collector) {
    int total = acknowledged + failures.size();
    if (failures.isEmpty()) {
      err.printf("published %d of %d to %s%n", acknowledged, total, bootstrap);
      return 0;
    }
    for (Publisher.Delivery failure : failures) {
      err.printf("not acknowledged: %s: %s%n", failure.name(), reason(failure.failure()));
    }
    if (collector.lastNumber() != null) {
      err.printf(
          "collector %s has given its numbers away up to %d: those not published are a gap for"
              + " good%n",
          collector.id(), collector.lastNumber());
    }
    Throwable first = failures.getFirst().failure();
    String what = "published %d of %d; the others are listed above".formatted(acknowledged, total);
    String fix = "publish those again: what did arrive is recognised and not counted twice";
    throw first instanceof RetriableException
        ? Problem.unreachable(what, reason(first), fix)
        : Problem.failed(what, reason(first), fix);
  }

  static String reason(Throwable failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
