package io.proofstream.measure.metric.supply;

import io.proofstream.measure.figure.Sum;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.image.ImagePosture;
import io.proofstream.measure.posture.image.SbomLook;
import java.util.Comparator;
import java.util.function.Function;

/**
 * Over the newest bill of materials of each live image: components that have something, of all of
 * them.
 */
final class SbomShare implements Metric {
  /** One image may have two of one moment, in two formats. */
  private static final Comparator<SbomLook> BY_TIME =
      Comparator.comparing(SbomLook::at).thenComparing(SbomLook::format);

  private final String lacking;
  private final Function<SbomLook, Sum> components;

  private SbomShare(String lacking, Function<SbomLook, Sum> components) {
    this.lacking = lacking;
    this.components = components;
  }

  /** Components that can be identified, or that name their licence. */
  static SbomShare quality(Parameters parameters) {
    return parameters.word("field").equals("license")
        ? new SbomShare("have no licence", sbom -> new Sum(sbom.withLicense(), sbom.components()))
        : new SbomShare("have no package URL", sbom -> new Sum(sbom.withPurl(), sbom.components()));
  }

  /** Components that somebody had approved when the bill of materials came. */
  static SbomShare approved() {
    return new SbomShare("are not approved", sbom -> new Sum(sbom.approved(), sbom.distinct()));
  }

  @Override
  public Nature nature() {
    return Nature.STANDING;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    if (!glance.isRegistered()) {
      return;
    }
    for (ImagePosture image : glance.liveImages()) {
      image.sboms().stream().max(BY_TIME).ifPresent(sbom -> add(image, sbom, tally));
    }
  }

  private void add(ImagePosture image, SbomLook sbom, Tally tally) {
    Sum sum = components.apply(sbom);
    tally.stands(Tally.PLAIN, sum.numerator(), sum.denominator());
    long missing = sum.denominator() - sum.numerator();
    if (missing > 0) {
      String reason = "%d of %d components %s".formatted(missing, sum.denominator(), lacking);
      tally.fails(new Item("image", image.digest(), reason));
    }
  }
}
