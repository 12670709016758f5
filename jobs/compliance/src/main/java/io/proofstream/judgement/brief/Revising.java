package io.proofstream.judgement.brief;

import io.proofstream.control.check.Window;
import io.proofstream.judgement.Measured;
import io.proofstream.judgement.Need;
import io.proofstream.judgement.late.Late;
import io.proofstream.judgement.late.Said;
import io.proofstream.judgement.late.SayingStore;
import io.proofstream.judgement.late.Sayings;
import io.proofstream.judgement.outcome.ControlEvaluation;
import io.proofstream.judgement.sitting.Bench;
import io.proofstream.judgement.sitting.minutes.Revision;
import io.proofstream.judgement.verdict.Answer;
import io.proofstream.judgement.verdict.Answering;
import io.proofstream.judgement.verdict.Hearing;
import io.proofstream.measure.figure.Figure;
import io.proofstream.measure.heard.Listening;
import io.proofstream.measure.total.Totals;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers again what was said at the ends of days that evidence has since corrected. The sums of an
 * hour are put right at once; what was said of its day, and of later ones whose windows reach back
 * to it, is looked at again at the next full hour.
 */
final class Revising {
  /** What is older is restated by whoever asks. */
  private static final Duration REACH = Duration.ofDays(35);

  private final Bench bench;
  private final Clerk clerk;
  private final Totals totals;
  private final SayingStore store;
  private final Instant now;

  Revising(Bench bench, Clerk clerk, Totals totals, SayingStore store, Instant now) {
    this.bench = bench;
    this.clerk = clerk;
    this.totals = totals;
    this.store = store;
    this.now = now;
  }

  /** Remembers what was corrected of days that are over. */
  void correct(Totals.Changed changed) throws Exception {
    Instant today = now.minusMillis(1).truncatedTo(ChronoUnit.DAYS);
    Map<String, Instant> corrected = new TreeMap<>();
    changed
        .hours()
        .forEach(
            (gauge, hours) -> {
              if (hours.first().isBefore(today) && !clerk.linesOf(gauge).isEmpty()) {
                corrected.put(gauge, hours.first());
              }
            });
    if (!corrected.isEmpty()) {
      store
          .late()
          .since()
          .forEach(
              (gauge, since) ->
                  corrected.merge(gauge, since, (one, two) -> one.isBefore(two) ? one : two));
      store.put(new Late(corrected));
    }
  }

  /** Remembers what is said at a day's end; forgets what is too long ago. */
  void note(Map<String, Answer> answers, Map<String, Figure> figures) throws Exception {
    Instant oldest = oldest();
    for (Line line : clerk.lines()) {
      Answer answer = answers.get(line.id());
      if (!line.isMoving() || answer == null) {
        continue;
      }
      Sayings before = store.said(line.id());
      List<Said> kept =
          new ArrayList<>(
              before.all().stream().filter(said -> !said.at().isBefore(oldest)).toList());
      if (Said.isOfNumbers(answer)) {
        kept.add(new Said(now, answer.status(), figures.get(line.id()), 0));
      }
      if (!kept.equals(before.all())) {
        store.put(line.id(), new Sayings(List.copyOf(kept)));
      }
    }
  }

  /** What is answered otherwise now, as rows of their own. */
  List<ControlEvaluation> revise(Listening listening) throws Exception {
    List<ControlEvaluation> rows = new ArrayList<>();
    Map<String, Instant> late = store.late().since();
    for (Map.Entry<String, Instant> since : late.entrySet()) {
      for (Line line : clerk.linesOf(since.getKey())) {
        rows.addAll(revise(line, since.getValue(), listening));
      }
    }
    if (!late.isEmpty()) {
      store.put(Late.NONE);
    }
    return rows;
  }

  private List<ControlEvaluation> revise(Line line, Instant since, Listening listening)
      throws Exception {
    List<ControlEvaluation> rows = new ArrayList<>();
    List<Said> all = new ArrayList<>(store.said(line.id()).all());
    Instant oldest = oldest();
    for (int i = 0; i < all.size(); i++) {
      Said said = all.get(i);
      if (!said.at().isAfter(since) || said.at().isBefore(oldest)) {
        continue;
      }
      Figure figure = line.figure(totals, beginning(line, said.at()), said.at(), clerk.zone());
      if (!figure.equals(said.figure())) {
        Answer answer = answer(line, said, figure, listening);
        all.set(i, said.revised(answer, figure));
        rows.add(Revision.of(bench, line.asked(), answer, said, now));
      }
    }
    if (!rows.isEmpty()) {
      store.put(line.id(), new Sayings(List.copyOf(all)));
    }
    return rows;
  }

  /** Who was heard then stays as it was; it is the number that is judged again. */
  private Answer answer(Line line, Said said, Figure figure, Listening listening) throws Exception {
    Map<Need, Hearing> hearings = new HashMap<>();
    for (Need need : line.asked().needs()) {
      hearings.put(need, new Hearing(need.requirement(), null, null, true));
    }
    Hearings.Evidence evidence =
        new Hearings(totals, listening, said.at())
            .evidence(line.proof(), beginning(line, said.at()));
    Measured measured = line.measured(figure, evidence.until(said.at()));
    return Answering.answer(line.asked(), measured, hearings);
  }

  private Instant beginning(Line line, Instant at) {
    return clerk.beginning(line.asked().window(), at);
  }

  /** As far back as rows are revised: the open period in any case. */
  private Instant oldest() {
    Instant reach = now.minus(REACH);
    Instant period = clerk.beginning(Window.PERIOD, now);
    return period.isBefore(reach) ? period : reach;
  }
}
