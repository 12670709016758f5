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
    String slashed = path.strip().replace('\\', '/');
    int end = slashed.length();
    while (end > 0 && slashed.charAt(end - 1) == '/') {
      end--;
    }
    int from = hasDrive(slashed) ? 2 : 0;
    for (int slash = slashed.indexOf('/', from);
        slash >= 0 && slash < end;
        slash = slashed.indexOf('/', from)) {
      String segment = slashed.substring(from, slash);
      if (!segment.isEmpty() && !segment.equals(".") && !segment.equals("..")) {
        String folder = segment.toLowerCase(Locale.ROOT);
        return folder.length() > MAX_LENGTH ? folder.substring(0, MAX_LENGTH) : folder;
      }
      from = slash + 1;
    }
    return "root";
  }

  /** Windows: {@code C:/}. */
  private static boolean hasDrive(String path) {
    if (path.length() < 3 || path.charAt(1) != ':' || path.charAt(2) != '/') {
      return false;
    }
    char letter = path.charAt(0);
    return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
  }
}
