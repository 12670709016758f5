package io.proofstream.evidence;

/**
 * Where a message lies in the log. Together with {@code _index} it names every row made from it.
 */
public record Origin(
    @Meaning(value = "Topic", required = true) String topic,
    @Meaning("Partition") int partition,
    @Meaning("Offset") long offset) {}
