package io.proofstream.judgement.brief;

import io.proofstream.alert.Alert;
import io.proofstream.asset.AssetChange;
import io.proofstream.asset.CurrentAsset;
import io.proofstream.asset.Drafted;
import io.proofstream.asset.Story;
import io.proofstream.control.Catalog;
import io.proofstream.control.reading.Content;
import io.proofstream.evidence.Event;
import io.proofstream.finding.outcome.CurrentFinding;
import io.proofstream.finding.outcome.ObligationVerdict;
import io.proofstream.judgement.Programme;
import io.proofstream.judgement.Programmes;
import io.proofstream.judgement.outcome.ControlChange;
import io.proofstream.judgement.outcome.ControlEvaluation;
import io.proofstream.judgement.outcome.CurrentControl;
import io.proofstream.judgement.outcome.ScorePoint;
import io.proofstream.judgement.sitting.Bench;
import io.proofstream.judgement.sitting.Docket;
import io.proofstream.judgement.sitting.Ruling;
import io.proofstream.measure.Keeping;
import io.proofstream.measure.addition.Delta;
import io.proofstream.measure.gauge.Measuring;
import io.proofstream.measure.gauge.Pane;
import io.proofstream.measure.heard.HeardNote;
import io.proofstream.measure.heard.Listening;
import io.proofstream.measure.knowledge.Known;
import io.proofstream.measure.metric.AllMetrics;
import io.proofstream.measure.posture.AssetNote;
import io.proofstream.measure.posture.finding.FindingNote;
import io.proofstream.measure.posture.finding.VerdictNote;
import io.proofstream.policy.Policies;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An organisation whose images all live the same story, measured and judged pane by pane without an
 * engine: what the room does, in one thread.
 */
final class Fleet {
  private static final Catalog CATALOG = Content.shipped();

  final List<Alert> alerts = new ArrayList<>();
  final List<ControlEvaluation> evaluations = new ArrayList<>();
  final List<ControlChange> changes = new ArrayList<>();
  final List<ScorePoint> scores = new ArrayList<>();
  final Map<String, CurrentControl> controls = new TreeMap<>();

  private final Bench bench;
  private final Clerk clerk;
  private final Measuring measuring;
  private final Known known = new Known(Story.ORG);
  private final Keeping totals = new Keeping();
  private final Remembering sayings = new Remembering();
  private final Story story = Story.begin();
  private final List<Member> members = new ArrayList<>();
  private final List<HeardNote> heard = new ArrayList<>();
  private final List<Event> acknowledgements = new ArrayList<>();
  private Listening listening = Listening.NONE;
  private Docket docket = Docket.empty();
  private Recollection recollection = new Recollection("test");
  private Random forgets;
  private Instant nextDue;
  private Instant judged = Story.NOON.minusMillis(1);
  private CurrentAsset face;
  private int seenChanges;
  private int seenRows;
  private int seenVerdicts;

  /**
   * @param scopes of frameworks that it is held to, with all its images in their boundary
   */
  Fleet(int images, String... scopes) {
    Policy policy = policy(scopes);
    known.add(new PolicyVersion(policy, Instant.EPOCH, Instant.EPOCH, false, "a", null, "", null));
    story.policy(policy, false);
    Programme programme = Programmes.of(CATALOG, policy);
    bench = Bench.of(programme, policy, "test");
    clerk = new Clerk(bench);
    measuring = new Measuring(clerk.gauges(), AllMetrics::of);
    for (int i = 0; i < images; i++) {
      members.add(new Member("image-" + i));
    }
  }

  private static Policy policy(String... scopes) {
    Policy nobodys = Policies.ofNobody(Story.ORG);
    List<Policy.Boundary> boundaries =
        Stream.of(scopes).map(scope -> new Policy.Boundary(scope, List.of("*"))).toList();
    return new Policy(
        nobodys.org(),
        1,
        null,
        null,
        nobodys.onboardingSeconds(),
        false,
        "UTC",
        nobodys.sla(),
        nobodys.exceptions(),
        nobodys.scope(),
        nobodys.scanning(),
        boundaries,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** Whoever judges it remembers nothing but what is kept, now and then. */
  Fleet forgetful(Random when) {
    forgets = when;
    return this;
  }

  Instant now() {
    return story.now();
  }

  /** To every image, now; people know of it at the end of the pane. */
  Fleet happens(Drafted draft) throws Exception {
    return happens(draft, members.size());
  }

  /** To some of the images. */
  Fleet happens(Drafted draft, int many) throws Exception {
    story.happens(draft);
    for (Event event : draft.events(story)) {
      if (HeardNote.isHeard(event)) {
        heard.add(HeardNote.of(event));
      }
      if (event.acknowledgement() != null) {
        acknowledgements.add(event);
      }
      members.subList(0, many).forEach(member -> member.hear(event));
    }
    gather(many);
    judgeUntil(Pane.end(now()));
    return this;
  }

  Fleet passes(Duration time) throws Exception {
    Instant end = now().plus(time);
    story.passes(time);
    gather(members.size());
    judgeUntil(end);
    return this;
  }

  /** Everything that falls due until then, in its order. */
  private void judgeUntil(Instant end) throws Exception {
    while (true) {
      Instant hour = judged.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
      Instant next =
          Stream.concat(members.stream().flatMap(Member::dues), Stream.of(hour))
              .filter(moment -> moment.isAfter(judged))
              .min(Instant::compareTo)
              .orElseThrow();
      if (nextDue != null && Pane.end(nextDue).isBefore(next)) {
        next = Pane.end(nextDue);
      }
      if (next.isAfter(end)) {
        return;
      }
      judge(next, next.equals(hour));
    }
  }

  private void judge(Instant pane, boolean isHour) throws Exception {
    List<Delta> deltas = new ArrayList<>();
    for (Member member : members) {
      if (member.isDue(pane)) {
        deltas.addAll(member.look(measuring, known.asOf(pane), pane));
      }
    }
    if (forgets != null && forgets.nextInt(4) == 0) {
      recollection = new Recollection("test");
    }
    Session session =
        new Session(bench, clerk, totals, sayings, listening, docket, recollection, nextDue, pane);
    session.add(heard, deltas);
    heard.clear();
    if (isHour) {
      session.endHour();
    }
    session.judge(isHour);
    acknowledgements.forEach(session::hear);
    acknowledgements.clear();
    listening = session.listening();
    docket = session.docket();
    nextDue = session.nextDue();
    judged = pane;
    session.rulings().forEach(this::take);
    evaluations.addAll(session.revised());
  }

  private void take(Ruling ruling) {
    alerts.addAll(ruling.alerts());
    evaluations.addAll(ruling.evaluations());
    changes.addAll(ruling.changes());
    scores.addAll(ruling.scores());
    ruling.controls().forEach(row -> controls.put(row.scope() + "/" + row.controlId(), row));
  }

  /** What came of it in the book that all of them share. */
  private void gather(int many) {
    for (Member member : members.subList(0, many)) {
      if (story.asset != null && story.asset != face) {
        member.hear(AssetNote.of(story.asset, now()));
      }
      for (AssetChange change : rest(story.assetChanges, seenChanges)) {
        member.hear(AssetNote.of(change, now()));
      }
      for (CurrentFinding row : rest(story.rows, seenRows)) {
        member.hear(AssetNote.of(Story.ORG, member.id(), now(), FindingNote.of(row)));
      }
      for (ObligationVerdict verdict : rest(story.verdicts, seenVerdicts)) {
        member.hear(AssetNote.of(Story.ORG, member.id(), now(), VerdictNote.of(verdict)));
      }
    }
    face = story.asset;
    seenChanges = story.assetChanges.size();
    seenRows = story.rows.size();
    seenVerdicts = story.verdicts.size();
  }

  private static <T> List<T> rest(List<T> all, int seen) {
    return List.copyOf(all.subList(seen, all.size()));
  }
}
