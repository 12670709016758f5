package io.proofstream.normalize;

import io.proofstream.message.Entry;
import io.proofstream.message.Message;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The room where a tool's own output becomes canonical events.
 *
 * @param admitted what was read, each piece of evidence once, in order of recorded time
 * @param rejected what could not be read
 */
public record Normalize(DataStream<Entry> admitted, DataStream<Entry> rejected) {

  public static Normalize normalize(
      DataStream<Message> messages, Duration futureBound, Duration duplicateHorizon) {
    SingleOutputStreamOperator<Entry> read = read(messages, futureBound);

    // One key per piece of evidence, so that the copy recorded first is the one that counts.
    DataStream<Entry> admitted =
        read.keyBy(entry -> entry.receipt().messageId())
            .process(new AdmitEntryFunction(duplicateHorizon), TypeInformation.of(Entry.class))
            .name("normalize.admit-entries")
            .uid("normalize.admit-entries");

    return new Normalize(admitted, read.getSideOutput(ReadMessageFunction.REJECTED));
  }

  /** Messages to entries, rejected ones on the side; nothing is decided between messages yet. */
  public static SingleOutputStreamOperator<Entry> read(
      DataStream<Message> messages, Duration futureBound) {
    return messages
        .process(new ReadMessageFunction(futureBound), TypeInformation.of(Entry.class))
        .name("normalize.read-messages")
        .uid("normalize.read-messages")
        // Parsed where it was polled: a payload crosses no network before it is understood.
        .setParallelism(messages.getParallelism());
  }
}
