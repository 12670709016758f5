package io.proofstream.broker.output;

import io.proofstream.alert.Alert;
import io.proofstream.broker.Broker;
import io.proofstream.wire.AlertEvent;
import io.proofstream.wire.Topic;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Topic {@code alerts}: what people are told of; what is kept from them is in the table alone. */
public final class AlertTopic {
  private AlertTopic() {}

  public static void write(DataStream<Alert> alerts, Broker broker, Delivery delivery) {
    DataStream<Alert> told =
        alerts.filter(AlertEvent::isTold).name("broker.choose-alerts").uid("broker.choose-alerts");
    EventSink.write(told, Topic.ALERTS, schema(), broker, delivery);
  }

  static EventSchema<Alert> schema() {
    return new EventSchema<>(
        Topic.ALERTS, AlertEvent.CONTENT_TYPE, AlertEvent::key, AlertEvent::write);
  }
}
