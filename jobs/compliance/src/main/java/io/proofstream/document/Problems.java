package io.proofstream.document;

import io.proofstream.source.Nearest;
import io.proofstream.source.Unreadable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects all that is wrong, and remembers where every key is. */
public final class Problems {
  private static final int SHOWN = 80;

  private final String file;
  private final List<DocumentProblem> all = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  public Problems(String file) {
    this.file = file;
  }

  /** Says that there is a key on that line. */
  public void place(String key, int line) {
    lines.put(key, line);
  }

  public void add(int line, String key, String what) {
    all.add(new DocumentProblem(file, line, shown(key), what, null));
  }

  /** That something is none of the words that it must be. */
  public void addUnknown(int line, String key, String what, String written, List<String> known) {
    all.add(new DocumentProblem(file, line, shown(key), what, Nearest.of(written, known)));
  }

  /** The same at the line of that key, where the right word may be one that nobody told of. */
  public void addUnknownAt(String key, String what, String written, List<String> known) {
    all.add(new DocumentProblem(file, line(key), shown(key), what, Nearest.likely(written, known)));
  }

  /** At the line of that key, or of what it would stand in if it is not there. */
  public void addAt(String key, String what) {
    add(line(key), key, what);
  }

  /** Whether something is already known to be wrong there or below. */
  public boolean areAt(String key) {
    return all.stream()
        .anyMatch(
            problem ->
                problem.key().equals(key)
                    || problem.key().startsWith(key + ".")
                    || problem.key().startsWith(key + "["));
  }

  public List<DocumentProblem> byLine() {
    return all.stream().sorted(Comparator.comparingInt(DocumentProblem::line)).toList();
  }

  /** What somebody wrote, fit to be printed. */
  public static String shown(String written) {
    return Unreadable.harmless(written, SHOWN);
  }

  private int line(String key) {
    String at = key;
    while (!lines.containsKey(at)) {
      int cut = Math.max(at.lastIndexOf('.'), at.lastIndexOf('['));
      if (cut < 0) {
        return 1;
      }
      at = at.substring(0, cut);
    }
    return lines.get(at);
  }
}
