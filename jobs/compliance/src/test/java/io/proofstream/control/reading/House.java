package io.proofstream.control.reading;

import io.proofstream.document.DocumentFolder;
import java.util.Map;
import java.util.TreeMap;

/** An own framework: the rules of an organisation's house, {@code acme-house}. */
public final class House {
  private static final String FRAMEWORK =
      """
      id: %1$s-house
      name: Rules of the house
      version: "1"
      publisher: Our security board
      source: our security board
      org: %1$s
      responsibility: builder
      disclaimer: These are our own rules, and no certification.
      scopes:
        - {id: %1$s-house, name: Rules of the house}
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
        - id: H-2
          title: Scans come to their end
          coverage: full
          weight: 5
          checks: [scan-success]
          what: Scans are complete.
          why: Half a scan finds half the flaws.
      """;

  private House() {}

  /** The folder of one, as somebody wrote it. */
  public static Map<String, String> of(String org) {
    return Map.of("framework.yml", FRAMEWORK.formatted(org), "images.yml", FAMILY);
  }

  /** A folder that holds the house of each, by the organisation's name. */
  public static DocumentFolder folder(String... orgs) {
    Map<String, String> texts = new TreeMap<>();
    for (String org : orgs) {
      of(org).forEach((file, text) -> texts.put(org + "/" + file, text));
    }
    return DocumentFolder.of("houses", texts);
  }
}
