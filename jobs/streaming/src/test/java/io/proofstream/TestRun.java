package io.proofstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.broker.Arrival;
import io.proofstream.broker.InputTopics;
import io.proofstream.broker.Messages;
import io.proofstream.message.Entry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/** All rooms between a list of arrivals and a folder of tables, to the end of time. */
final class TestRun {
  private TestRun() {}

  /** Time does not pass before the end of the log. */
  static TestLake of(Path folder, int parallelism, List<Arrival> arrivals, String... more)
      throws Exception {
    return run(folder, parallelism, arrivals, WatermarkStrategy.noWatermarks(), more);
  }

  /** Time passes with the log, whose messages are in the order of their time. */
  static TestLake passing(Path folder, List<Arrival> arrivals, String... more) throws Exception {
    return run(
        folder, 1, arrivals, WatermarkStrategy.forGenerator(context -> new EachArrival()), more);
  }

  private static final class EachArrival implements WatermarkGenerator<Arrival> {
    @Override
    public void onEvent(Arrival arrival, long timestamp, WatermarkOutput output) {
      output.emitWatermark(new Watermark(arrival.timestamp() - 1));
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      // Each arrival said it.
    }
  }

  private static TestLake run(
      Path folder,
      int parallelism,
      List<Arrival> arrivals,
      WatermarkStrategy<Arrival> time,
      String... more)
      throws Exception {
    TestLake lake = new TestLake(folder);
    Configuration strict = new Configuration();
    strict.set(PipelineOptions.GENERIC_TYPES, false);
    strict.set(PipelineOptions.OBJECT_REUSE, true);
    strict.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofHours(1));
    strict.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(strict);
    env.setParallelism(parallelism);
    List<String> arguments =
        List.of("--kafka-bootstrap", "none", "--catalog-uri", "none", "--warehouse", "none");
    EvidenceSettings settings =
        EvidenceSettings.from(
            Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new));
    InputTopics topics =
        new InputTopics(
            settings.broker(),
            settings.time(),
            Map.of("evidence.raw", SentLog.PARTITIONS, "policy", 1),
            Map.of());
    DataStream<Arrival> source =
        env.fromData(arrivals, TypeInformation.of(Arrival.class))
            .assignTimestampsAndWatermarks(time);

    Messages read = Messages.stamp(source, topics, settings.clockStepLimit(), 1);
    EvidencePipeline.Outputs outputs = EvidencePipeline.decide(read, settings);
    outputs.toTables(lake.tables());

    try (CloseableIterator<Entry> handedBack = outputs.rejected().executeAndCollect()) {
      handedBack.forEachRemaining(entry -> assertThat(entry.rejected()).isNotNull());
    }
    return lake;
  }
}
