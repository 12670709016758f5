package io.proofstream.measure.metric.scanning;

import io.proofstream.evidence.supply.Attestation;
import io.proofstream.evidence.supply.AttestationType;
import io.proofstream.evidence.supply.Build;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.metric.subject.LiveImageShare;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.image.ImagePosture;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/** Of the live images, those that were built not long ago. */
final class ImageAge extends LiveImageShare {
  private final Duration within;

  ImageAge(Parameters parameters) {
    within = parameters.duration("within");
  }

  @Override
  protected String wrong(ImagePosture image, AssetGlance glance, Tally tally) {
    Instant built = builtAt(image);
    if (built == null) {
      return "nobody tells when it was built";
    }
    if (built.plus(within).isBefore(glance.to())) {
      return "built " + built;
    }
    tally.again(built.plus(within).plusMillis(1));
    return null;
  }

  /** By the newest build or provenance that tells, else by the first push. */
  private static Instant builtAt(ImagePosture image) {
    Stream<Instant> builds = image.builds().stream().map(Build::finishedAt);
    Stream<Instant> provenance =
        image.attestations().stream()
            .filter(each -> each.type() == AttestationType.PROVENANCE)
            .map(Attestation::finishedAt);
    return Stream.concat(builds, provenance)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(image.pushedAt());
  }
}
