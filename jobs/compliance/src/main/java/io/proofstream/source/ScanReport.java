package io.proofstream.source;

import io.proofstream.evidence.ScanStatus;
import java.time.Instant;
import java.util.List;

/**
 * One scan of one artifact as the tool reported it, before identity. Components are those of {@link
 * io.proofstream.evidence.Scan}; what the tool does not tell is null.
 *
 * @param artifact null if the document names none
 */
public record ScanReport(
    Artifact artifact,
    String scannerVersion,
    List<String> scannerClasses,
    String dbVersion,
    Instant dbBuiltAt,
    Instant startedAt,
    Instant finishedAt,
    ScanStatus status,
    String failure,
    List<String> filters,
    String format,
    String formatVersion,
    List<Sighting> sightings) {}
