package io.proofstream.control.reading;

import io.proofstream.control.Responsibility;
import io.proofstream.control.rule.CatalogTable;
import io.proofstream.control.rule.CatalogTable.Entry;
import io.proofstream.control.rule.Drafted;
import io.proofstream.control.rule.Drafted.Placed;
import io.proofstream.control.rule.Faults;
import io.proofstream.control.written.ControlDraft;
import io.proofstream.control.written.FamilyDraft;
import io.proofstream.control.written.FrameworkDraft;
import io.proofstream.document.DocumentFolder;
import io.proofstream.wire.Header;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the folder of a framework: each id of its catalog must be there once. */
final class FrameworkReader {
  private static final String CATALOGS = "catalogs/";

  private final DocumentFolder folder;
  private final Faults faults;
  private final String path;
  private final Map<String, Placed> controls = new LinkedHashMap<>();
  private final Set<String> outOfScope = new LinkedHashSet<>();
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, Responsibility> responsibilities = new HashMap<>();

  /**
   * @param path of the folder, with / at its end
   */
  FrameworkReader(DocumentFolder folder, Faults faults, String path) {
    this.folder = folder;
    this.faults = faults;
    this.path = path;
  }

  /** Null if there is no understandable {@code framework.yml}. */
  Drafted read() {
    String file = path + CatalogReader.FRAMEWORK;
    FrameworkDraft framework = faults.one(FrameworkDraft.class, file);
    if (framework == null || framework.id() == null) {
      return null;
    }
    checkOrg(framework, file);
    CatalogTable table = table(framework, file);
    if (framework.catalog() != null && table == null) {
      return null;
    }
    for (String family : families()) {
      FamilyDraft draft = faults.one(FamilyDraft.class, family);
      if (draft != null) {
        draft.controls().forEach(control -> place(framework, table, draft, control));
        draft.outOfScope().forEach(id -> leaveOut(table, draft, id));
      }
    }
    if (table != null) {
      table.entries().values().stream()
          .filter(entry -> !entry.isWithdrawn() && !places.containsKey(entry.id()))
          .forEach(
              entry ->
                  faults.add(
                      file,
                      framework.line(),
                      "catalog",
                      "%s (%s) is in no file of %s"
                          .formatted(entry.id(), entry.title(), framework.id())));
    }
    return new Drafted(framework, table, controls, outOfScope, responsibilities);
  }

  private void checkOrg(FrameworkDraft framework, String file) {
    boolean own = path.startsWith(CatalogReader.OWN);
    if (own && framework.org() == null) {
      faults.add(file, framework.line(), "org", "is missing: an own framework says whose it is");
    } else if (own && !Header.ORG.accepts(framework.org())) {
      faults.add(file, framework.line(), "org", "must be 1 to 64 of a-z, 0-9 and _");
    } else if (!own && framework.org() != null) {
      faults.add(
          file, framework.line(), "org", "is not for a framework that comes with the product");
    } else if (!own && !path.equals(framework.id() + "/")) {
      faults.add(
          file,
          framework.line(),
          "id",
          "is %s, and the folder is %s".formatted(framework.id(), path));
    }
  }

  private CatalogTable table(FrameworkDraft framework, String file) {
    if (framework.catalog() == null) {
      return null;
    }
    boolean own = path.startsWith(CatalogReader.OWN);
    String csv = folder.texts().get((own ? path : CATALOGS) + framework.catalog());
    if (csv == null) {
      faults.add(file, framework.line(), "catalog", "there is no file " + framework.catalog());
      return null;
    }
    return CatalogTable.of(csv);
  }

  private List<String> families() {
    return folder.texts().keySet().stream()
        .filter(name -> name.startsWith(path) && name.endsWith(".yml"))
        .filter(name -> name.indexOf('/', path.length()) < 0)
        .filter(name -> !name.endsWith("/" + CatalogReader.FRAMEWORK))
        .filter(name -> !name.endsWith("/" + CatalogReader.GAPS))
        .toList();
  }

  private void place(
      FrameworkDraft framework, CatalogTable table, FamilyDraft family, ControlDraft control) {
    if (isNew(table, family, control.id(), control.line(), control.title())) {
      controls.put(
          control.id(), new Placed(framework.id(), family.file(), family.family(), control));
    }
  }

  private void leaveOut(CatalogTable table, FamilyDraft family, FamilyDraft.Id id) {
    if (isNew(table, family, id.id(), id.line(), null)) {
      outOfScope.add(id.id());
    }
  }

  private boolean isNew(CatalogTable table, FamilyDraft family, String id, int line, String title) {
    if (id == null) {
      return false;
    }
    String first = places.putIfAbsent(id, family.file() + ":" + line);
    if (first != null) {
      faults.add(family.file(), line, id, "is there twice, first at " + first);
      return false;
    }
    if (family.responsibility() != null) {
      responsibilities.put(id, family.responsibility());
    }
    if (table == null) {
      if (title == null) {
        faults.add(family.file(), line, id, "needs a title: no catalog has one");
      }
      return true;
    }
    Entry entry = table.entries().get(id);
    if (entry == null) {
      faults.addUnknown(family.file(), line, id, "is no id of the catalog", id, table.ids());
      return false;
    }
    agree(family, line, entry, title);
    return true;
  }

  private void agree(FamilyDraft family, int line, Entry entry, String title) {
    if (entry.isWithdrawn()) {
      faults.add(family.file(), line, entry.id(), "is withdrawn by the framework; leave it out");
    }
    if (title != null && !title.equals(entry.title())) {
      faults.add(
          family.file(), line, entry.id(), "has another title in the catalog: " + entry.title());
    }
    if (family.family() != null && !family.family().equals(entry.family())) {
      faults.add(family.file(), line, entry.id(), "belongs to " + entry.family());
    }
  }
}
