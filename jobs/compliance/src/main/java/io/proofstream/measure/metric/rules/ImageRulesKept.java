package io.proofstream.measure.metric.rules;

import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.image.ImagePosture;
import io.proofstream.measure.posture.image.RuleNote;
import io.proofstream.measure.posture.image.ScanLook;
import java.util.TreeSet;

/** Of the assets whose live images were held against rules, those that break none of them. */
public final class ImageRulesKept implements Metric {
  private final RuleChoice choice;
  private final boolean isAboutImages;

  public ImageRulesKept(Parameters parameters) {
    choice = new RuleChoice(parameters);
    isAboutImages = parameters.word("about").equals("image");
  }

  @Override
  public Nature nature() {
    return Nature.STANDING;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    if (!isAboutImages || !glance.counts() || !choice.isAbout(glance)) {
      return;
    }
    boolean isHeld = false;
    TreeSet<String> broken = new TreeSet<>();
    for (ImagePosture image : glance.liveImages()) {
      for (RuleNote result : image.rules()) {
        if (choice.has(result) && choice.isFresh(result.at(), glance.to(), tally)) {
          isHeld = true;
          if (result.isBroken() && !Excepted.is(result, glance)) {
            broken.add(choice.name(result));
          }
        }
      }
      for (ScanLook run : image.scans()) {
        isHeld |=
            ImageRules.keeps(run, image, choice) && choice.isFresh(run.at(), glance.to(), tally);
      }
    }
    if (!broken.isEmpty()) {
      String reason = "breaks " + String.join(", ", broken);
      tally.stands(new Item("asset", glance.asset().assetId(), reason));
    } else if (isHeld) {
      tally.stands(null);
    }
  }
}
