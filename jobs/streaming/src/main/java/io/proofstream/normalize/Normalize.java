package io.proofstream.normalize;

import io.proofstream.message.Entry;
import io.proofstream.message.Message;
import io.proofstream.policy.log.PolicyRows;
import io.proofstream.trust.CollectorKeys;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The room where a tool's own output becomes canonical events.
 *
 * @param read what was read; nothing is decided between messages yet
 * @param rejected what could not be read; what of that was signed is among the read, until it is
 *     known by whom
 * @param contents what is kept of the messages that could be read
 * @param claims messages whose content is elsewhere: to be fetched, then read
 */
public record Normalize(
    DataStream<Entry> read,
    DataStream<Entry> rejected,
    DataStream<Entry> contents,
    DataStream<Message> claims) {

  /**
   * @param futureBound how far evidence may claim to have happened after the broker took it
   */
  public static Normalize messages(DataStream<Message> messages, Duration futureBound) {
    return read("normalize.read-messages", messages, futureBound);
  }

  /** Messages whose content was fetched. */
  public static Normalize claims(DataStream<Message> fetched, Duration futureBound) {
    return read("normalize.read-claims", fetched, futureBound);
  }

  /**
   * Each piece of evidence once, in order of recorded time, as the policy in force settles it.
   *
   * @param policies accepted versions
   */
  public static Admitted admit(
      DataStream<Entry> read, DataStream<PolicyRows> policies, Admission how) {
    // One key per piece of evidence, so that the copy recorded first is the one that counts.
    SingleOutputStreamOperator<Entry> admitted =
        read.keyBy(entry -> entry.receipt().messageId())
            .connect(policies.broadcast(AdmitEntryFunction.POLICIES))
            .process(
                new AdmitEntryFunction(how.ofOperator(), how.duplicateHorizon()),
                TypeInformation.of(Entry.class))
            .name("normalize.admit-entries")
            .uid("normalize.admit-entries");
    return new Admitted(admitted, admitted.getSideOutput(AdmitEntryFunction.REJECTED));
  }

  private static Normalize read(String name, DataStream<Message> messages, Duration futureBound) {
    SingleOutputStreamOperator<Entry> read =
        messages
            .process(new ReadMessageFunction(futureBound), TypeInformation.of(Entry.class))
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
   * @param entries evidence, and what is a copy of it
   * @param rejected what was signed, and could not be read or is by somebody else than it says
   */
  public record Admitted(DataStream<Entry> entries, DataStream<Entry> rejected) {}

  /**
   * How evidence is admitted.
   *
   * @param ofOperator who may send evidence that counts, where the policy in force names nobody
   * @param duplicateHorizon how long a copy is known as one
   */
  public record Admission(CollectorKeys ofOperator, Duration duplicateHorizon) {}
}
