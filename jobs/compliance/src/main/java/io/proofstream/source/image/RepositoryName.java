package io.proofstream.source.image;

/** What a repository of code is called by all who report on it. */
public final class RepositoryName {
  private RepositoryName() {}

  /**
   * The place that a URL names, without scheme, user and secrets: {@code github.com/org/repo}. What
   * is no URL is its own name.
   */
  public static String of(String text) {
    if (text == null || (!text.contains("://") && !text.startsWith("git@"))) {
      return text;
    }
    String plain = text.replaceFirst("^[a-z+]{2,10}://", "");
    boolean remote = plain.length() < text.length() || text.startsWith("git@");
    if (!remote) {
      return text;
    }
    String host = plain.replaceFirst("^[^/@]*@", "").replaceFirst("[?#].*$", "");
    return host.replaceFirst("^([^/:]+):(?!\\d+/)", "$1/").replaceFirst("/*(\\.git)?/*$", "");
  }
}
