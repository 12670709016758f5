package io.proofstream.evaluate.measure;

import io.proofstream.evaluate.plan.Plans;
import io.proofstream.measure.gauge.Audience;
import io.proofstream.measure.gauge.Measuring;
import io.proofstream.measure.knowledge.Knowledge;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.AssetMemory;
import io.proofstream.measure.posture.AssetNote;
import io.proofstream.measure.posture.AssetPosture;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueStateDescriptor;

/** Keyed by asset. An asset is remembered for ever: that it is gone is known of it too. */
final class MeasureAssetFunction extends MeasureFunction<AssetNote, AssetPosture> {
  MeasureAssetFunction(Plans plans) {
    super(
        new ListStateDescriptor<>("waiting", AssetNote.class),
        new ValueStateDescriptor<>("memory", AssetPosture.class),
        plans);
  }

  @Override
  Instant at(AssetNote known) {
    return known.at();
  }

  @Override
  Comparator<AssetNote> order() {
    return AssetNote.BY_TIME;
  }

  @Override
  Looked<AssetPosture> look(
      AssetPosture before,
      List<AssetNote> due,
      Instant from,
      Instant to,
      Knowledge knowledge,
      Measuring measuring) {
    AssetPosture known =
        before == null
            ? AssetPosture.unknown(due.getFirst().org(), due.getFirst().assetId())
            : before;
    AssetMemory memory = new AssetMemory(known, knowledge);
    List<AssetNote> believed = due.stream().filter(memory::believes).toList();
    believed.forEach(memory::read);
    AssetPosture after = memory.now(to);
    AssetGlance glance = new AssetGlance(after, known, believed, from, to, knowledge);
    String audience = after.face() == null ? "" : Audience.of(after.face().boundaries());
    return new Looked<>(
        after.assetId(), after.assetId(), audience, after, measuring.ofAsset(glance));
  }
}
