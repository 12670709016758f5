package io.proofstream.evidence;

/**
 * Where a message lies in the log. Together with {@code _index} it names every row made from it.
 */
public record Origin(String topic, int partition, long offset) {}
