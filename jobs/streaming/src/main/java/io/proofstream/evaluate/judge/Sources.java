package io.proofstream.evaluate.judge;

import io.proofstream.evidence.Event;
import io.proofstream.measure.heard.HeardNote;
import io.proofstream.message.Entry;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.Collector;

/** Finds who was heard, and of what kind of evidence. */
final class Sources {
  private Sources() {}

  static DataStream<HeardNote> heard(DataStream<Entry> admitted) {
    return admitted
        .flatMap(Sources::hear, TypeInformation.of(HeardNote.class))
        .name("evaluate.note-sources")
        .uid("evaluate.note-sources")
        .keyBy(HeardNote::key)
        .process(new HearSourcesFunction(), TypeInformation.of(HeardNote.class))
        .name("evaluate.hear-sources")
        .uid("evaluate.hear-sources");
  }

  private static void hear(Entry entry, Collector<HeardNote> out) {
    Event event = entry.acceptedEvent();
    if (event != null && HeardNote.isHeard(event)) {
      out.collect(HeardNote.of(event));
    }
  }
}
