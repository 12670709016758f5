package io.proofstream.measure.metric.supply;

import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.metric.subject.ContainerShare;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.Container;

/** Of the running containers, those that name their image by something that does not move. */
final class PinnedImages extends ContainerShare {
  private final boolean tagsAreEnough;

  PinnedImages(Parameters parameters) {
    tagsAreEnough = parameters.is("tags");
  }

  @Override
  protected String wrong(Container container, AssetGlance glance, Tally tally) {
    String image = container.workload().imageRef();
    if (image == null) {
      return "image not named";
    }
    boolean isPinned = image.indexOf('@') >= 0 || (tagsAreEnough && isFixed(tag(image)));
    return isPinned ? null : "image named as " + image;
  }

  private static boolean isFixed(String tag) {
    return !tag.isEmpty() && !tag.equals("latest");
  }

  /** Empty if there is none; a colon before the last slash is that of a port. */
  private static String tag(String image) {
    int colon = image.lastIndexOf(':');
    return colon > image.lastIndexOf('/') ? image.substring(colon + 1) : "";
  }
}
