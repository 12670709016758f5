package io.proofstream.measure.metric.cluster;

import io.proofstream.evidence.scan.Verdict;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterKind;
import io.proofstream.measure.posture.image.RuleNote;
import java.util.List;

/** How many rules are broken on objects of clusters. */
public final class ClusterRuleFailures implements Metric {
  private final AskedRules asked;
  private final List<String> tools;
  private final boolean countsAdvice;

  public ClusterRuleFailures(Parameters parameters) {
    asked = new AskedRules(parameters);
    tools = parameters.texts("tools");
    countsAdvice = parameters.is("advice");
  }

  @Override
  public Nature nature() {
    return Nature.STANDING;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    if (!glance.isOf(MatterKind.RESOURCE)) {
      return;
    }
    for (RuleNote rule : asked.in(glance, tally)) {
      boolean isOfTool = tools.isEmpty() || tools.contains(rule.tool());
      boolean isBroken = rule.isBroken() || (countsAdvice && rule.verdict() == Verdict.WARN);
      if (isOfTool && isBroken) {
        String id = glance.id() + "#" + rule.ids().getFirst();
        tally.standsOut(new Item("result", id, "broken, says " + rule.tool()));
      }
    }
  }
}
