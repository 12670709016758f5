package io.proofstream.normalize;

import io.proofstream.message.Entry;
import io.proofstream.message.Reason;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** How many messages an operator has rejected, by reason. */
final class Rejections {
  private final Map<Reason, Counter> counters = new EnumMap<>(Reason.class);

  Rejections(MetricGroup operator) {
    MetricGroup group = operator.addGroup("rejected");
    for (Reason reason : Reason.values()) {
      counters.put(reason, group.counter(reason.name().toLowerCase(Locale.ROOT)));
    }
  }

  void count(Entry rejected) {
    counters.get(rejected.rejected().reason()).inc();
  }
}
