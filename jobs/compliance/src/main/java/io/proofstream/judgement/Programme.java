package io.proofstream.judgement;

import java.util.List;
import java.util.Map;

/**
 * All that one organisation is held to, and all that must be asked for that. Built once for each
 * content and version of the policy.
 *
 * @param scopes by id
 * @param asked by id, in its order; each once, however many controls ask it
 * @param controls by scope, and in the framework's own order
 */
public record Programme(
    String org,
    String catalogDigest,
    long policyVersion,
    List<HeldScope> scopes,
    Map<String, Asked> asked,
    List<HeldControl> controls) {}
