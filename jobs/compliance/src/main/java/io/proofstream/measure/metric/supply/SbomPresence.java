package io.proofstream.measure.metric.supply;

import io.proofstream.evidence.supply.SbomFormat;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.metric.subject.LiveImageShare;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.image.ImagePosture;
import java.util.EnumSet;
import java.util.Set;

/** Of the live images, those with a bill of materials that lists something. */
final class SbomPresence extends LiveImageShare {
  private final Set<SbomFormat> formats;

  SbomPresence(Parameters parameters) {
    Set<SbomFormat> named = parameters.words("formats", SbomFormat.class);
    formats = named.isEmpty() ? EnumSet.allOf(SbomFormat.class) : named;
  }

  @Override
  protected String wrong(ImagePosture image, AssetGlance glance, Tally tally) {
    boolean isThere =
        image.sboms().stream()
            .anyMatch(sbom -> formats.contains(sbom.format()) && sbom.hasListed());
    return isThere ? null : "no bill of materials";
  }
}
