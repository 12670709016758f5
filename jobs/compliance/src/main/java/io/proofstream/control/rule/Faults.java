package io.proofstream.control.rule;

import io.proofstream.document.DocumentFolder;
import io.proofstream.document.DocumentProblem;
import io.proofstream.document.Problems;
import io.proofstream.document.RecordText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The documents of a folder as records, and all that is wrong with them, file by file. */
public final class Faults {
  private final DocumentFolder folder;
  private final Map<String, Problems> byFile = new LinkedHashMap<>();

  public Faults(DocumentFolder folder) {
    this.folder = folder;
  }

  /** A document that is one record; null if it is none. */
  public <R extends Record> R one(Class<R> type, String file) {
    return text(file).one(type, folder.texts().get(file));
  }

  public <R extends Record> List<R> many(Class<R> type, String file) {
    return text(file).many(type, folder.texts().get(file));
  }

  public void add(String file, int line, String key, String what) {
    of(file).add(line, key, what);
  }

  /** That something is none of the names that it must be. */
  public void addUnknown(
      String file, int line, String key, String what, String written, List<String> known) {
    if (known.isEmpty()) {
      add(file, line, key, what);
    } else {
      of(file).addUnknown(line, key, what, written, known);
    }
  }

  public List<DocumentProblem> all() {
    List<DocumentProblem> all = new ArrayList<>();
    byFile.values().forEach(problems -> all.addAll(problems.byLine()));
    all.sort(Comparator.comparing(DocumentProblem::file).thenComparing(DocumentProblem::line));
    return List.copyOf(all);
  }

  private RecordText text(String file) {
    return new RecordText(file, of(file));
  }

  private Problems of(String file) {
    String shown = folder.name().isEmpty() ? file : folder.name() + "/" + file;
    return byFile.computeIfAbsent(file, f -> new Problems(shown));
  }
}
