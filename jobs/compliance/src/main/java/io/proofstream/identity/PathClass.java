package io.proofstream.identity;

import java.util.Locale;

/**
 * Where in an artifact a package lies, coarse on purpose: a file that moves within {@code /usr}, or
 * a scanner that writes the path another way, is not a new finding.
 *
 * <p>{@code os} for what the operating system's package manager installed, wherever a scanner says
 * its files or its database lie; else the first folder of the path; {@code root} for a file in no
 * folder; {@code unplaced} where the tool names no path.
 */
public final class PathClass {
  private static final int MAX_LENGTH = 64;

  private PathClass() {}

  public static String of(PackageUrl purl, String path) {
    if (purl.isOperatingSystem()) {
      return "os";
    }
    if (path == null || path.isBlank()) {
      return "unplaced";
    }
    String slashed = path.strip().replace('\\', '/').replaceFirst("^[A-Za-z]:/", "/");
    String[] segments = slashed.split("/");
    for (int i = 0; i < segments.length - 1; i++) {
      String segment = segments[i];
      if (!segment.isEmpty() && !segment.equals(".") && !segment.equals("..")) {
        String folder = segment.toLowerCase(Locale.ROOT);
        return folder.length() > MAX_LENGTH ? folder.substring(0, MAX_LENGTH) : folder;
      }
    }
    return "root";
  }
}
