package io.proofstream.evaluate;

import io.proofstream.measure.posture.AssetNote;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * Tells that there is an asset. Whom it told of lately it does not tell of again: to be told twice
 * harms nobody, and to be told with every note would cost more than all else that is done with it.
 */
final class NoteSubjectsFunction extends RichFlatMapFunction<AssetNote, SubjectNotice> {
  private static final int LATELY = 20_000;

  private transient Set<String> told;

  @Override
  public void open(OpenContext context) {
    told =
        Collections.newSetFromMap(
            new LinkedHashMap<>() {
              @Override
              protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > LATELY;
              }
            });
  }

  @Override
  public void flatMap(AssetNote note, Collector<SubjectNotice> out) {
    if (told.add(note.org() + "/" + note.assetId())) {
      out.collect(SubjectNotice.of(note.org(), SubjectNotice.ofAsset(note.assetId())));
    }
  }
}
