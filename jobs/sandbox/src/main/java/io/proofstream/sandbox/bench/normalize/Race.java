package io.proofstream.sandbox.bench.normalize;

import io.proofstream.message.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The same documents gone through in every way in turn, over several rounds. */
final class Race {
  /** Long beside the clock's steps and the way into the processor's caches. */
  private static final long LEAST_NANOS = 60_000_000;

  /** Long enough that all that will be compiled is. */
  private static final long WARM_UP_NANOS = 600_000_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Whatever was made, so that no compiler finds that nobody asks for it. */
  private static int made;

  private final Documents documents;
  private final Map<Way, List<Double>> megabytesPerSecond = new EnumMap<>(Way.class);

  Race(Documents documents) {
    this.documents = documents;
    for (Way way : Way.values()) {
      megabytesPerSecond.put(way, new ArrayList<>());
    }
  }

  Documents documents() {
    return documents;
  }

  void warmUp() {
    for (Way way : Way.values()) {
      speed(way, WARM_UP_NANOS);
    }
  }

  void round() {
    for (Way way : Way.values()) {
      megabytesPerSecond.get(way).add(speed(way, LEAST_NANOS));
    }
  }

  private double speed(Way way, long leastNanos) {
    long nanos = 0;
    long bytes = 0;
    while (nanos < leastNanos) {
      nanos += nanosOf(way, documents.messages());
      bytes += documents.bytes();
    }
    return bytes * 1e3 / nanos;
  }

  /** Processor time of this thread: the machine is shared, and what others take does not count. */
  static long nanosOf(Way way, List<Message> messages) {
    long before = THREADS.getCurrentThreadCpuTime();
    try {
      for (Message message : messages) {
        made += way.go(message);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return THREADS.getCurrentThreadCpuTime() - before;
  }

  double median(Way way) {
    return median(megabytesPerSecond.get(way));
  }

  /** Of the ratios within each round, since the machine is not the same in all of them. */
  double ofBare(Way way) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < megabytesPerSecond.get(way).size(); i++) {
      ratios.add(megabytesPerSecond.get(way).get(i) / megabytesPerSecond.get(Way.BARE).get(i));
    }
    return median(ratios);
  }

  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
