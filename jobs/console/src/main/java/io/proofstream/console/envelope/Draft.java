package io.proofstream.console.envelope;

import io.proofstream.wire.Header;
import java.util.Map;

/**
 * A message as it will be, but for the collector's stamp.
 *
 * @param name where it comes from, for people: a file, or a line of it
 * @param content what the tool wrote, without the secrets that it quoted
 */
public record Draft(String name, byte[] content, Map<Header, String> headers) {}
