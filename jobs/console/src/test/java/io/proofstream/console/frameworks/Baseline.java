package io.proofstream.console.frameworks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of an own framework, {@code acme-baseline}. */
public final class Baseline {
  private static final String FRAMEWORK =
      """
      id: %1$s-baseline
      name: The baseline
      version: "2026"
      publisher: Ours
      source: our security board
      org: %1$s
      responsibility: builder
      disclaimer: A mapping to our own rules.
      scopes: [{id: %1$s-baseline, name: The baseline}]
      """;
  private static final String FAMILY =
      """
      family: Images
      controls:
        - id: A-1
          title: Images are signed
          coverage: full
          weight: 5
          checks: [images-signed]
          what: Whether images are signed.
          why: Others could be put in their place.
      """;

  private Baseline() {}

  public static Path write(Path folder, String org) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("framework.yml"), FRAMEWORK.formatted(org));
    Files.writeString(folder.resolve("images.yml"), FAMILY);
    return folder;
  }
}
