package io.proofstream;

import io.proofstream.broker.InputTopics;
import io.proofstream.broker.Messages;
import io.proofstream.lake.BareTable;
import io.proofstream.lake.LakeTables;
import io.proofstream.message.Message;
import io.proofstream.normalize.Normalize;
import io.proofstream.tables.Tables;
import java.util.Arrays;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * What {@code bench passthrough} runs: the same topic to its present end, in one of three ways. The
 * first argument is the way, the others are job evidence's settings.
 */
public final class PassthroughJob {
  private PassthroughJob() {}

  enum Way {
    /** Kafka to nothing, with parsing. */
    PARSE,
    /** Kafka to one Iceberg append table, nothing else. */
    BARE,
    /** All rooms that job evidence has. */
    THIN
  }

  public static void main(String[] arguments) throws Exception {
    Way way = Way.valueOf(arguments[0].toUpperCase(java.util.Locale.ROOT));
    EvidenceSettings settings =
        EvidenceSettings.from(Arrays.copyOfRange(arguments, 1, arguments.length));
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    InputTopics topics = InputTopics.ask(settings.broker());
    Messages read = Messages.readToEnd(env, topics, settings.clockStepLimit());
    switch (way) {
      case PARSE -> parse(read.messages(), settings);
      case BARE -> BareTable.write(read.messages(), settings.catalog());
      case THIN ->
          EvidencePipeline.furnish(
                  read, settings, LakeTables.load(settings.catalog(), Tables.DERIVED))
              .rejected()
              .sinkTo(new DiscardingSink<>())
              .uid("bench.discard-rejected");
    }
    env.execute("bench-" + arguments[0]);
  }

  private static void parse(DataStream<Message> messages, EvidenceSettings settings) {
    Normalize.messages(messages, settings.reading())
        .read()
        .sinkTo(new DiscardingSink<>())
        .uid("bench.discard-entries");
  }
}
