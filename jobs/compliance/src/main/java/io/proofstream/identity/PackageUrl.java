package io.proofstream.identity;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A package URL without qualifiers and subpath, decoded and normalised by the rules of its type.
 *
 * @param namespace segments joined by slashes, or empty
 * @param version or null
 */
public record PackageUrl(String type, String namespace, String name, String version) {
  private static final Set<String> LOWER_CASE =
      Set.of(
          "alpm",
          "apk",
          "bitbucket",
          "composer",
          "deb",
          "github",
          "golang",
          "hex",
          "npm",
          "oci",
          "pypi");
  private static final Set<String> OPERATING_SYSTEM = Set.of("alpm", "apk", "deb", "rpm");

  /** Scanners name the same distribution differently; in an identity it has one name. */
  private static final Map<String, String> DISTRIBUTION =
      Map.of(
          "almalinux", "alma",
          "amzn", "amazon",
          "cbl-mariner", "mariner",
          "ol", "oracle",
          "opensuse-leap", "opensuse",
          "opensuse-tumbleweed", "opensuse",
          "rhel", "redhat",
          "sles", "suse");

  public static PackageUrl of(String type, String namespace, String name, String version) {
    String kind = type.toLowerCase(Locale.ROOT);
    boolean lower = LOWER_CASE.contains(kind);
    String space = lower || kind.equals("rpm") ? namespace.toLowerCase(Locale.ROOT) : namespace;
    String plain = lower ? name.toLowerCase(Locale.ROOT) : name;
    String normal = kind.equals("pypi") ? plain.replace('_', '-') : plain;
    return new PackageUrl(
        kind, space, normal, version == null || version.isEmpty() ? null : version);
  }

  /** Empty if the text is no package URL. */
  public static Optional<PackageUrl> parse(String text) {
    if (text == null || !text.regionMatches(true, 0, "pkg:", 0, 4)) {
      return Optional.empty();
    }
    String rest = before('?', before('#', text.substring(4)));
    String path = withoutOuterSlashes(rest);
    int slash = path.indexOf('/');
    if (slash < 0 || !isType(path.substring(0, slash).toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    String named = path.substring(slash + 1);
    int last = named.lastIndexOf('/');
    int at = named.lastIndexOf('@');
    String version = at > last + 1 ? decode(named.substring(at + 1)) : "";
    String name = decode(named.substring(last + 1, at > last + 1 ? at : named.length()));
    String namespace = decode(last < 0 ? "" : named.substring(0, last));
    if (name == null || name.isEmpty() || version == null || namespace == null) {
      return Optional.empty();
    }
    return Optional.of(of(path.substring(0, slash), namespace, name, version));
  }

  /** What stays the same when the package is updated: no version, one name per distribution. */
  public String identity() {
    boolean aliased = isOperatingSystem() && DISTRIBUTION.containsKey(namespace);
    return new PackageUrl(type, aliased ? DISTRIBUTION.get(namespace) : namespace, name, null)
        .toString();
  }

  /** Installed by the operating system's package manager, so there is only one per artifact. */
  public boolean isOperatingSystem() {
    return OPERATING_SYSTEM.contains(type);
  }

  @Override
  public String toString() {
    StringBuilder url = new StringBuilder(64).append("pkg:").append(type).append('/');
    for (String segment : namespace.split("/")) {
      if (!segment.isEmpty()) {
        append(url, segment).append('/');
      }
    }
    append(url, name);
    return (version == null ? url : append(url.append('@'), version)).toString();
  }

  private static boolean isType(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isLetter = c >= 'a' && c <= 'z';
      boolean mayFollow = (c >= '0' && c <= '9') || c == '.' || c == '+' || c == '-';
      if (!isLetter && (i == 0 || !mayFollow)) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static String withoutOuterSlashes(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) == '/') {
      from++;
    }
    while (to > from && text.charAt(to - 1) == '/') {
      to--;
    }
    return text.substring(from, to);
  }

  private static String before(char mark, String text) {
    int at = text.indexOf(mark);
    return at < 0 ? text : text.substring(0, at);
  }

  private static StringBuilder append(StringBuilder url, String text) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (plain || ".-_~:".indexOf(c) >= 0) {
        url.append(c);
      } else {
        url.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return url;
  }

  /** Null if a percent sign is not followed by two hexadecimal digits. */
  private static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '%') {
        decoded.write(bytes[i]);
        continue;
      }
      if (i + 2 >= bytes.length
          || !HexFormat.isHexDigit(bytes[i + 1])
          || !HexFormat.isHexDigit(bytes[i + 2])) {
        return null;
      }
      decoded.write(
          HexFormat.fromHexDigit(bytes[i + 1]) << 4 | HexFormat.fromHexDigit(bytes[i + 2]));
      i += 2;
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }
}
