package io.proofstream.measure.metric.rules;

import io.proofstream.evidence.scan.Verdict;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.image.ImagePosture;
import io.proofstream.measure.posture.image.RuleNote;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How many rules are broken in assets; what several images break alike is one. */
public final class ImageRuleFailures implements Metric {
  private final RuleChoice choice;
  private final List<String> tools;
  private final boolean countsAdvice;

  public ImageRuleFailures(Parameters parameters) {
    choice = new RuleChoice(parameters);
    tools = parameters.texts("tools");
    countsAdvice = parameters.is("advice");
  }

  @Override
  public Nature nature() {
    return Nature.STANDING;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    if (!glance.counts() || !choice.isAbout(glance)) {
      return;
    }
    Set<String> named = new HashSet<>();
    for (ImagePosture image : glance.liveImages()) {
      for (RuleNote result : image.rules()) {
        if (isMeant(result)
            && choice.isFresh(result.at(), glance.to(), tally)
            && !Excepted.is(result, glance)
            && named.add(id(result, glance))) {
          String reason = choice.name(result) + " broken, says " + result.tool();
          tally.standsOut(new Item("result", id(result, glance), reason));
        }
      }
    }
  }

  private boolean isMeant(RuleNote result) {
    boolean isBroken = result.isBroken() || (countsAdvice && result.verdict() == Verdict.WARN);
    return isBroken && (tools.isEmpty() || tools.contains(result.tool())) && choice.has(result);
  }

  private static String id(RuleNote result, AssetGlance glance) {
    return result.findingId() == null
        ? glance.asset().assetId() + "#" + result.ids().getFirst() + "#" + result.resource()
        : result.findingId();
  }
}
