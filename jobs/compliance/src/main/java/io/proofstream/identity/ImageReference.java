package io.proofstream.identity;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An image name as Docker reads it: {@code nginx} is {@code docker.io/library/nginx}.
 *
 * @param tag as written, or null; {@code latest} is not made up
 * @param digest {@code sha256:...}, or null
 */
public record ImageReference(String registry, String repository, String tag, String digest) {
  private static final String DOCKER_HUB = "docker.io";
  private static final int MAX_NAME = 255;

  private static final Pattern REGISTRY =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\\[[0-9a-f:]+])"
              + "(?::[0-9]{1,5})?");
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");
  private static final Pattern DIGEST =
      Pattern.compile("sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128}");
  private static final Pattern IMAGE_ID = Pattern.compile("[0-9a-f]{64}");
  private static final Set<String> SEPARATORS = Set.of(".", "_", "__", "-");
  private static final Pattern DASHES = Pattern.compile("-+");

  public static ImageReference parse(String text) throws InvalidReference {
    if (text == null || text.isEmpty()) {
      throw new InvalidReference("an image reference is empty");
    }
    int at = text.indexOf('@');
    String digest = at < 0 ? null : text.substring(at + 1);
    require(digest == null || DIGEST.matcher(digest).matches(), "has no valid digest after @");
    String named = at < 0 ? text : text.substring(0, at);

    int colon = named.lastIndexOf(':');
    boolean tagged = colon > named.lastIndexOf('/');
    String tag = tagged ? named.substring(colon + 1) : null;
    require(tag == null || TAG.matcher(tag).matches(), "has no valid tag after the colon");
    String name = tagged ? named.substring(0, colon) : named;
    require(name.length() <= MAX_NAME, "has a name of more than 255 characters");
    require(!IMAGE_ID.matcher(name).matches(), "is an image id, which names no repository");

    int slash = name.indexOf('/');
    boolean hasRegistry = slash > 0 && isRegistry(name.substring(0, slash));
    String registry = hasRegistry ? name.substring(0, slash).toLowerCase(Locale.ROOT) : DOCKER_HUB;
    require(!hasRegistry || REGISTRY.matcher(registry).matches(), "has no valid registry");
    String repository = hasRegistry ? name.substring(slash + 1) : name;
    for (String component : repository.split("/", -1)) {
      require(
          isComponent(component),
          "has a repository that is not lower-case words joined by slashes");
    }
    if (registry.equals("index.docker.io") || registry.equals("registry-1.docker.io")) {
      registry = DOCKER_HUB;
    }
    if (registry.equals(DOCKER_HUB) && repository.indexOf('/') < 0) {
      repository = "library/" + repository;
    }
    return new ImageReference(registry, repository, tag, digest);
  }

  /** Docker's own rule: a first component is a host if it could not be part of a repository. */
  private static boolean isRegistry(String first) {
    return first.equals("localhost")
        || first.indexOf('.') >= 0
        || first.indexOf(':') >= 0
        || !first.equals(first.toLowerCase(Locale.ROOT));
  }

  /** Lower-case letters and digits, joined by a dot, an underscore or two, or dashes. */
  private static boolean isComponent(String text) {
    int at = endOfWord(text, 0);
    boolean valid = at > 0;
    while (valid && at < text.length()) {
      int end = at;
      while (end < text.length() && !isWord(text.charAt(end))) {
        end++;
      }
      String mark = text.substring(at, end);
      at = endOfWord(text, end);
      valid = at > end && (SEPARATORS.contains(mark) || DASHES.matcher(mark).matches());
    }
    return valid;
  }

  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static void require(boolean valid, String problem) throws InvalidReference {
    if (!valid) {
      throw new InvalidReference("an image reference " + problem);
    }
  }
}
