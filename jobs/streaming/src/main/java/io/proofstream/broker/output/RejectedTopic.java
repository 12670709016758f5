package io.proofstream.broker.output;

import io.proofstream.broker.Broker;
import io.proofstream.message.Entry;
import io.proofstream.wire.RejectedEvent;
import io.proofstream.wire.Topic;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Topic {@code rejected}: what could not be read, as it happens; repeats after a failure have the
 * same id.
 */
public final class RejectedTopic {
  private RejectedTopic() {}

  public static void write(DataStream<Entry> rejected, Broker broker) {
    EventSink.write(rejected, Topic.REJECTED, schema(), broker, Delivery.AT_LEAST_ONCE);
  }

  private static EventSchema<Entry> schema() {
    return new EventSchema<>(
        Topic.REJECTED,
        RejectedEvent.CONTENT_TYPE,
        entry -> RejectedEvent.key(entry.rejected()),
        entry -> RejectedEvent.write(entry.rejected()));
  }
}
