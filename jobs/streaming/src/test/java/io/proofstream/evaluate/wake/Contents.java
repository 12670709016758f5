package io.proofstream.evaluate.wake;

import io.proofstream.document.DocumentFolder;
import io.proofstream.evaluate.plan.Plans;
import java.util.Map;

/** Other content than what comes with the product: one framework more. */
final class Contents {
  private static final String FRAMEWORK =
      """
      id: acme-house
      name: Rules of the house
      version: "1"
      publisher: Acme
      source: our security board
      org: acme
      responsibility: builder
      disclaimer: These are our own rules, and no certification.
      scopes:
        - {id: acme-house, name: Rules of the house}
      """;
  private static final String FAMILY =
      """
      family: Images
      controls:
        - id: H-1
          title: Images are signed
          coverage: partial
          weight: 5
          checks: [images-signed]
          what: Images carry a signature.
          why: Who signs answers for what runs.
          note: Show who may sign.
      """;

  private Contents() {}

  static Plans other() {
    return Plans.with(
        DocumentFolder.of("acme", Map.of("framework.yml", FRAMEWORK, "images.yml", FAMILY)));
  }
}
