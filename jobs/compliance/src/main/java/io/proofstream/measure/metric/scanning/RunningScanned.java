package io.proofstream.measure.metric.scanning;

import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.metric.subject.ContainerShare;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.Container;
import io.proofstream.measure.posture.image.ImagePosture;
import java.time.Duration;
import java.time.Instant;

/** Of the running containers, those whose very image was scanned not long ago. */
final class RunningScanned extends ContainerShare {
  private final Duration cadence;

  RunningScanned(Parameters parameters) {
    cadence = parameters.duration("cadence");
  }

  @Override
  protected String wrong(Container container, AssetGlance glance, Tally tally) {
    String digest = container.workload().imageDigest();
    if (digest == null) {
      return "image unknown";
    }
    Instant scanned = glance.asset().image(digest).map(ImagePosture::scannedAt).orElse(null);
    if (scanned == null) {
      return "image never scanned";
    }
    if (scanned.plus(cadence).isBefore(glance.to())) {
      return "image last scanned " + scanned;
    }
    tally.again(scanned.plus(cadence).plusMillis(1));
    return null;
  }
}
