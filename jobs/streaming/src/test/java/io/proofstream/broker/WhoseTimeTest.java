package io.proofstream.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.wire.RecordedTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** The job takes the time of the broker or of the log's player, never of both. */
class WhoseTimeTest {

  @Test
  void aTopicMustHaveTheTimeThatTheJobWasToldOf() {
    assertThatCode(
            () -> InputTopics.refuseOthersTime("policy", "LogAppendTime", RecordedTime.BROKER))
        .doesNotThrowAnyException();
    assertThatCode(() -> InputTopics.refuseOthersTime("policy", "CreateTime", RecordedTime.GIVEN))
        .doesNotThrowAnyException();
    assertThatThrownBy(
            () -> InputTopics.refuseOthersTime("policy", "CreateTime", RecordedTime.BROKER))
        .hasMessageContainingAll("Refused", "policy", "whoever sends", "Set it to LogAppendTime");
    assertThatThrownBy(
            () -> InputTopics.refuseOthersTime("policy", "LogAppendTime", RecordedTime.GIVEN))
        .hasMessageContainingAll("Refused", "policy", "--time given", "Set it to CreateTime");
  }

  @Test
  void aRecordIsTimedByWhoGivesTheTime() {
    assertThat(isTimed(TimestampType.LOG_APPEND_TIME, RecordedTime.BROKER)).isTrue();
    assertThat(isTimed(TimestampType.CREATE_TIME, RecordedTime.BROKER)).isFalse();
    assertThat(isTimed(TimestampType.CREATE_TIME, RecordedTime.GIVEN)).isTrue();
    assertThat(isTimed(TimestampType.LOG_APPEND_TIME, RecordedTime.GIVEN)).isFalse();
  }

  private static boolean isTimed(TimestampType type, RecordedTime time) {
    List<Arrival> arrivals = new ArrayList<>();
    new ArrivalSchema(time)
        .deserialize(
            new ConsumerRecord<>(
                "policy",
                0,
                7,
                1_000,
                type,
                0,
                0,
                new byte[0],
                new byte[0],
                new RecordHeaders(),
                Optional.empty()),
            new ListCollector<>(arrivals));
    return arrivals.getFirst().timed();
  }
}
