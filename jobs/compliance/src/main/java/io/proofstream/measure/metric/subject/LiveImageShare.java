package io.proofstream.measure.metric.subject;

import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.image.ImagePosture;

/** Of the live images of assets in scope, those with which nothing is wrong. */
public abstract class LiveImageShare implements Metric {
  @Override
  public final Nature nature() {
    return Nature.STANDING;
  }

  @Override
  public final void ofAsset(AssetGlance glance, Tally tally) {
    if (!glance.isRegistered()) {
      return;
    }
    for (ImagePosture image : glance.liveImages()) {
      if (image.digest().isEmpty()) {
        // A repository of code that was scanned: no image at all.
        continue;
      }
      String wrong = wrong(image, glance, tally);
      tally.stands(wrong == null ? null : new Item("image", image.digest(), wrong));
    }
  }

  /**
   * Why the image is not in order; null if it is.
   *
   * @param tally to be told only when that may change by time alone
   */
  protected abstract String wrong(ImagePosture image, AssetGlance glance, Tally tally);
}
