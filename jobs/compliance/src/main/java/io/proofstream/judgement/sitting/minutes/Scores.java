package io.proofstream.judgement.sitting.minutes;

import io.proofstream.evidence.Digest;
import io.proofstream.judgement.HeldScope;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.outcome.ScorePoint;
import io.proofstream.judgement.sitting.Bench;
import io.proofstream.judgement.verdict.ControlVerdict;
import io.proofstream.judgement.verdict.Score;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes down how an organisation, its scopes and their families stand on a day. */
final class Scores {
  private final Bench bench;
  private final Instant at;

  Scores(Bench bench, Instant at) {
    this.bench = bench;
    this.at = at;
  }

  static String day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  /**
   * @param verdicts of all controls
   */
  List<ScorePoint> of(List<ControlVerdict> verdicts) {
    List<ScorePoint> points = new ArrayList<>();
    List<Score> scopes = new ArrayList<>();
    for (HeldScope scope : bench.programme().scopes()) {
      List<ControlVerdict> ofScope =
          verdicts.stream().filter(each -> each.control().scope().equals(scope.scope())).toList();
      int outOfScope = scope.outOfScope().values().stream().mapToInt(Integer::intValue).sum();
      Score score = Score.of(ofScope, outOfScope);
      scopes.add(score);
      points.add(point(scope, null, score));
      Map<String, List<ControlVerdict>> families = new TreeMap<>();
      scope.outOfScope().keySet().forEach(family -> families.put(family, new ArrayList<>()));
      for (ControlVerdict verdict : ofScope) {
        families
            .computeIfAbsent(verdict.control().family(), family -> new ArrayList<>())
            .add(verdict);
      }
      families.forEach(
          (family, of) ->
              points.add(
                  point(scope, family, Score.of(of, scope.outOfScope().getOrDefault(family, 0)))));
    }
    points.add(point(null, null, Score.ofAll(scopes)));
    return points;
  }

  private ScorePoint point(HeldScope scope, String family, Score score) {
    String scopeId = scope == null ? null : scope.scope();
    return new ScorePoint(
        Digest.id("score", bench.org(), scopeId, family, day(at)),
        bench.org(),
        day(at),
        scope == null ? null : scope.framework(),
        scopeId,
        family,
        score.score(),
        score.assessed(),
        score.headline(),
        score.full(),
        score.partial(),
        score.outOfScope(),
        score.count(Status.PASS),
        score.count(Status.WARNING),
        score.count(Status.FAILED),
        score.count(Status.NOT_ASSESSED),
        score.count(Status.NOT_APPLICABLE),
        bench.programme().catalogDigest(),
        bench.policy().version(),
        bench.cause("evidence", at));
  }
}
