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
 * What benchmarks run: the same topic to its present end, in one of several ways. The first
 * argument is the way, the others are job evidence's settings.
 */
public final class PassthroughJob {
  private PassthroughJob() {}

  enum Way {
    /** Kafka to nothing, with parsing. */
    PARSE,
    /** Kafka to one Iceberg append table, nothing else. */
    BARE,
    /** All rooms that decide, and no table. */
    TRACK,
    /** All rooms that job evidence has. */
    THIN
  }

  public static void main(String[] arguments) throws Exception {
    Way way = Way.valueOf(arguments[0].toUpperCase(java.util.Locale.ROOT));
    EvidenceSettings settings =
        EvidenceSettings.from(Arrays.copyOfRange(arguments, 1, arguments.length));
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    InputTopics topics = InputTopics.ask(settings.broker(), settings.time());
    Messages read = Messages.readToEnd(env, topics, settings.clockStepLimit());
    switch (way) {
      case PARSE -> parse(read.messages(), settings);
      case BARE -> BareTable.write(read.messages(), settings.catalog());
      case TRACK -> discard(EvidencePipeline.decide(read, settings).tracked(), "tracked");
      case THIN ->
          EvidencePipeline.decide(read, settings)
              .toTables(LakeTables.load(settings.catalog(), Tables.DERIVED));
    }
    env.execute("bench-" + arguments[0]);
  }

  private static void parse(DataStream<Message> messages, EvidenceSettings settings) {
    discard(Normalize.messages(messages, settings.futureBound()).read(), "entries");
  }

  private static void discard(DataStream<?> stream, String what) {
    stream.sinkTo(new DiscardingSink<>()).uid("bench.discard-" + what);
  }
}
