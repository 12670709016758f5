package io.proofstream.policy.document;

/**
 * One field that one policy says otherwise than another.
 *
 * @param path its key, with those above it: {@code sla.windows.high}, {@code
 *     scope.teams[payments].assets}
 * @param before in the document's words, or null if it was not there
 * @param after in the document's words, or null if it is no more
 */
public record PolicyChange(String path, String before, String after) {}
