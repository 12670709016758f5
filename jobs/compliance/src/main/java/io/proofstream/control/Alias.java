package io.proofstream.control;

/**
 * An id in use that is not the framework's own, or a real one that a document uses with another
 * meaning.
 *
 * @param written the id as it is written
 * @param control the framework's own
 * @param note what happened to it, or what the document means by it
 * @param sameControl whether both are one control; if not, {@code control} is what was meant
 */
public record Alias(
    String framework, String written, String control, String note, boolean sameControl) {}
