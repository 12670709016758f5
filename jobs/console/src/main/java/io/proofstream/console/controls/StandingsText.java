package io.proofstream.console.controls;

import io.proofstream.judgement.Status;
import io.proofstream.judgement.period.Standings;
import io.proofstream.judgement.period.Standings.Difference;
import io.proofstream.judgement.period.Standings.Stood;
import java.io.PrintWriter;
import java.util.List;

/** Two reports held against each other, for people. */
final class StandingsText {
  private final Standings standings;

  StandingsText(Standings standings) {
    this.standings = standings;
  }

  void print(PrintWriter out) {
    out.printf(
        "%d controls regressed, %d improved, %d stand otherwise, %d are new, %d are gone%n",
        standings.regressions().size(),
        standings.improvements().size(),
        standings.others().size(),
        standings.added().size(),
        standings.removed().size());
    print("regressed", standings.regressions(), out);
    print("improved", standings.improvements(), out);
    print("otherwise", standings.others(), out);
    print("new", standings.added(), out);
    print("gone", standings.removed(), out);
  }

  private static void print(String title, List<Difference> differences, PrintWriter out) {
    if (differences.isEmpty()) {
      return;
    }
    out.println(title);
    for (Difference each : differences) {
      Stood known = each.after() == null ? each.before() : each.after();
      out.printf(
          "  %-14s -> %-14s %s%s%n",
          word(each.before()),
          word(each.after()),
          known.scope() + " " + known.controlId(),
          known.checkId() == null ? "" : "  (" + known.checkId() + ")");
    }
  }

  private static String word(Stood stood) {
    Status status = stood == null ? null : stood.status();
    return status == null ? "-" : status.word();
  }
}
