package io.proofstream.source;

import io.proofstream.message.Reason;
import java.io.IOException;

/** A message, or a part of it, that cannot become evidence. Always caught by {@code Reader}. */
public final class Unreadable extends IOException {
  private final Reason reason;
  private final String seen;

  /**
   * @param seen what was recognised before it failed, or null
   * @param message in plain words, without content of the document
   */
  public Unreadable(Reason reason, String seen, String message) {
    super(message);
    this.reason = reason;
    this.seen = seen;
  }

  public Reason reason() {
    return reason;
  }

  public String seen() {
    return seen;
  }

  /** Bad input is common and its place is in the message: a stack trace would only cost. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  /** Words of a document that may be shown: no control characters, no half characters, bounded. */
  public static String harmless(String words, int limit) {
    return words.length() <= limit && isHarmless(words) ? words : replaced(words, limit);
  }

  private static boolean isHarmless(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isISOControl(c) || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static String replaced(String words, int limit) {
    StringBuilder shown = new StringBuilder();
    words
        .codePoints()
        .limit(limit)
        .map(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF) ? '?' : c)
        .forEach(shown::appendCodePoint);
    return shown.length() < words.length() ? shown + "..." : shown.toString();
  }
}
