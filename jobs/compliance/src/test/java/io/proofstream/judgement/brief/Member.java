package io.proofstream.judgement.brief;

import io.proofstream.asset.Story;
import io.proofstream.evidence.Event;
import io.proofstream.measure.addition.Addition;
import io.proofstream.measure.addition.Delta;
import io.proofstream.measure.addition.Shares;
import io.proofstream.measure.gauge.Audience;
import io.proofstream.measure.gauge.Measured;
import io.proofstream.measure.gauge.Measuring;
import io.proofstream.measure.gauge.Pane;
import io.proofstream.measure.knowledge.Knowledge;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.AssetMemory;
import io.proofstream.measure.posture.AssetNote;
import io.proofstream.measure.posture.AssetPosture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One image of a fleet: what became known of it since it was looked at, and what it adds to. */
final class Member {
  private final String id;
  private final List<AssetNote> notes = new ArrayList<>();
  private AssetPosture posture;
  private Shares shares = Shares.NONE;
  private Instant from = Instant.EPOCH;
  private Instant again;

  Member(String id) {
    this.id = id;
    this.posture = AssetPosture.unknown(Story.ORG, id);
  }

  String id() {
    return id;
  }

  void hear(Event event) {
    notes.add(AssetNote.of(Story.ORG, id, event.evidence().recordedAt(), event));
  }

  /** As if it were said of this one: the book speaks of the image that all of them are like. */
  void hear(AssetNote note) {
    notes.add(
        new AssetNote(
            note.org(),
            id,
            note.at(),
            note.event(),
            note.extract(),
            note.face(),
            note.change(),
            note.finding(),
            note.verdict()));
  }

  /** Ends of panes in which it is to be looked at. */
  Stream<Instant> dues() {
    return Stream.concat(Stream.ofNullable(again), notes.stream().map(AssetNote::at))
        .map(Pane::end);
  }

  boolean isDue(Instant pane) {
    return !notes.isEmpty() || (again != null && !Pane.end(again).isAfter(pane));
  }

  List<Delta> look(Measuring measuring, Knowledge knowledge, Instant pane) {
    AssetMemory memory = new AssetMemory(posture, knowledge);
    List<AssetNote> believed =
        notes.stream().sorted(AssetNote.BY_TIME).filter(memory::believes).toList();
    believed.forEach(memory::read);
    notes.clear();
    AssetPosture after = memory.now(pane);
    Measured measured =
        measuring.ofAsset(new AssetGlance(after, posture, believed, from, pane, knowledge));
    String audience = after.face() == null ? "" : Audience.of(after.face().boundaries());
    Addition addition = Addition.of(shares, audience, measured);
    posture = after;
    shares = addition.shares();
    again = measured.again();
    from = pane;
    return addition.deltas();
  }
}
