package io.proofstream.measure;

import io.proofstream.asset.AssetChange;
import io.proofstream.asset.CurrentAsset;
import io.proofstream.asset.Drafted;
import io.proofstream.asset.Story;
import io.proofstream.finding.outcome.CurrentFinding;
import io.proofstream.finding.outcome.ObligationVerdict;
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
import io.proofstream.measure.metric.AllMetrics;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.AssetMemory;
import io.proofstream.measure.posture.AssetNote;
import io.proofstream.measure.posture.AssetPosture;
import io.proofstream.measure.posture.finding.FindingNote;
import io.proofstream.measure.posture.finding.VerdictNote;
import io.proofstream.policy.Policies;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.document.PolicyTree;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One metric watched over the story of one asset: each event moves the asset's book as in a job,
 * then the pane ends and the metric looks.
 */
public final class Watch {
  private final MetricKind kind;
  private final Gauge gauge;
  private final Metric metric;
  private final Story story = Story.begin();
  private final Known known = new Known(Story.ORG);
  private final List<AssetNote> notes = new ArrayList<>();
  private final Reckoning reckoning = new Reckoning();
  private AssetPosture posture = AssetPosture.unknown(Story.ORG, Story.SHOP.assetId());
  private Shares shares = Shares.NONE;
  private Instant from = Instant.EPOCH;
  private Instant again;
  private CurrentAsset face;
  private int changes;
  private int rows;
  private int verdicts;

  private Watch(String id, Map<String, List<String>> written) {
    kind = Metrics.of(id).orElseThrow();
    Parameters parameters =
        Parameters.of(kind, written, PolicyTree.of(Policies.ofNobody(Story.ORG)), "some-framework");
    gauge = Gauge.of(id, parameters, 60);
    metric = AllMetrics.of(gauge);
  }

  /** With the metric's defaults. */
  public static Watch of(String metric) {
    return new Watch(metric, Map.of());
  }

  public static Watch of(String metric, Map<String, List<String>> written) {
    return new Watch(metric, written);
  }

  public Watch policy(Policy policy) {
    known.add(new PolicyVersion(policy, now(), now(), false, "ada", null, "a test", null));
    story.policy(policy, false);
    return this;
  }

  /** Comes into force when so much time has gone by. */
  public Watch policyAfter(Duration time, Policy policy) {
    story.after(time);
    return policy(policy);
  }

  /** The organisation knows it: a fact, or a change. */
  public Watch knows(Drafted draft) {
    draft.events(story).forEach(known::add);
    return this;
  }

  public Watch admits(String cluster) {
    known.admitted(cluster, now());
    return this;
  }

  /** Happens now, and is looked at. */
  public Watch happens(Drafted draft) {
    return tell(draft).look();
  }

  /** Happens now, and is looked at with the next. */
  public Watch tell(Drafted draft) {
    draft
        .events(story)
        .forEach(event -> notes.add(AssetNote.of(Story.ORG, Story.SHOP.assetId(), now(), event)));
    story.happens(draft);
    gather();
    return this;
  }

  public Watch passes(Duration time) {
    story.passes(time);
    gather();
    return look();
  }

  /** Time goes by, and is noticed with the next look. */
  public Watch passesUnseen(Duration time) {
    story.passes(time);
    gather();
    return this;
  }

  public Instant now() {
    return story.now();
  }

  /** The pane ends. */
  public Watch look() {
    Knowledge knowledge = known.asOf(now());
    AssetMemory memory = new AssetMemory(posture, knowledge);
    List<AssetNote> believed =
        notes.stream().sorted(AssetNote.BY_TIME).filter(memory::believes).toList();
    believed.forEach(memory::read);
    notes.clear();
    AssetPosture after = memory.now(now());
    Measured measured =
        new Measuring(List.of(gauge), AllMetrics::of)
            .ofAsset(new AssetGlance(after, posture, believed, from, now(), knowledge));
    Addition addition = Addition.of(shares, "", measured);
    reckoning.add(addition);
    posture = after;
    shares = addition.shares();
    again = measured.again();
    from = now();
    return this;
  }

  /** What stands, of all labels. */
  public Sum standing() {
    return Figure.total(reckoning.standing);
  }

  /** What was counted until now, of all labels. */
  public Sum counted() {
    return Figure.total(reckoning.counted);
  }

  /** What was counted until now, of all labels, by the beginning of its hour. */
  public Map<Instant, Sum> countedByHour() {
    return reckoning.hours;
  }

  public Map<String, Sum> standingByLabel() {
    return reckoning.standing;
  }

  /** What stands as one sample, with what other subjects say besides. */
  public Sum sample(Map<String, Sum> besides) {
    Map<String, Sum> all = new TreeMap<>(reckoning.standing);
    all.putAll(besides);
    return metric.sample(all);
  }

  /** What it comes to, of all that stands or was counted. */
  public Figure figure() {
    return metric.figure(
        kind.unit(), new Readings(Story.NOON, now(), reckoning.all(), Hours.none(), List.of()));
  }

  /** What is not as it should be, as {@code kind id}. */
  public List<String> failing() {
    return List.copyOf(reckoning.failing);
  }

  /** When it wants to look again. */
  public Instant again() {
    return again;
  }

  /** What came of it in the asset's book. */
  private void gather() {
    if (story.asset != null && story.asset != face) {
      face = story.asset;
      notes.add(AssetNote.of(face, now()));
    }
    for (AssetChange change : rest(story.assetChanges, changes)) {
      notes.add(AssetNote.of(change, now()));
    }
    String id = Story.SHOP.assetId();
    for (CurrentFinding row : rest(story.rows, rows)) {
      notes.add(AssetNote.of(Story.ORG, id, now(), FindingNote.of(row)));
    }
    for (ObligationVerdict verdict : rest(story.verdicts, verdicts)) {
      notes.add(AssetNote.of(Story.ORG, id, now(), VerdictNote.of(verdict)));
    }
    changes = story.assetChanges.size();
    rows = story.rows.size();
    verdicts = story.verdicts.size();
  }

  private static <T> List<T> rest(List<T> all, int seen) {
    return List.copyOf(all.subList(seen, all.size()));
  }
}
