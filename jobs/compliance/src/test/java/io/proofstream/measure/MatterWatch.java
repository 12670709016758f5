package io.proofstream.measure;

import io.proofstream.asset.Drafted;
import io.proofstream.asset.Story;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Origin;
import io.proofstream.evidence.Trust;
import io.proofstream.measure.addition.Addition;
import io.proofstream.measure.addition.Shares;
import io.proofstream.measure.figure.Figure;
import io.proofstream.measure.figure.Readings;
import io.proofstream.measure.figure.Sum;
import io.proofstream.measure.gauge.Gauge;
import io.proofstream.measure.gauge.Hours;
import io.proofstream.measure.gauge.Measured;
import io.proofstream.measure.gauge.Measuring;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.knowledge.Knowledge;
import io.proofstream.measure.knowledge.Known;
import io.proofstream.measure.matter.Matter;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterMemory;
import io.proofstream.measure.matter.MatterNote;
import io.proofstream.measure.matter.MatterPosture;
import io.proofstream.measure.matter.Matters;
import io.proofstream.measure.metric.AllMetrics;
import io.proofstream.message.Outcome;
import io.proofstream.message.Receipt;
import io.proofstream.policy.Policies;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.document.PolicyTree;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One metric watched over a story of what is no asset. A matter is looked at as a job would: if
 * something became known of it, or when the metric asked to look again; the policy always.
 */
public final class MatterWatch {
  private final MetricKind kind;
  private final Gauge gauge;
  private final Metric metric;
  private final Story story = Story.begin();
  private final Known known = new Known(Story.ORG);
  private final Map<Matter, Looked> matters = new HashMap<>();
  private final Reckoning reckoning = new Reckoning();
  private long offset;

  /** What is known of one matter, and when to look at it again. */
  private static final class Looked {
    MatterPosture posture;
    final List<MatterNote> notes = new ArrayList<>();
    Shares shares = Shares.NONE;
    Instant from = Instant.EPOCH;
    Instant again;

    Looked(Matter matter) {
      posture = MatterPosture.unknown(matter);
    }
  }

  private MatterWatch(String id, Map<String, List<String>> written) {
    kind = Metrics.of(id).orElseThrow();
    Parameters parameters =
        Parameters.of(kind, written, PolicyTree.of(Policies.ofNobody(Story.ORG)), "some-framework");
    gauge = Gauge.of(id, parameters, 60);
    metric = AllMetrics.of(gauge);
    matters.put(Matter.POLICY, new Looked(Matter.POLICY));
  }

  /** With the metric's defaults. */
  public static MatterWatch of(String metric) {
    return new MatterWatch(metric, Map.of());
  }

  public static MatterWatch of(String metric, Map<String, List<String>> written) {
    return new MatterWatch(metric, written);
  }

  /** In force from the next moment on: what was looked at already is over. */
  public MatterWatch policy(Policy policy, String actor, String reason) {
    story.after(Duration.ofMillis(1));
    known.add(new PolicyVersion(policy, now(), now(), false, actor, null, reason, null));
    return look();
  }

  /** The organisation knows it: a fact, a change, an incident, a profile. */
  public MatterWatch knows(Drafted draft) {
    draft.events(story).forEach(known::add);
    return this;
  }

  /** Happens now, and is looked at. */
  public MatterWatch happens(Drafted draft) {
    return tell(draft).look();
  }

  /** Happens now, and is looked at with the next. */
  public MatterWatch tell(Drafted draft) {
    for (Event event : draft.events(story)) {
      known.add(event);
      if (event.alert() != null && event.alert().cluster() != null) {
        known.alerted(event.evidence().collectorId(), event.alert().cluster(), now());
      }
      Matters.of(event).forEach(this::note);
    }
    return this;
  }

  /** A message came, and that became of it. */
  public MatterWatch receives(Outcome outcome) {
    offset++;
    Origin origin = new Origin("evidence.raw", 0, offset);
    note(
        Matters.of(
            new Receipt(
                null,
                origin,
                now(),
                Story.ORG,
                "ci",
                null,
                Trust.VERIFIED,
                null,
                outcome,
                null,
                null,
                0,
                null,
                0)));
    return look();
  }

  public MatterWatch passes(Duration time) {
    story.after(time);
    return look();
  }

  public Instant now() {
    return story.now();
  }

  /** The pane ends. */
  public MatterWatch look() {
    List<Looked> due =
        matters.values().stream()
            .filter(
                each ->
                    !each.notes.isEmpty()
                        || each.posture.matter().equals(Matter.POLICY)
                        || (each.again != null && !each.again.isAfter(now())))
            .toList();
    due.forEach(this::look);
    return this;
  }

  private void look(Looked looked) {
    Knowledge knowledge = known.asOf(now());
    MatterMemory memory = new MatterMemory(looked.posture, knowledge);
    List<MatterNote> believed =
        looked.notes.stream().sorted(MatterNote.BY_TIME).filter(memory::believes).toList();
    believed.forEach(memory::read);
    looked.notes.clear();
    MatterPosture after = memory.now(now());
    MatterGlance glance =
        new MatterGlance(looked.posture, after, believed, looked.from, now(), knowledge);
    Measured measured = new Measuring(List.of(gauge), AllMetrics::of).ofMatter(glance);
    Addition addition = Addition.of(looked.shares, "", measured);
    reckoning.add(addition);
    looked.posture = after;
    looked.shares = addition.shares();
    looked.again = measured.again();
    looked.from = now();
  }

  /** What stands, of all labels. */
  public Sum standing() {
    return Figure.total(reckoning.standing);
  }

  /** What was counted until now, of all labels. */
  public Sum counted() {
    return Figure.total(reckoning.counted);
  }

  /** Beginnings of hours in which something was counted. */
  public List<Instant> hours() {
    return List.copyOf(reckoning.hours.keySet());
  }

  public Map<String, Sum> standingByLabel() {
    return reckoning.standing;
  }

  /** What stands as one sample. */
  public Sum sample() {
    return metric.sample(reckoning.standing);
  }

  /** What it comes to, of all that stands or was counted. */
  public Figure figure() {
    Hours counting = Hours.since(Instant.EPOCH);
    reckoning.hours.keySet().forEach(counting::add);
    return metric.figure(
        kind.unit(), new Readings(Story.NOON, now(), reckoning.all(), counting, List.of()));
  }

  /** What is not as it should be, as {@code kind id}. */
  public List<String> failing() {
    return List.copyOf(reckoning.failing);
  }

  /** When it wants to look again, at the earliest. */
  public Instant again() {
    return matters.values().stream()
        .map(each -> each.again)
        .filter(each -> each != null)
        .min(Instant::compareTo)
        .orElse(null);
  }

  private void note(MatterNote note) {
    matters.computeIfAbsent(note.matter(), Looked::new).notes.add(note);
  }
}
