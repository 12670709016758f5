package io.proofstream.finding;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.clock.Evaluated;
import io.proofstream.finding.clock.Timing;
import java.time.Instant;
import java.util.List;

/**
 * All that is remembered of one finding. Severity, fix, version, scanner and digest change; what it
 * is never does.
 *
 * @param generation counts its clocks: a return after the grace begins a new one
 * @param seq number of its last transition; grows without gaps
 * @param severity as decided from what all say, {@code basis} whose word that is
 * @param adjustment what an approved exception makes of the severity, or null
 * @param baseline found when the organisation connected
 */
public record Finding(
    String findingId,
    int generation,
    long seq,
    Flaw flaw,
    Severity severity,
    String basis,
    Adjustment adjustment,
    Double cvss,
    FindingState state,
    Instant stateSince,
    boolean baseline,
    Dates dates,
    Evaluated evaluated,
    Timing timing,
    Suspension suspension,
    List<Sighting> sightings,
    Instant closedAt,
    String closureBasis,
    String mergedInto) {}
