package io.proofstream.broker.output;

import io.proofstream.audit.Action;
import io.proofstream.broker.Broker;
import io.proofstream.wire.ActionEvent;
import io.proofstream.wire.Topic;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Topic {@code audit}: what people decided by other topics, at once; what comes again after a
 * failure has the same id, and job {@code audit} takes it once.
 */
public final class AuditTopic {
  private AuditTopic() {}

  public static void write(DataStream<Action> actions, Broker broker) {
    EventSink.write(actions, Topic.AUDIT, schema(), broker, Delivery.AT_LEAST_ONCE);
  }

  static EventSchema<Action> schema() {
    return new EventSchema<>(
        Topic.AUDIT, ActionEvent.CONTENT_TYPE, ActionEvent::key, ActionEvent::write);
  }
}
