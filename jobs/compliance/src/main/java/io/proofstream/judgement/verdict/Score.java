package io.proofstream.judgement.verdict;

import io.proofstream.control.Coverage;
import io.proofstream.judgement.Status;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a set of controls stands, in one number and in those that it must never be shown without.
 *
 * <p>The number is the weighted mean of the controls' points. What does not apply, what was never
 * connected and what did not occur leave both sums; what was lost stays in with nothing. So to
 * switch off a sensor never raises it.
 *
 * @param score 0 to 100; null where no control is in the sums
 * @param full controls that evidence can show wholly
 * @param partial controls of which people show the rest
 * @param outOfScope controls of which evidence shows nothing
 * @param byStatus controls that are not out of scope
 */
public record Score(
    Double score, int full, int partial, int outOfScope, Map<Status, Integer> byStatus) {

  /** Of the controls of one scope, or of one family in it. */
  public static Score of(Collection<ControlVerdict> controls, int outOfScope) {
    double points = 0;
    long weights = 0;
    int full = 0;
    Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
    for (ControlVerdict verdict : controls) {
      if (verdict.points() != null) {
        points += verdict.control().weight() * verdict.points();
        weights += verdict.control().weight();
      }
      full += verdict.control().coverage() == Coverage.FULL ? 1 : 0;
      byStatus.merge(verdict.status(), 1, Integer::sum);
    }
    Double score = weights == 0 ? null : points / weights;
    return new Score(score, full, controls.size() - full, outOfScope, byStatus);
  }

  /** Of an organisation: the mean of its scopes, each counting alike however many controls. */
  public static Score ofAll(List<Score> scopes) {
    double sum = 0;
    int counted = 0;
    Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
    for (Score scope : scopes) {
      if (scope.score() != null) {
        sum += scope.score();
        counted++;
      }
      scope.byStatus().forEach((status, count) -> byStatus.merge(status, count, Integer::sum));
    }
    return new Score(
        counted == 0 ? null : sum / counted,
        scopes.stream().mapToInt(Score::full).sum(),
        scopes.stream().mapToInt(Score::partial).sum(),
        scopes.stream().mapToInt(Score::outOfScope).sum(),
        byStatus);
  }

  public Score {
    byStatus = byStatus == null ? Map.of() : byStatus;
  }

  public int count(Status status) {
    return Objects.requireNonNullElse(byStatus.get(status), 0);
  }

  /**
   * Share of the controls that apply of which evidence answered, 0 to 1; null where none applies.
   */
  public Double assessed() {
    int answered = count(Status.PASS) + count(Status.WARNING) + count(Status.FAILED);
    int apply = answered + count(Status.NOT_ASSESSED);
    return apply == 0 ? null : (double) answered / apply;
  }

  /** What may be said in one line: never a share that complies. */
  public String headline() {
    int all = full + partial + outOfScope;
    return count(Status.PASS) + " of " + all + " controls evidenced";
  }
}
