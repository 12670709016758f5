package io.proofstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.audit.Action;
import io.proofstream.audit.ConsoleActions;
import io.proofstream.broker.Arrival;
import io.proofstream.broker.AuditMessages;
import io.proofstream.message.Message;
import io.proofstream.tables.Tables;
import io.proofstream.wire.ActionEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.iceberg.data.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Job audit on a mini cluster, from what lies on its topic to the rows of its table. */
class AuditPipelineTest {
  @RegisterExtension static final MiniClusterExtension CLUSTER = new MiniClusterExtension();

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final ConsoleActions.By ALICE =
      new ConsoleActions.By("alice", "192.0.2.7", NOON.minusSeconds(3));

  @TempDir Path folder;

  @Test
  void eachActionIsOneRowWithItsActorAndAddress() throws Exception {
    byte[] replayed = told(ConsoleActions.messagesReplayed(ALICE, "acme", 2, "evidence.raw/0@7"));
    byte[] rebuilt = told(ConsoleActions.tablesRebuilt(ALICE, "acme"));

    List<Record> rows =
        run(
            arrival(0, 0, replayed),
            arrival(1, 0, rebuilt),
            arrival(0, 1, replayed),
            arrival(0, 2, "no action".getBytes(UTF_8)),
            arrival(0, 3, null));

    assertThat(rows)
        .extracting(
            row -> row.getField("action"),
            row -> row.getField("outcome"),
            row -> row.getField("actor"),
            row -> row.getField("source_ip"),
            row -> row.getField("_partition") + "@" + row.getField("_offset"))
        .containsExactlyInAnyOrder(
            tuple("messages_replayed", "done", "alice", "192.0.2.7", "0@0"),
            tuple("tables_rebuilt", "done", "alice", "192.0.2.7", "1@0"),
            tuple(null, "unreadable", null, null, "0@2"),
            tuple(null, "unreadable", null, null, "0@3"));
    assertThat(rows)
        .allSatisfy(
            row -> assertThat(row.getField("recorded_at")).hasToString("2026-11-21T12:00Z"));
  }

  private List<Record> run(Arrival... arrivals) throws Exception {
    TestLake lake = new TestLake(folder);
    Configuration strict = new Configuration();
    strict.set(PipelineOptions.GENERIC_TYPES, false);
    strict.set(PipelineOptions.OBJECT_REUSE, true);
    strict.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofHours(1));
    strict.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(strict);
    env.setParallelism(1);
    AuditSettings settings =
        AuditSettings.from(
            "--kafka-bootstrap", "none", "--catalog-uri", "none", "--warehouse", "none");

    AuditPipeline.record(
        env.fromData(List.of(arrivals), TypeInformation.of(Arrival.class))
            .map(AuditMessages::message, TypeInformation.of(Message.class)),
        settings,
        lake.tables());
    env.execute();
    return lake.rows(Tables.AUDIT_LOG);
  }

  private static Arrival arrival(int partition, long offset, byte[] value) {
    return new Arrival("audit", partition, offset, NOON.toEpochMilli(), true, Map.of(), value);
  }

  private static byte[] told(Action action) {
    return ActionEvent.write(action);
  }
}
