package io.proofstream.broker;

import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Origin;
import io.proofstream.evidence.Trust;
import io.proofstream.message.Entry;
import io.proofstream.message.Message;
import io.proofstream.message.Reading;
import io.proofstream.message.Reason;
import io.proofstream.message.Rejected;
import io.proofstream.reading.Redactor;
import io.proofstream.reading.Tools;
import io.proofstream.tables.CutPart;
import io.proofstream.wire.Header;
import io.proofstream.wire.RecordedTime;
import io.proofstream.wire.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Gives every message its recorded time, drops ticks, and tells before each barrier how far every
 * partition was read. Chained to the source, so that what it has seen is what the source's own
 * checkpoint says.
 *
 * <p>State {@code clocks} is written whole by every subtask and merged by the furthest offset:
 * which subtask reads which partition after a restore is the source's business alone. It lives as
 * long as the topic.
 */
final class StampMessagesOperator extends AbstractStreamOperator<Message>
    implements OneInputStreamOperator<Arrival, Message>, BoundedOneInput {
  private static final Redactor REDACTOR = new Redactor(Tools.all());

  static final OutputTag<CutPart> CUT_PARTS =
      new OutputTag<>("cut-parts", TypeInformation.of(CutPart.class));
  static final OutputTag<Message> POLICIES =
      new OutputTag<>("policies", TypeInformation.of(Message.class));
  static final OutputTag<Entry> MISTIMED =
      new OutputTag<>("mistimed", TypeInformation.of(Entry.class));

  private static final ListStateDescriptor<PartitionClock> CLOCKS =
      new ListStateDescriptor<>("clocks", PartitionClock.class);

  private final Map<String, Integer> partitions;
  private final RecordedTime time;
  private final Duration clockStepLimit;

  private transient ListState<PartitionClock> clocksState;
  private transient Map<String, Map<Integer, PartitionClock>> clocks;
  private transient Map<String, Set<Integer>> seenHere;

  /**
   * @param partitions of each input topic
   * @param time who gives it
   * @param clockStepLimit how far the broker's clock may be ahead of this machine's
   */
  StampMessagesOperator(
      Map<String, Integer> partitions, RecordedTime time, Duration clockStepLimit) {
    this.partitions = new TreeMap<>(partitions);
    this.time = time;
    this.clockStepLimit = clockStepLimit;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    clocksState = context.getOperatorStateStore().getUnionListState(CLOCKS);
    clocks = new TreeMap<>();
    seenHere = new TreeMap<>();
    for (PartitionClock clock : clocksState.get()) {
      refuseChangedPartitions(clock);
      ofTopic(clock.topic()).merge(clock.partition(), clock, PartitionClock::later);
    }
  }

  @Override
  public void processElement(StreamRecord<Arrival> element) {
    Arrival arrival = element.getValue();
    refuseStep(arrival);
    // A value makes it data, whatever its headers say: nothing hides from its receipt.
    boolean tick = arrival.value() == null && arrival.headers().containsKey(Header.TICK.key());
    PartitionClock clock = advance(arrival, tick);
    if (tick) {
      return;
    }
    Origin origin = new Origin(arrival.topic(), arrival.partition(), arrival.offset());
    Instant recordedAt = Instant.ofEpochMilli(clock.recordedAt());
    if (arrival.timed()) {
      Message message = new Message(origin, recordedAt, arrival.headers(), arrival.value());
      StreamRecord<Message> stamped = new StreamRecord<>(message, clock.recordedAt());
      if (arrival.topic().equals(Topic.POLICY.topicName())) {
        output.collect(POLICIES, stamped);
      } else {
        output.collect(stamped);
      }
    } else {
      Entry mistimed = mistimed(origin, recordedAt, arrival.value());
      output.collect(MISTIMED, new StreamRecord<>(mistimed, clock.recordedAt()));
    }
  }

  @Override
  public void endInput() {
    // Nothing may follow the end; only a bounded job has one, and its last barrier tells nothing
    // new.
    seenHere.clear();
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) {
    int subtask = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
    seenHere.forEach(
        (topic, seen) -> {
          for (int partition : seen) {
            CutPart part = cutPart(checkpoint, subtask, ofTopic(topic).get(partition));
            output.collect(CUT_PARTS, new StreamRecord<>(part));
          }
        });
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    clocksState.update(clocks.values().stream().flatMap(c -> c.values().stream()).toList());
  }

  private PartitionClock advance(Arrival arrival, boolean tick) {
    seenHere.computeIfAbsent(arrival.topic(), t -> new TreeSet<>()).add(arrival.partition());
    return ofTopic(arrival.topic())
        .compute(
            arrival.partition(),
            (partition, clock) -> {
              PartitionClock before =
                  clock == null
                      ? PartitionClock.unread(
                          arrival.topic(), partition, partitions.get(arrival.topic()))
                      : clock;
              return before.after(arrival, tick);
            });
  }

  private Map<Integer, PartitionClock> ofTopic(String topic) {
    return clocks.computeIfAbsent(topic, t -> new TreeMap<>());
  }

  /** A clock that jumps ahead would ring every deadline at once, and could never be taken back. */
  private void refuseStep(Arrival arrival) {
    long ahead = arrival.timestamp() - System.currentTimeMillis();
    if (time == RecordedTime.BROKER && arrival.timed() && ahead > clockStepLimit.toMillis()) {
      throw new IllegalStateException(
          "Stopped: %s/%d@%d was recorded %d s ahead of this machine's clock (limit %d s). Set the broker's clock right, or this one's; nothing has been decided on that time."
              .formatted(
                  arrival.topic(),
                  arrival.partition(),
                  arrival.offset(),
                  ahead / 1000,
                  clockStepLimit.toSeconds()));
    }
  }

  private void refuseChangedPartitions(PartitionClock clock) {
    Integer now = partitions.get(clock.topic());
    if (now != null && now != clock.ofPartitions()) {
      throw new IllegalStateException(
          "Refused to start: topic %s has %d partitions, this state was written from %d. Time and order hang on them; make a new topic instead."
              .formatted(clock.topic(), now, clock.ofPartitions()));
    }
  }

  /** Nobody reads this message, so nobody else takes out what a scanner may have quoted in it. */
  private Entry mistimed(Origin origin, Instant recordedAt, byte[] value) {
    byte[] raw = value == null ? new byte[0] : value;
    String digest = Digest.ofContent(raw);
    Rejected rejected =
        new Rejected(
            origin,
            recordedAt,
            null,
            Reason.WRONG_TIMESTAMP_TYPE,
            null,
            "somebody else gave this message its time; the topic must be " + time.timestampType(),
            List.of(),
            digest,
            value == null ? null : REDACTOR.redact(value, null).bytes());
    String id = Digest.id("message", origin.topic(), "" + origin.partition(), "" + origin.offset());
    return Entry.of(
            new Reading(
                id,
                origin,
                recordedAt,
                null,
                null,
                null,
                Trust.UNVERIFIED,
                null,
                digest,
                raw.length,
                List.of(),
                rejected,
                null,
                null))
        .getFirst();
  }

  private static CutPart cutPart(long checkpoint, int subtask, PartitionClock clock) {
    return new CutPart(
        checkpoint,
        CutPart.Role.SOURCE,
        subtask,
        clock.ofPartitions(),
        Instant.ofEpochMilli(clock.recordedAt()),
        clock.topic(),
        clock.partition(),
        clock.nextOffset(),
        clock.dataRead(),
        clock.ticksRead(),
        null,
        null,
        null);
  }
}
