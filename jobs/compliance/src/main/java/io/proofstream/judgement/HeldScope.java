package io.proofstream.judgement;

import java.util.Map;

/**
 * A scope of a framework that an organisation is held to.
 *
 * @param boundary the assets in it, as the policy writes them
 * @param outOfScope by family, controls of which evidence of containers shows nothing
 */
public record HeldScope(
    String scope, String name, String framework, String boundary, Map<String, Integer> outOfScope) {

  public HeldScope {
    outOfScope = outOfScope == null ? Map.of() : outOfScope;
  }
}
