package io.proofstream.measure.metric.cluster;

import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterKind;
import io.proofstream.measure.posture.image.RuleNote;
import java.util.List;
import java.util.stream.Collectors;

/** Of the objects of clusters that were held against the rules, those that break none of them. */
public final class ClusterRulesKept implements Metric {
  private final AskedRules asked;
  private final boolean isAboutClusters;

  public ClusterRulesKept(Parameters parameters) {
    asked = new AskedRules(parameters);
    isAboutClusters = parameters.word("about").equals("cluster");
  }

  @Override
  public Nature nature() {
    return Nature.STANDING;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    if (!isAboutClusters || !glance.isOf(MatterKind.RESOURCE)) {
      return;
    }
    List<RuleNote> results = asked.in(glance, tally);
    String broken =
        results.stream()
            .filter(RuleNote::isBroken)
            .map(RuleNote::rule)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    if (!broken.isEmpty()) {
      tally.stands(new Item("resource", glance.id(), "breaks " + broken));
    } else if (!results.isEmpty() || asked.passedUnlisted(glance, tally)) {
      tally.stands(null);
    }
  }
}
