package io.proofstream.evaluate.note;

import io.proofstream.asset.standing.Addressed;
import io.proofstream.evidence.Event;
import io.proofstream.measure.posture.AssetNote;
import io.proofstream.tracked.TrackedEntry;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.Collector;

/** Takes from events and from what room track tells what metrics ask of assets. */
public final class Assetwise {
  private Assetwise() {}

  public static DataStream<AssetNote> notes(
      DataStream<Addressed> named, DataStream<Addressed> found, DataStream<TrackedEntry> tracked) {
    return notes(named, "named")
        .union(
            notes(found, "found"),
            tracked
                .process(new NoteTrackedFunction(), TypeInformation.of(AssetNote.class))
                .name("evaluate.note-tracked")
                .uid("evaluate.note-tracked"));
  }

  private static DataStream<AssetNote> notes(DataStream<Addressed> events, String which) {
    return events
        .flatMap(Assetwise::note, TypeInformation.of(AssetNote.class))
        .name("evaluate.note-" + which)
        .uid("evaluate.note-" + which);
  }

  private static void note(Addressed addressed, Collector<AssetNote> out) {
    Event event = addressed.event();
    out.collect(
        AssetNote.of(
            event.evidence().org(),
            addressed.asset().assetId(),
            event.evidence().recordedAt(),
            event));
  }
}
