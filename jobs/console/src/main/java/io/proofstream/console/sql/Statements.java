package io.proofstream.console.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts SQL text at its semicolons, but not at those inside quotes, comments or {@code $$} bodies. A
 * routine's {@code BEGIN ... END} is not understood: its semicolons cut.
 */
public final class Statements {
  /**
   * One statement without its semicolon.
   *
   * @param line where it begins in the whole text, from 1
   */
  public record Statement(String text, int line) {}

  private final String text;
  private final List<Statement> found = new ArrayList<>();
  private int start;
  private boolean isCode;

  private Statements(String text) {
    this.text = text;
  }

  /**
   * The statements in order; text that holds only white space and comments is none.
   *
   * @throws IllegalArgumentException if the text ends inside a quote or comment
   */
  public static List<Statement> in(String text) {
    Statements statements = new Statements(text);
    statements.scan();
    return statements.found;
  }

  private void scan() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ';') {
        cut(at);
        at++;
        start = at;
      } else if (c == '\'' || c == '"') {
        // A doubled quote inside is two quoted pieces side by side: the same for cutting.
        at = skip(at, String.valueOf(c), 1, "a quote (" + c + ")");
        isCode = true;
      } else if (text.startsWith("$$", at)) {
        at = skip(at, "$$", 2, "a $$ body");
        isCode = true;
      } else if (text.startsWith("/*", at)) {
        at = skip(at, "*/", 2, "a comment (/*)");
      } else if (text.startsWith("--", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else {
        isCode |= !Character.isWhitespace(c);
        at++;
      }
    }
    cut(text.length());
  }

  private int skip(int from, String closing, int opening, String what) {
    int end = text.indexOf(closing, from + opening);
    if (end < 0) {
      throw new IllegalArgumentException(
          what + " opened in line " + lineOf(from) + " is never closed");
    }
    return end + closing.length();
  }

  private void cut(int end) {
    if (isCode) {
      int begin = start;
      while (Character.isWhitespace(text.charAt(begin))) {
        begin++;
      }
      found.add(new Statement(text.substring(begin, end).stripTrailing(), lineOf(begin)));
    }
    isCode = false;
  }

  private int lineOf(int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }
}
