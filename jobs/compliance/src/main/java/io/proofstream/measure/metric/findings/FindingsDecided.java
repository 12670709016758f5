package io.proofstream.measure.metric.findings;

import io.proofstream.finding.FindingState;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.AssetNote;
import io.proofstream.measure.posture.finding.FindingNote;
import io.proofstream.measure.posture.finding.FindingPast;
import io.proofstream.measure.posture.finding.Gone;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Of the findings detected, those that somebody decided on in time. Each counts once: when it was
 * decided on, or when the time for that was over.
 */
final class FindingsDecided implements Metric {
  enum Decision {
    EVALUATED,
    TRIAGED,
    EXCEPTED,
    CLOSED;

    /** When it was taken; null if it never was. */
    private Instant moment(FindingPast past) {
      return switch (this) {
        case EVALUATED -> past.evaluatedAt();
        case TRIAGED -> past.triagedAt();
        case EXCEPTED -> past.exceptedAt();
        case CLOSED -> past.closedAt();
      };
    }
  }

  /** What became of it, and when. */
  private record Fall(Instant at, boolean late) {}

  private final Choice choice;
  private final Duration within;
  private final Set<Decision> decisions;

  FindingsDecided(Parameters parameters) {
    choice = new Choice(parameters);
    within = parameters.duration("within");
    decisions = parameters.words("decisions", Decision.class);
  }

  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    if (!glance.counts()) {
      return;
    }
    Map<String, FindingNote> before = new HashMap<>();
    glance.before().findings().forEach(each -> before.put(each.findingId(), each));
    Map<String, FindingNote> now = new HashMap<>();
    for (AssetNote note : glance.notes()) {
      FindingNote finding = note.finding();
      if (finding != null && finding.state() == FindingState.FIXED) {
        now.put(finding.findingId(), remembering(finding, before.get(finding.findingId())));
      }
    }
    glance.asset().findings().forEach(each -> now.put(each.findingId(), each));
    now.forEach((id, finding) -> judge(before.get(id), finding, glance, tally));
  }

  private static FindingNote remembering(FindingNote finding, FindingNote was) {
    return finding.after(isSame(was, finding) ? was.past() : FindingPast.NONE);
  }

  private static boolean isSame(FindingNote was, FindingNote finding) {
    return was != null && was.generation() == finding.generation();
  }

  private void judge(FindingNote was, FindingNote finding, AssetGlance glance, Tally tally) {
    Gone gone = glance.before().closed().get(finding.findingId());
    boolean returned = gone != null && gone.generation() == finding.generation();
    if (returned || !choice.has(finding)) {
      return;
    }
    Fall known = isSame(was, finding) ? fall(was, glance.from()) : null;
    Fall fallen = fall(finding, glance.to());
    if (fallen == null) {
      if (finding.state().isOpen()) {
        tally.again(due(finding).plusMillis(1));
      }
    } else if (known == null) {
      tally.counts(
          fallen.at(), fallen.late() ? Choice.item(finding, "not decided on in time") : null);
    } else if (known.late() && !fallen.late()) {
      tally.counts(known.at(), Tally.PLAIN, 1, 0, null);
    }
  }

  /** Null while nobody decided and there is time, and for one that is gone without a decision. */
  private Fall fall(FindingNote finding, Instant at) {
    Instant due = due(finding);
    Instant decided = decided(finding.past());
    if (!choice.has(finding)) {
      return null;
    }
    if (decided != null && !decided.isAfter(due)) {
      boolean early = decided.isBefore(finding.firstDetectedAt());
      return new Fall(early ? finding.firstDetectedAt() : decided, false);
    }
    boolean waited = finding.state().isOpen() || decided != null;
    return waited && at.isAfter(due) ? new Fall(due, true) : null;
  }

  private Instant due(FindingNote finding) {
    return finding.firstDetectedAt().plus(within);
  }

  /** The first decision that counts; null if there is none. It is asked of every finding. */
  private Instant decided(FindingPast past) {
    Instant first = null;
    for (Decision decision : decisions) {
      Instant moment = decision.moment(past);
      if (moment != null && (first == null || moment.isBefore(first))) {
        first = moment;
      }
    }
    return first;
  }
}
