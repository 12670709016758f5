package io.proofstream.measure.metric.supply;

import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.metric.subject.PushShare;
import io.proofstream.measure.posture.image.ImagePosture;
import java.time.Instant;

/** Of the images pushed, those of which it is on record how they were built. */
final class BuildsRecorded extends PushShare {
  BuildsRecorded(Parameters parameters) {
    super(parameters.duration("within"), "no record of its build");
  }

  /** A build is over when its image is pushed, whenever its record comes. */
  @Override
  protected Instant doneAt(ImagePosture image) {
    boolean isTold =
        !image.builds().isEmpty()
            || Provenance.of(image).stream()
                .anyMatch(each -> each.builderId() != null || each.buildType() != null);
    return isTold ? image.pushedAt() : null;
  }
}
