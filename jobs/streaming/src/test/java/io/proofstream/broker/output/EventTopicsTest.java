package io.proofstream.broker.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.alert.Alert;
import io.proofstream.broker.Broker;
import io.proofstream.finding.outcome.FindingChange;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.outcome.Command;
import io.proofstream.tracked.JudgedEntry;
import io.proofstream.tracked.JudgedRows;
import io.proofstream.tracked.TrackedRows;
import io.proofstream.wire.AlertEvent;
import io.proofstream.wire.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTopicsTest {
  private static final Broker BROKER = new Broker("localhost:1", Map.of());

  @Test
  void anAlertIsKeyedByWhatFollowUpsShare() throws Exception {
    ProducerRecord<byte[], byte[]> sent =
        AlertTopic.schema().serialize(TrackedRows.breach("f1"), null, 1L);

    assertThat(sent.topic()).isEqualTo("alerts");
    assertThat(sent.key()).asString(UTF_8).isEqualTo("f1/1");
    assertThat(AlertEvent.read(sent.value()).kind()).isEqualTo("sla.breach");
    assertThat(sent.headers().toArray())
        .extracting(header -> header.key(), header -> new String(header.value(), UTF_8))
        .containsExactly(tuple("content-type", "application/cloudevents+json; charset=UTF-8"));
  }

  @Test
  void kafkaGivesTheTimeOfAMessage() {
    assertThat(AlertTopic.schema().serialize(TrackedRows.breach("f1"), null, 1L).timestamp())
        .isNull();
  }

  @Test
  void aTransitionIsKeyedByItsFinding() {
    ProducerRecord<byte[], byte[]> sent =
        FindingTopic.schema().serialize(TrackedRows.change("f1", 3), null, 1L);

    assertThat(sent.topic()).isEqualTo("findings");
    assertThat(sent.key()).asString(UTF_8).isEqualTo("f1");
    assertThat(sent.value())
        .asString(UTF_8)
        .contains("\"type\":\"io.proofstream.finding.opened.v1\"", "\"seq\":3");
  }

  @Test
  void anEvaluationIsKeyedByWhatWasJudged() {
    ProducerRecord<byte[], byte[]> ofCheck =
        ControlTopic.schema().serialize(JudgedRows.answered("q1", Status.PASS), null, 1L);
    ProducerRecord<byte[], byte[]> ofControl =
        ControlTopic.schema().serialize(JudgedRows.stood("soc2", "CC7.1", Status.FAILED), null, 1L);

    assertThat(ofCheck.topic()).isEqualTo("controls");
    assertThat(ofCheck.key()).asString(UTF_8).isEqualTo("acme/q1");
    assertThat(ofControl.key()).asString(UTF_8).isEqualTo("acme/soc2/CC7.1");
    assertThat(ofControl.value())
        .asString(UTF_8)
        .contains("\"type\":\"io.proofstream.control.evaluated.v1\"", "\"status\":\"failed\"");
  }

  @Test
  void aCommandIsKeyedByItsCheckAndOneThatNobodyIsAskedIsNotSent() {
    ProducerRecord<byte[], byte[]> sent =
        CommandTopic.schema().serialize(JudgedRows.command("c1", null), null, 1L);
    List<Command> chosen = new ArrayList<>();
    for (String reason : Arrays.asList(null, "before_live")) {
      CommandTopic.choose(
          JudgedEntry.of(JudgedRows.command("c of " + reason, reason)),
          new ListCollector<>(chosen));
    }
    CommandTopic.choose(JudgedEntry.of(JudgedRows.change("fall")), new ListCollector<>(chosen));

    assertThat(sent.topic()).isEqualTo("commands");
    assertThat(sent.key()).asString(UTF_8).isEqualTo("acme/scan-coverage");
    assertThat(sent.value())
        .asString(UTF_8)
        .contains("\"type\":\"io.proofstream.command.requested.v1\"", "\"command\":\"rescan\"");
    assertThat(chosen).extracting(Command::commandId).containsExactly("c of null");
  }

  @ParameterizedTest
  @EnumSource
  void theTopicsAreWrittenAsTheSettingSays(Delivery delivery) {
    Configuration strict = new Configuration();
    strict.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(strict);
    AlertTopic.write(
        env.fromData(List.of(TrackedRows.breach("f1")), TypeInformation.of(Alert.class)).uid("a"),
        BROKER,
        delivery);
    FindingTopic.write(
        env.fromData(List.of(TrackedRows.change("f1", 1)), TypeInformation.of(FindingChange.class))
            .uid("f"),
        BROKER,
        delivery);
    ControlTopic.write(
        env.fromData(
                List.of(JudgedEntry.of(JudgedRows.answered("q1", Status.PASS))),
                TypeInformation.of(JudgedEntry.class))
            .uid("c"),
        BROKER,
        delivery);

    CommandTopic.write(
        env.fromData(
                List.of(JudgedEntry.of(JudgedRows.command("c1", null))),
                TypeInformation.of(JudgedEntry.class))
            .uid("r"),
        BROKER,
        delivery);

    assertThat(env.getStreamGraph(false).getStreamNodes())
        .extracting(StreamNode::getTransformationUID)
        .contains("broker.choose-commands", "broker.write-commands")
        .contains("broker.choose-alerts", "broker.write-alerts", "broker.write-findings")
        .contains("broker.choose-evaluations", "broker.write-controls");
    assertThatCode(() -> env.getStreamGraph(false).getJobGraph()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void theGuaranteeIsThatOfTheSetting(Delivery delivery) {
    assertThat(delivery.guarantee().name()).isEqualTo(delivery.name());
    assertThat(EventSink.sink(Topic.ALERTS, AlertTopic.schema(), BROKER, delivery))
        .extracting("deliveryGuarantee", "transactionalIdPrefix")
        .containsExactly(delivery.guarantee(), "proofstream-alerts");
    assertThat(EventSink.sink(Topic.FINDINGS, FindingTopic.schema(), BROKER, delivery))
        .extracting("deliveryGuarantee", "transactionalIdPrefix", "transactionNamingStrategy")
        .containsExactly(
            delivery.guarantee(), "proofstream-findings", TransactionNamingStrategy.POOLING);
    assertThat(EventSink.sink(Topic.CONTROLS, ControlTopic.schema(), BROKER, delivery))
        .extracting("deliveryGuarantee", "transactionalIdPrefix")
        .containsExactly(delivery.guarantee(), "proofstream-controls");
  }

  @Test
  void aTransactionLastsAsLongAsBrokersAllowUnlessTold() {
    assertThat(EventSink.sink(Topic.ALERTS, AlertTopic.schema(), BROKER, Delivery.EXACTLY_ONCE))
        .extracting("kafkaProducerConfig")
        .asInstanceOf(InstanceOfAssertFactories.map(Object.class, Object.class))
        .containsEntry("transaction.timeout.ms", "900000");
  }
}
