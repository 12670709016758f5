package io.proofstream.evidence;

import java.util.List;

/**
 * One canonical event: the envelope, and the body of its kind. A scan with many findings is cut
 * into parts that share envelope and scan, so that no record grows beyond bounds.
 *
 * @param index position of this event (part) within its message
 * @param part which part of {@code parts} of one scan this is, from 0
 */
public record Event(
    int index, int part, int parts, Evidence evidence, Scan scan, List<ScanFinding> findings) {}
