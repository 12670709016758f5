package io.proofstream.policy.obligation;

import java.util.List;

/**
 * The frameworks that a policy may name. An id is the framework with its version, and with the
 * level where levels differ in what they demand. FedRAMP's vulnerability rules ({@code
 * fedramp-vdr-low}) stand apart from Rev 5 and from 20x, since either may be held to them.
 */
public final class Frameworks {
  private static final List<String> IDS =
      Catalogs.lines("frameworks.csv").map(line -> line.substring(0, line.indexOf(','))).toList();

  private Frameworks() {}

  public static List<String> ids() {
    return IDS;
  }
}
