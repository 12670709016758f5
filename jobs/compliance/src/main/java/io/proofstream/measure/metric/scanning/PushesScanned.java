package io.proofstream.measure.metric.scanning;

import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.metric.subject.PushShare;
import io.proofstream.measure.posture.image.ImagePosture;
import java.time.Instant;

/** Of the images pushed, those that were scanned before, or soon after. */
final class PushesScanned extends PushShare {
  PushesScanned(Parameters parameters) {
    super(parameters.duration("within"), "not scanned in time");
  }

  @Override
  protected Instant doneAt(ImagePosture image) {
    return image.scanEnds().min(Instant::compareTo).orElse(null);
  }
}
