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
 * @param read what was read; nothing is decided between messages yet
 * @param rejected what could not be read
 * @param contents what is kept of the messages that could be read
 * @param claims messages whose content is elsewhere: to be fetched, then read
 */
public record Normalize(
    DataStream<Entry> read,
    DataStream<Entry> rejected,
    DataStream<Entry> contents,
    DataStream<Message> claims) {

  public static Normalize messages(DataStream<Message> messages, Reading reading) {
    return read("normalize.read-messages", messages, reading);
  }

  /** Messages whose content was fetched. */
  public static Normalize claims(DataStream<Message> fetched, Reading reading) {
    return read("normalize.read-claims", fetched, reading);
  }

  /** Each piece of evidence once, in order of recorded time. */
  public static DataStream<Entry> admit(DataStream<Entry> read, Duration duplicateHorizon) {
    // One key per piece of evidence, so that the copy recorded first is the one that counts.
    return read.keyBy(entry -> entry.receipt().messageId())
        .process(new AdmitEntryFunction(duplicateHorizon), TypeInformation.of(Entry.class))
        .name("normalize.admit-entries")
        .uid("normalize.admit-entries");
  }

  private static Normalize read(String name, DataStream<Message> messages, Reading reading) {
    SingleOutputStreamOperator<Entry> read =
        messages
            .process(new ReadMessageFunction(reading), TypeInformation.of(Entry.class))
            .name(name)
            .uid(name)
            // Parsed where it was polled: a payload crosses no network before it is understood.
            .setParallelism(messages.getParallelism());
    return new Normalize(
        read,
        read.getSideOutput(ReadMessageFunction.REJECTED),
        read.getSideOutput(ReadMessageFunction.CONTENTS),
        read.getSideOutput(ReadMessageFunction.CLAIMS));
  }

  /**
   * How messages are read.
   *
   * @param collectors who may send evidence that counts
   * @param futureBound how far evidence may claim to have happened after the broker took it
   */
  public record Reading(CollectorKeys collectors, Duration futureBound) implements Serializable {}
}
