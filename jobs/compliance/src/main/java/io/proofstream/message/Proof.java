package io.proofstream.message;

import java.util.Map;

/**
 * What a signed message shows for itself. Whose key counts is decided when time has passed the
 * message, by the policy in force; until then it is by nobody known.
 *
 * @param messageId its identity if the signature holds: what is proven is no copy of what is not
 * @param headers as they came: most of them are signed
 * @param contentDigest {@code sha256:...} of its content, which is signed too
 */
public record Proof(String messageId, Map<String, String> headers, String contentDigest) {}
