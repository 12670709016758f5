package io.proofstream.judgement.brief;

import io.proofstream.control.check.Window;
import io.proofstream.judgement.Heard;
import io.proofstream.judgement.Measured;
import io.proofstream.judgement.Need;
import io.proofstream.judgement.sitting.Brief;
import io.proofstream.measure.figure.Figure;
import io.proofstream.measure.gauge.Gauge;
import io.proofstream.measure.heard.Listening;
import io.proofstream.measure.total.Totals;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known at one moment. Windows are those of the hour in progress: within it a number is
 * another only where something was added to the sums.
 */
final class Bundle implements Brief {
  private final Clerk clerk;
  private final Totals totals;
  private final Hearings hearings;
  private final Recollection known;
  private final Instant at;
  private final Instant hour;
  private final Map<Window, Instant> beginnings = new EnumMap<>(Window.class);
  private final Map<Proof, Hearings.Evidence> proven = new HashMap<>();
  private final Set<String> changed = new TreeSet<>();

  Bundle(Clerk clerk, Totals totals, Listening listening, Recollection known, Instant at) {
    this.clerk = clerk;
    this.totals = totals;
    this.hearings = new Hearings(totals, listening, at);
    this.known = known;
    this.at = at;
    this.hour = at.truncatedTo(ChronoUnit.HOURS);
  }

  /** Brings what is known forward to now. */
  Bundle fill() throws Exception {
    boolean windowsMoved = known.at == null || !hour.equals(known.at.truncatedTo(ChronoUnit.HOURS));
    Set<String> gauges = new TreeSet<>(known.changed);
    if (hour.equals(known.at)) {
      gauges.addAll(begun());
    }
    for (Line line : windowsMoved ? clerk.lines() : clerk.linesOf(gauges)) {
      boolean moved = windowsMoved && line.isMoving();
      boolean isNew = !known.figures.containsKey(line.id());
      if (moved || isNew || gauges.contains(line.gauge().id())) {
        read(line);
      }
    }
    hear(windowsMoved ? clerk.heardGauges() : gauges);
    known.changed.clear();
    known.at = at;
    return this;
  }

  /** Gauges of which there was something of this hour before it began, such as a deadline met. */
  private List<String> begun() throws Exception {
    List<String> begun = new ArrayList<>();
    for (Gauge gauge : clerk.gauges()) {
      if (totals.hasHour(gauge.id(), hour)) {
        begun.add(gauge.id());
      }
    }
    return begun;
  }

  @Override
  public Set<String> changed() {
    return changed;
  }

  @Override
  public Measured measured(String askedId) {
    Line line = clerk.line(askedId);
    if (line == null) {
      return null;
    }
    try {
      return line.measured(known.figures.get(askedId), evidence(line.proof()));
    } catch (Exception e) {
      throw new IllegalStateException("Sums cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public Heard heard(Need need) {
    return known.heard.get(need);
  }

  private void read(Line line) throws Exception {
    Figure figure = line.figure(totals, beginning(line.asked().window()), at, clerk.zone());
    if (!figure.equals(known.figures.put(line.id(), figure))) {
      changed.add(line.id());
    }
  }

  /**
   * @param gauges that may have heard something
   */
  private void hear(Collection<String> gauges) throws Exception {
    Set<Need> needs = new HashSet<>();
    Set<Proof> proofs = new HashSet<>();
    for (String gauge : gauges) {
      needs.addAll(clerk.needsOf(gauge));
      proofs.addAll(clerk.proofsOf(gauge));
    }
    for (Need need : needs) {
      Instant from = beginning(need.window());
      known.heard.put(need, hearings.of(need.requirement(), from, clerk.silenceGraceSeconds()));
    }
    for (Proof proof : proofs) {
      String worth = evidence(proof).worth();
      if (!worth.equals(known.worths.put(proof, worth))) {
        changed.addAll(clerk.provenBy(proof));
      }
    }
  }

  private Hearings.Evidence evidence(Proof proof) throws Exception {
    Hearings.Evidence known = proven.get(proof);
    if (known == null) {
      known = hearings.evidence(proof, beginning(proof.window()));
      proven.put(proof, known);
    }
    return known;
  }

  private Instant beginning(Window window) {
    return beginnings.computeIfAbsent(window, each -> clerk.beginning(each, hour));
  }
}
