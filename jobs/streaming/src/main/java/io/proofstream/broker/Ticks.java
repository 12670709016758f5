package io.proofstream.broker;

import io.proofstream.wire.RecordedTime;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A tick to every partition of the input topics each second, read back like any message: so time
 * moves over a silent weekend, and after an outage only once the backlog before it is dealt with.
 * Unconnected to the rooms, so that no backpressure ever holds it. Where time is given, whoever
 * gives it writes the ticks.
 */
public final class Ticks {
  private Ticks() {}

  public static void write(StreamExecutionEnvironment env, InputTopics topics) {
    if (topics.time() == RecordedTime.GIVEN) {
      return;
    }
    env.fromSource(
            new DataGeneratorSource<>(
                tick -> tick, Long.MAX_VALUE, RateLimiterStrategy.perSecond(1), Types.LONG),
            WatermarkStrategy.noWatermarks(),
            "broker.make-ticks")
        .uid("broker.make-ticks")
        .setParallelism(1)
        .sinkTo(new TickSink(topics.broker(), topics.partitions()))
        .name("broker.write-ticks")
        .uid("broker.write-ticks")
        .setParallelism(1);
  }
}
