package io.proofstream.measure.matter;

/** Versions of tools. */
public final class Versions {
  private Versions() {}

  /** Its first number, or all of it if it begins with none; empty if nobody told. */
  public static String major(String version) {
    if (version == null) {
      return "";
    }
    String own = version.startsWith("v") ? version.substring(1) : version;
    int end = 0;
    while (end < own.length() && Character.isDigit(own.charAt(end))) {
      end++;
    }
    return end == 0 ? own : own.substring(0, end);
  }
}
