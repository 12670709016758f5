package io.proofstream.evaluate.judge;

import io.proofstream.evaluate.plan.Plans;
import io.proofstream.evidence.Kind;
import io.proofstream.measure.addition.AddedUp;
import io.proofstream.measure.addition.Delta;
import io.proofstream.measure.figure.Sum;
import io.proofstream.measure.gauge.Gauge;
import io.proofstream.measure.heard.HeardNote;
import io.proofstream.policy.Policies;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What a judge hears of one pane. */
final class Heard {
  private Heard() {}

  static List<JudgeNote> scansAndPushes(String org, Instant pane) {
    return Stream.of(Kind.SCAN_COMPLETED, Kind.IMAGE_PUSHED)
        .map(kind -> new HeardNote(org, kind, "ci", false, 100, pane, pane, 1))
        .map(JudgeNote::of)
        .toList();
  }

  /** By one part, how many images more are scanned not long ago, of how many more. */
  static JudgeNote added(Plans plans, String org, Instant pane, int part, Sum fresh) {
    List<Delta> deltas =
        plans.of(Policies.ofNobody(org)).clerk().gauges().stream()
            .filter(gauge -> gauge.metric().equals("scan_freshness"))
            .map(Gauge::id)
            .map(gauge -> new Delta("", gauge, "", null, fresh))
            .toList();
    return JudgeNote.of(new AddedUp(org, pane, part, deltas));
  }
}
