package io.proofstream.console.frameworks;

import java.io.PrintWriter;
import java.util.List;

/** Text for people: columns that line up, and paragraphs that end before the terminal does. */
final class Lines {
  private static final int WIDTH = 100;

  private Lines() {}

  /**
   * Rows with their cells under each other; the columns from {@code numbers} on lie to the right.
   */
  static void table(PrintWriter out, List<List<String>> rows, int numbers) {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String space = " ".repeat(widths[i] - row.get(i).length());
        line.append(i < numbers ? row.get(i) + space : space + row.get(i)).append("  ");
      }
      out.println(line.toString().stripTrailing());
    }
  }

  /** A label, and beside it a paragraph; nothing if there is nothing to say. */
  static void labelled(PrintWriter out, String label, int indent, String text) {
    if (text == null || text.isEmpty()) {
      return;
    }
    StringBuilder line = new StringBuilder(label);
    pad(line, indent);
    boolean begun = false;
    for (String word : text.split(" ")) {
      if (begun && line.length() + 1 + word.length() > WIDTH) {
        out.println(line);
        line = new StringBuilder();
        pad(line, indent);
        begun = false;
      }
      line.append(begun ? " " : "").append(word);
      begun = true;
    }
    out.println(line);
  }

  private static void pad(StringBuilder line, int width) {
    while (line.length() < width) {
      line.append(' ');
    }
  }
}
