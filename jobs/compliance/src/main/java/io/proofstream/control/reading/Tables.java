package io.proofstream.control.reading;

import io.proofstream.control.Alias;
import io.proofstream.control.Crossing;
import io.proofstream.document.CsvText;
import io.proofstream.document.CsvText.Row;
import io.proofstream.document.DocumentFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands beside the frameworks: other ids in use, and which controls correspond. */
final class Tables {
  private static final String FOLDER = "catalogs/";

  private final DocumentFolder folder;
  private final Map<String, String> withdrawn = new HashMap<>();

  Tables(DocumentFolder folder) {
    this.folder = folder;
    for (Row row : rows("nist-800-53r5-withdrawn.csv")) {
      withdrawn.merge(
          row.get("id"),
          (row.get("disposition").replace('-', ' ') + " " + row.get("target")).strip(),
          (first, second) -> first + ", " + second);
    }
  }

  /** What became of an id that its framework has taken back, in words. */
  String withdrawn(String framework, String id) {
    return framework.equals("nist-800-53r5")
        ? withdrawn.getOrDefault(id, "withdrawn")
        : "withdrawn";
  }

  List<Crossing> crosswalk() {
    return rows("crosswalk.csv").stream()
        .map(
            row ->
                new Crossing(
                    row.get("framework"),
                    row.get("id"),
                    row.get("nist_800_53_id"),
                    row.get("basis")))
        .toList();
  }

  List<Alias> aliases() {
    List<Alias> all = new ArrayList<>();
    for (Row row : rows("aliases.csv")) {
      all.add(
          new Alias(row.get("framework"), row.get("old_id"), row.get("id"), row.get("note"), true));
    }
    for (Row row : rows("other-meanings.csv")) {
      all.add(
          new Alias(row.get("framework"), row.get("id"), row.get("meant"), row.get("note"), false));
    }
    return List.copyOf(all);
  }

  private List<Row> rows(String file) {
    return CsvText.rows(folder.texts().getOrDefault(FOLDER + file, ""));
  }
}
