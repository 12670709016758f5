package io.proofstream.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.TestLake;
import io.proofstream.message.Entry;
import io.proofstream.tables.CutPart;
import io.proofstream.tables.Tables;
import io.proofstream.tracked.JudgedEntry;
import io.proofstream.tracked.TrackedEntry;
import io.proofstream.tracked.TrackedRows;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.data.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What room track would tell, on a mini cluster with real writers, over several checkpoints. */
class TrackedTablesPipelineTest {
  @RegisterExtension static final MiniClusterExtension CLUSTER = new MiniClusterExtension();

  private static final int KEYS = 7;

  /** As many as a source hands over between two checkpoints. */
  private static final int PER_CHECKPOINT = 3 * KEYS;

  private static final int CHECKPOINTS = 4;
  private static final int STEPS = CHECKPOINTS * PER_CHECKPOINT;

  @TempDir Path folder;

  @Test
  void aCurrentTableHasOneRowPerKeyAfterManyCommits() throws Exception {
    TestLake lake = new TestLake(folder);
    run(lake);

    Map<String, Long> found = new TreeMap<>();
    List<Record> rows = lake.rows(Tables.FINDINGS);
    rows.forEach(
        r -> found.put((String) r.getField("finding_id"), (Long) r.getField("history_seq")));
    Map<String, Long> expected = new TreeMap<>();
    for (long step = 0; step < STEPS; step++) {
      expected.put("f" + step % KEYS, step);
    }
    assertThat(rows).hasSize(KEYS);
    assertThat(found).isEqualTo(expected);
    assertThat(lake.rows(Tables.ASSETS)).hasSize(1);
    assertThat(lake.rows(Tables.FINDING_HISTORY)).hasSize(STEPS);
    assertThat(lake.rows(Tables.ALERTS)).hasSize(1);
  }

  @Test
  void anUpdateCostsOneRowAndOneDeletionPerCommit() throws Exception {
    TestLake lake = new TestLake(folder);
    run(lake);

    int commits = 0;
    for (Snapshot snapshot : lake.table(Tables.FINDINGS).snapshots()) {
      Map<String, String> summary = snapshot.summary();
      long added = Long.parseLong(summary.getOrDefault(SnapshotSummary.ADDED_RECORDS_PROP, "0"));
      assertThat(added).isLessThanOrEqualTo(KEYS);
      assertThat(summary.getOrDefault(SnapshotSummary.ADDED_EQ_DELETES_PROP, "0"))
          .isEqualTo(String.valueOf(added));
      assertThat(summary.getOrDefault(SnapshotSummary.ADDED_POS_DELETES_PROP, "0")).isEqualTo("0");
      commits += added > 0 ? 1 : 0;
    }
    assertThat(commits).isGreaterThan(1);
  }

  private static void run(TestLake lake) throws Exception {
    Configuration strict = new Configuration();
    strict.set(PipelineOptions.GENERIC_TYPES, false);
    strict.set(PipelineOptions.OBJECT_REUSE, true);
    strict.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(200));
    strict.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(strict);
    env.setParallelism(1);
    DataStream<TrackedEntry> tracked =
        each(env, "changes", step -> TrackedEntry.of(TrackedRows.change("f" + step % KEYS, step)))
            .union(
                only(env, TrackedEntry.of(TrackedRows.verdict("f1"))),
                only(env, TrackedEntry.of(TrackedRows.breach("f1"))),
                only(env, TrackedEntry.of(TrackedRows.assetChange("a1"))),
                each(
                    env,
                    "findings",
                    step -> TrackedEntry.of(TrackedRows.finding("f" + step % KEYS, step))),
                each(
                    env,
                    "assets",
                    step -> TrackedEntry.of(TrackedRows.asset("a1", "team" + step))));

    Lake.write(
        nothing(env, Entry.class),
        nothing(env, CutPart.class),
        tracked,
        nothing(env, JudgedEntry.class),
        lake.tables());
    env.execute();
  }

  /** Rows in bursts, a checkpoint after each: so each key changes several times in each. */
  private static DataStream<TrackedEntry> each(
      StreamExecutionEnvironment env, String name, GeneratorFunction<Long, TrackedEntry> row) {
    DataGeneratorSource<TrackedEntry> source =
        new DataGeneratorSource<>(
            row,
            STEPS,
            RateLimiterStrategy.perCheckpoint(PER_CHECKPOINT),
            TypeInformation.of(TrackedEntry.class));
    return env.fromSource(source, WatermarkStrategy.noWatermarks(), name);
  }

  private static DataStream<TrackedEntry> only(StreamExecutionEnvironment env, TrackedEntry row) {
    return env.fromData(List.of(row), TypeInformation.of(TrackedEntry.class));
  }

  private static <T> DataStream<T> nothing(StreamExecutionEnvironment env, Class<T> type) {
    return env.fromSequence(0, 0).filter(number -> false).map(type::cast, TypeInformation.of(type));
  }
}
