package io.proofstream.measure.metric.promise;

import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.metric.findings.Choice;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.AssetNote;
import io.proofstream.measure.posture.finding.FindingNote;
import io.proofstream.measure.posture.finding.VerdictNote;
import io.proofstream.policy.Patterns;
import io.proofstream.policy.obligation.Obligations;
import java.util.ArrayList;
import java.util.List;

/**
 * Of the promises whose time came, those that were kept. Each counts once, when that fell; what
 * turns out otherwise later is put right at the hour at which it was counted.
 */
final class Adherence implements Metric {
  private final String obligation;
  private final Choice choice;
  private final boolean net;

  Adherence(Parameters parameters) {
    obligation = parameters.word("obligation");
    choice = new Choice(parameters);
    net = parameters.is("net_of_exceptions");
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
    boolean judged =
        glance.notes().stream().map(AssetNote::verdict).anyMatch(each -> isMeant(each));
    if (judged) {
      Judgement judgement = new Judgement(glance, choice, net, tally);
      for (AssetNote note : glance.notes()) {
        if (note.finding() != null) {
          judgement.read(note.finding());
        } else if (isMeant(note.verdict())) {
          judgement.read(note.verdict());
        }
      }
    }
    if (!net && Patterns.matches(obligation, Obligations.OWN)) {
      passUnderException(glance, tally);
    }
  }

  private boolean isMeant(VerdictNote verdict) {
    return verdict != null && Patterns.matches(obligation, verdict.obligation());
  }

  private void passUnderException(AssetGlance glance, Tally tally) {
    List<FindingNote> passed = new ArrayList<>();
    for (FindingNote finding : glance.asset().findings()) {
      if (!choice.has(finding) || !SetAside.is(finding)) {
        continue;
      }
      if (SetAside.passed(finding, glance.to())) {
        passed.add(finding);
      } else {
        tally.again(finding.past().ownDeadlineAt());
      }
    }
    for (FindingNote finding :
        SetAside.notPassed(passed, glance.before().findings(), glance.from())) {
      tally.counts(
          finding.past().ownDeadlineAt(),
          Choice.item(finding, "past its deadline under exception " + finding.exceptionId()));
    }
  }
}
