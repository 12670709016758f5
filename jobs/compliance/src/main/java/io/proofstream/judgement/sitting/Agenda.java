package io.proofstream.judgement.sitting;

import io.proofstream.judgement.HeldControl;
import io.proofstream.judgement.Need;
import io.proofstream.judgement.history.Course;
import io.proofstream.judgement.history.Pace;
import io.proofstream.judgement.verdict.Hearing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one sitting must look at: whatever may be answered otherwise than at the last, or is to be
 * written anew, or is due by time. To look at more would rule the same.
 */
final class Agenda {
  private final Bench bench;
  private final Docket docket;
  private final Opinion opinion;
  private final Instant at;
  private final Pace pace;

  Agenda(Bench bench, Docket docket, Opinion opinion, Instant at) {
    this.bench = bench;
    this.docket = docket;
    this.opinion = opinion;
    this.at = at;
    this.pace = bench.pace();
  }

  /** Whether what questions need does come, now. */
  Map<Need, Hearing> hearings(Brief brief) {
    Map<Need, Hearing> hearings = new HashMap<>();
    for (Need need : bench.askedBy().keySet()) {
      hearings.put(
          need, Hearing.of(need.requirement(), brief.heard(need), at, bench.silenceGraceSeconds()));
    }
    return hearings;
  }

  /** Ids of questions whose answer may be another. */
  Set<String> questions(Brief brief, Map<Need, Hearing> hearings) {
    Set<String> all = bench.programme().asked().keySet();
    if (opinion.answers().isEmpty()) {
      return all;
    }
    Set<String> questions = dueQuestions();
    questions.addAll(brief.changed());
    hearings.forEach(
        (need, hearing) -> {
          if (!hearing.saysAsMuchAs(opinion.hearings().get(need))) {
            questions.addAll(bench.askedBy().get(need));
          }
        });
    docket
        .answered()
        .forEach(
            (id, written) -> {
              if (Written.isDue(written.at(), at)) {
                questions.add(id);
              }
            });
    questions.retainAll(all);
    return questions;
  }

  /** Ids of questions to which time alone brings something. */
  Set<String> dueQuestions() {
    Set<String> due = new TreeSet<>();
    docket
        .courses()
        .forEach(
            (id, course) -> {
              if (isDue(course)) {
                due.add(id);
              }
            });
    return due;
  }

  /**
   * Controls whose verdict may be another, in the programme's order.
   *
   * @param questions whose answers may be others
   */
  List<HeldControl> controls(Set<String> questions) {
    Set<String> keys = new HashSet<>();
    for (String id : questions) {
      bench.asking().getOrDefault(id, List.of()).forEach(control -> keys.add(control.key()));
    }
    List<HeldControl> controls = new ArrayList<>();
    bench
        .controls()
        .forEach(
            (key, control) -> {
              if (keys.contains(key) || isDue(key)) {
                controls.add(control);
              }
            });
    return controls;
  }

  private boolean isDue(String control) {
    // Of what was ruled before there is a state.
    return !opinion.verdicts().containsKey(control)
        || Written.isDue(docket.controls().get(control).evaluatedAt(), at);
  }

  private boolean isDue(Course course) {
    Instant due = course.nextDue(pace);
    return due != null && !due.isAfter(at);
  }
}
