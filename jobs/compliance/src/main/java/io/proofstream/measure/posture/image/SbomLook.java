package io.proofstream.measure.posture.image;

import io.proofstream.evidence.supply.SbomFormat;
import java.time.Instant;

/**
 * The newest bill of materials of one image in one format.
 *
 * @param approved components that somebody had approved when it came
 * @param hasListed one in this format, be it an older one, lists something: an image stays as it is
 */
public record SbomLook(
    SbomFormat format,
    Instant at,
    int components,
    int withPurl,
    int withLicense,
    int distinct,
    int approved,
    boolean hasListed) {

  /** The same, where an older one that lists something came later. */
  SbomLook listing() {
    return new SbomLook(format, at, components, withPurl, withLicense, distinct, approved, true);
  }
}
