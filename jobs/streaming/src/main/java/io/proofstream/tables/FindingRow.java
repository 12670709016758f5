package io.proofstream.tables;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.ScanFinding;

/** What a row of {@code scan_findings} is made from. */
public record FindingRow(Event event, ScanFinding finding) {}
