package io.proofstream.measure.metric.supply;

import io.proofstream.evidence.supply.Attestation;
import io.proofstream.evidence.supply.AttestationType;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.metric.subject.LiveImageShare;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.image.ImagePosture;
import java.util.List;
import java.util.Set;

/** Of the live images, those whose provenance says what is asked. */
final class Provenance extends LiveImageShare {
  /** What provenance may name. */
  private enum Name {
    BUILDER,
    COMMIT,
    SOURCE;

    boolean isIn(Attestation attestation) {
      return switch (this) {
        case BUILDER -> attestation.builderId() != null;
        case COMMIT -> attestation.commitId() != null;
        case SOURCE -> attestation.sourceUri() != null;
      };
    }
  }

  private final boolean verified;
  private final Set<Name> names;

  Provenance(Parameters parameters) {
    verified = parameters.is("verified");
    names = parameters.words("names", Name.class);
  }

  @Override
  protected String wrong(ImagePosture image, AssetGlance glance, Tally tally) {
    List<Attestation> provenance = of(image);
    if (provenance.isEmpty()) {
      return "no provenance";
    }
    return provenance.stream().anyMatch(this::isEnough) ? null : "provenance says too little";
  }

  private boolean isEnough(Attestation attestation) {
    return (attestation.verified() || !verified)
        && names.stream().allMatch(name -> name.isIn(attestation));
  }

  static List<Attestation> of(ImagePosture image) {
    return image.attestations().stream()
        .filter(attestation -> attestation.type() == AttestationType.PROVENANCE)
        .toList();
  }
}
