package io.proofstream.measure.metric.supply;

import io.proofstream.evidence.supply.Attestation;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.metric.subject.Approval;
import io.proofstream.measure.metric.subject.LiveImageShare;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.image.ImagePosture;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Of the live images, those that come from where somebody approved that they come from. */
final class ApprovedImages extends LiveImageShare {
  private final String factType;
  private final String source;
  private final Function<ImagePosture, List<String>> sources;

  private ApprovedImages(
      String factType, String source, Function<ImagePosture, List<String>> sources) {
    this.factType = factType;
    this.source = source;
    this.sources = sources;
  }

  /** From builders, as provenance names them. */
  static ApprovedImages builders() {
    return new ApprovedImages(
        "approved_builder",
        "builder",
        image ->
            Provenance.of(image).stream()
                .map(Attestation::builderId)
                .filter(Objects::nonNull)
                .toList());
  }

  /** From base images, as the push names them. */
  static ApprovedImages bases() {
    return new ApprovedImages(
        "approved_base_image", "base", image -> Stream.ofNullable(image.baseDigest()).toList());
  }

  @Override
  protected String wrong(ImagePosture image, AssetGlance glance, Tally tally) {
    List<String> known = sources.apply(image);
    if (known.isEmpty()) {
      return source + " unknown";
    }
    boolean stands = Approval.stands(factType, known, glance.knowledge(), tally);
    return stands ? null : source + " not approved: " + String.join(", ", known);
  }
}
