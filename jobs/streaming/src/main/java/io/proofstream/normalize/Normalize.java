package io.proofstream.normalize;

import io.proofstream.message.Entry;
import io.proofstream.message.Message;
import io.proofstream.trust.CollectorKeys;
import java.io.Serializable;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The room where a tool's own output becomes canonical events.
 *
 * @param admitted what was read, each piece of evidence once, in order of recorded time
 * @param rejected what could not be read
 * @param contents what is kept of the messages that could be read
 */
public record Normalize(
    DataStream<Entry> admitted, DataStream<Entry> rejected, DataStream<Entry> contents) {

  public static Normalize normalize(
      DataStream<Message> messages, Reading reading, Duration duplicateHorizon) {
    SingleOutputStreamOperator<Entry> read = read(messages, reading);

    // One key per piece of evidence, so that the copy recorded first is the one that counts.
    DataStream<Entry> admitted =
        read.keyBy(entry -> entry.receipt().messageId())
            .process(new AdmitEntryFunction(duplicateHorizon), TypeInformation.of(Entry.class))
            .name("normalize.admit-entries")
            .uid("normalize.admit-entries");

    return new Normalize(
        admitted,
        read.getSideOutput(ReadMessageFunction.REJECTED),
        read.getSideOutput(ReadMessageFunction.CONTENTS));
  }

  /** Messages to entries, rejected ones on the side; nothing is decided between messages yet. */
  public static SingleOutputStreamOperator<Entry> read(
      DataStream<Message> messages, Reading reading) {
    return messages
        .process(new ReadMessageFunction(reading), TypeInformation.of(Entry.class))
        .name("normalize.read-messages")
        .uid("normalize.read-messages")
        // Parsed where it was polled: a payload crosses no network before it is understood.
        .setParallelism(messages.getParallelism());
  }

  /**
   * How messages are read.
   *
   * @param collectors who may send evidence that counts
   * @param futureBound how far evidence may claim to have happened after the broker took it
   */
  public record Reading(CollectorKeys collectors, Duration futureBound) implements Serializable {}
}
