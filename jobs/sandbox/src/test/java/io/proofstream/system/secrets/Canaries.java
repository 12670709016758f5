package io.proofstream.system.secrets;

import java.util.HexFormat;
import java.util.Random;
import java.util.regex.Pattern;

/** Texts that are nowhere else in the world, so that wherever one turns up, it leaked there. */
final class Canaries {
  private static final String NEST = "cnry" + HexFormat.of().toHexDigits(new Random().nextLong());

  /** All of this run; the first group is the family. */
  static final Pattern ANY = Pattern.compile(NEST + "([a-z]+)\\d+z");

  /** In what no tool means to be secret: to be found, or whoever searches is blind. */
  static final String VISIBLE = "visible";

  private final String family;
  private int hatched;

  /**
   * @param family a word for the way that they go
   */
  Canaries(String family) {
    this.family = family;
  }

  String next() {
    return NEST + family + hatched++ + "z";
  }

  /** As a tool quotes a secret: with what is around it. */
  String quoted() {
    return "export KEY=\"" + next() + "\" # ${\n";
  }
}
