package io.proofstream.console.sql;

/** Other people's text for eyes: what would steer a terminal is written out instead of obeyed. */
public final class Visible {
  private Visible() {}

  /** Line breaks, escape sequences and invisible direction marks, written out. */
  public static String text(String value) {
    if (value.codePoints().noneMatch(Visible::steers)) {
      return value;
    }
    StringBuilder plain = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c -> {
              if (c == '\n') {
                plain.append("\\n");
              } else if (c == '\t') {
                plain.append("\\t");
              } else if (steers(c)) {
                plain.append("\\u%04x".formatted(c));
              } else {
                plain.appendCodePoint(c);
              }
            });
    return plain.toString();
  }

  private static boolean steers(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }
}
