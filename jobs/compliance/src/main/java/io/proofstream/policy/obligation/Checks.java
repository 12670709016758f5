package io.proofstream.policy.obligation;

import io.proofstream.document.DocumentFolder;
import java.util.List;

/** The checks that a policy may name: those that come with the product, each a file of its id. */
public final class Checks {
  private static final String ANCHOR = "/io/proofstream/frameworks/gaps.yml";
  private static final String FOLDER = "checks/";
  private static final String ENDING = ".yml";
  private static final List<String> IDS = read();

  private Checks() {}

  public static List<String> ids() {
    return IDS;
  }

  private static List<String> read() {
    return DocumentFolder.packed(
            "frameworks", ANCHOR, file -> file.startsWith(FOLDER) && file.endsWith(ENDING))
        .texts()
        .keySet()
        .stream()
        .map(file -> file.substring(FOLDER.length(), file.length() - ENDING.length()))
        .toList();
  }
}
