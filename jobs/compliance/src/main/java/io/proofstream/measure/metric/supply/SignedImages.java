package io.proofstream.measure.metric.supply;

import io.proofstream.evidence.supply.Attestation;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.metric.subject.LiveImageShare;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.image.ImagePosture;
import io.proofstream.policy.Patterns;
import java.util.List;

/** Of the live images, those with a signature that a tool found to be valid. */
final class SignedImages extends LiveImageShare {
  private final List<String> signers;

  SignedImages(Parameters parameters) {
    signers = parameters.texts("signers");
  }

  @Override
  protected String wrong(ImagePosture image, AssetGlance glance, Tally tally) {
    List<Attestation> verified =
        image.attestations().stream().filter(Attestation::verified).toList();
    if (verified.isEmpty()) {
      return "no verified signature";
    }
    return verified.stream().anyMatch(this::isByThem) ? null : "signed by others";
  }

  private boolean isByThem(Attestation attestation) {
    return signers.isEmpty()
        || (attestation.signer() != null && Patterns.matchesAny(signers, attestation.signer()));
  }
}
