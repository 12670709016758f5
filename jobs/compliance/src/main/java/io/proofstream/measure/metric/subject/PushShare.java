package io.proofstream.measure.metric.subject;

import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.image.ImagePosture;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Of the images that came to the registry, those with which something was done in time. Each counts
 * once: when it was done, or when the time for it is over. What was decided of one is not taken
 * back, whatever becomes known later.
 */
public abstract class PushShare implements Metric {
  private final Duration within;
  private final String missing;

  /**
   * @param within how long after the push it may be done
   * @param missing what is wrong if it is not
   */
  protected PushShare(Duration within, String missing) {
    this.within = within;
    this.missing = missing;
  }

  /** When it was first done with a pushed image, before the push perhaps; null if it was not. */
  protected abstract Instant doneAt(ImagePosture image);

  @Override
  public final Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public final void ofAsset(AssetGlance glance, Tally tally) {
    if (!glance.counts()) {
      return;
    }
    for (ImagePosture image : glance.asset().images()) {
      Optional<ImagePosture> before = glance.before().image(image.digest());
      boolean isNew = before.isEmpty() || !isDecided(before.get(), glance.from());
      if (image.pushedAt() != null && isNew) {
        decide(image, glance.to(), tally);
      }
    }
  }

  private void decide(ImagePosture image, Instant now, Tally tally) {
    Instant pushed = image.pushedAt();
    if (isInTime(image)) {
      Instant done = doneAt(image);
      tally.counts(done.isAfter(pushed) ? done : pushed, null);
    } else if (deadline(image).isAfter(now)) {
      tally.again(deadline(image));
    } else {
      tally.counts(deadline(image), new Item("image", image.digest(), missing));
    }
  }

  private boolean isDecided(ImagePosture image, Instant then) {
    return image.pushedAt() != null && (isInTime(image) || !deadline(image).isAfter(then));
  }

  private boolean isInTime(ImagePosture image) {
    Instant done = doneAt(image);
    return done != null && !done.isAfter(deadline(image));
  }

  private Instant deadline(ImagePosture image) {
    return image.pushedAt().plus(within);
  }
}
