package io.proofstream.report;

/**
 * What a document says about one thing, before identity: a scan, which needs counting and
 * identities for its findings, or anything else, told as it is.
 */
public sealed interface Report permits ScanReport, Told {
  Subject subject();
}
