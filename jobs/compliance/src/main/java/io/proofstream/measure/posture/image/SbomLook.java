package io.proofstream.measure.posture.image;

import io.proofstream.evidence.supply.SbomFormat;
import java.time.Instant;

/**
 * The newest bill of materials of one image in one format.
 *
 * @param approved components that somebody had approved when it came
 */
public record SbomLook(
    SbomFormat format,
    Instant at,
    int components,
    int withPurl,
    int withLicense,
    int distinct,
    int approved) {}
