package io.proofstream.evaluate.note;

import io.proofstream.evidence.Event;
import io.proofstream.measure.gauge.Pane;
import io.proofstream.measure.matter.Matter;
import io.proofstream.measure.matter.MatterKind;
import io.proofstream.measure.matter.MatterNote;
import io.proofstream.measure.matter.Matters;
import io.proofstream.message.Entry;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.log.PolicyRows;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.Collector;

/** Takes from entries what metrics ask of what is no asset. */
public final class Matterwise {
  /** Of which every event speaks, and one of a pane says as much as all. */
  private static final Set<MatterKind> MANY =
      Set.of(MatterKind.COLLECTOR, MatterKind.CLUSTER, MatterKind.SCANNER);

  private Matterwise() {}

  public static DataStream<MatterNote> notes(
      DataStream<Entry> admitted, DataStream<Entry> rejected, DataStream<PolicyRows> policies) {
    return notes(admitted, "admitted").union(notes(rejected, "rejected"), policies(policies));
  }

  /**
   * @param which entries these are, admitted or rejected
   */
  private static DataStream<MatterNote> notes(DataStream<Entry> entries, String which) {
    return entries
        .flatMap(Matterwise::note, TypeInformation.of(MatterNote.class))
        .name("evaluate.note-" + which)
        .uid("evaluate.note-" + which)
        .filter(new TellOnceFunction<>(Matterwise::saidOnce))
        .name("evaluate.thin-" + which)
        .uid("evaluate.thin-" + which);
  }

  private static DataStream<MatterNote> policies(DataStream<PolicyRows> accepted) {
    return accepted
        .map(Matterwise::policy, TypeInformation.of(MatterNote.class))
        .name("evaluate.note-policies")
        .uid("evaluate.note-policies");
  }

  private static void note(Entry entry, Collector<MatterNote> out) {
    boolean isFirst = entry.position() == 0 && entry.receipt() != null;
    if (isFirst && entry.receipt().org() != null) {
      out.collect(Matters.of(entry.receipt()));
    }
    if (entry.acceptedEvent() != null) {
      Matters.of(entry.acceptedEvent()).forEach(out::collect);
    }
  }

  /** A policy is looked at when it comes to hold. */
  private static MatterNote policy(PolicyRows accepted) {
    PolicyVersion version = accepted.version();
    return MatterNote.wake(version.policy().org(), Matter.POLICY, version.effectiveAt());
  }

  /** Null of what may not be thinned out. */
  private static String saidOnce(MatterNote note) {
    Event event = note.event();
    if (event == null || !MANY.contains(note.matter().kind()) || event.heartbeat() != null) {
      return null;
    }
    return String.join(
        "/",
        note.org(),
        note.matter().name(),
        event.evidence().kind().name(),
        String.valueOf(event.evidence().collectorId()),
        String.valueOf(event.evidence().toolVersion()),
        event.evidence().trust().name(),
        String.valueOf(event.evidence().simulated()),
        Pane.end(note.at()).toString());
  }
}
