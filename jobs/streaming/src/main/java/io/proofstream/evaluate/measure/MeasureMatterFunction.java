package io.proofstream.evaluate.measure;

import io.proofstream.evaluate.plan.Plans;
import io.proofstream.measure.gauge.Audience;
import io.proofstream.measure.gauge.Measured;
import io.proofstream.measure.gauge.Measuring;
import io.proofstream.measure.knowledge.Knowledge;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterMemory;
import io.proofstream.measure.matter.MatterNote;
import io.proofstream.measure.matter.MatterPosture;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueStateDescriptor;

/**
 * Keyed by matter: what is no asset. One of which nothing is left to remember and nothing stands is
 * forgotten.
 */
final class MeasureMatterFunction extends MeasureFunction<MatterNote, MatterPosture> {
  MeasureMatterFunction(Plans plans) {
    super(
        new ListStateDescriptor<>("waiting", MatterNote.class),
        new ValueStateDescriptor<>("memory", MatterPosture.class),
        plans);
  }

  @Override
  Instant at(MatterNote known) {
    return known.at();
  }

  @Override
  Comparator<MatterNote> order() {
    return MatterNote.BY_TIME;
  }

  @Override
  Looked<MatterPosture> look(
      MatterPosture before,
      List<MatterNote> due,
      Instant from,
      Instant to,
      Knowledge knowledge,
      Measuring measuring) {
    MatterPosture known = before == null ? MatterPosture.unknown(due.getFirst().matter()) : before;
    MatterMemory memory = new MatterMemory(known, knowledge);
    List<MatterNote> believed = due.stream().filter(memory::believes).toList();
    believed.forEach(memory::read);
    MatterPosture after = memory.now(to);
    MatterGlance glance = new MatterGlance(known, after, believed, from, to, knowledge);
    Measured measured = measuring.ofMatter(glance);
    boolean isOver = after.isEmpty() && measured.standing().isEmpty() && measured.again() == null;
    return new Looked<>(
        after.matter().name(), null, Audience.EVERYBODY, isOver ? null : after, measured);
  }
}
