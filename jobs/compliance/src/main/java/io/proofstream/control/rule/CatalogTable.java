package io.proofstream.control.rule;

import io.proofstream.document.CsvText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All ids of a framework, in its own order: {@code id,title,group,level}. */
public record CatalogTable(Map<String, Entry> entries) {
  private static final String WITHDRAWN = "WITHDRAWN";

  /** An id with what the framework itself says of it. */
  public record Entry(String id, String title, String family, List<String> levels) {
    public boolean isWithdrawn() {
      return levels.contains(WITHDRAWN);
    }
  }

  public static CatalogTable of(String csv) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (CsvText.Row row : CsvText.rows(csv)) {
      List<String> levels = List.of(row.get("level").split(";"));
      entries.put(
          row.get("id"), new Entry(row.get("id"), row.get("title"), row.get("group"), levels));
    }
    return new CatalogTable(entries);
  }

  public List<String> ids() {
    return List.copyOf(entries.keySet());
  }
}
