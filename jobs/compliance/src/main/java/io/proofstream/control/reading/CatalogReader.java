package io.proofstream.control.reading;

import io.proofstream.control.Alias;
import io.proofstream.control.Catalog;
import io.proofstream.control.Control;
import io.proofstream.control.Crossing;
import io.proofstream.control.Framework;
import io.proofstream.control.Gap;
import io.proofstream.control.check.Check;
import io.proofstream.control.rule.CatalogTable.Entry;
import io.proofstream.control.rule.CheckRules;
import io.proofstream.control.rule.ControlRules;
import io.proofstream.control.rule.Drafted;
import io.proofstream.control.rule.Drafted.Placed;
import io.proofstream.control.rule.Faults;
import io.proofstream.control.rule.FrameworkRules;
import io.proofstream.control.rule.GapRules;
import io.proofstream.control.rule.Likes;
import io.proofstream.control.rule.UseRules;
import io.proofstream.control.written.CheckDraft;
import io.proofstream.control.written.ControlDraft;
import io.proofstream.document.DocumentFolder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a folder of content: a catalog, or all that is wrong with it at once. */
final class CatalogReader {
  /** Below which own frameworks are put. */
  static final String OWN = "own/";

  static final String FRAMEWORK = "framework.yml";

  static final String GAPS = "gaps.yml";

  private static final String CHECKS = "checks/";

  private final DocumentFolder folder;
  private final Faults faults;
  private final Tables tables;

  CatalogReader(DocumentFolder folder) {
    this.folder = folder;
    this.faults = new Faults(folder);
    this.tables = new Tables(folder);
  }

  CatalogReading read() {
    sayUnread();
    List<Drafted> drafted = frameworks();
    Map<String, String> orgs = new HashMap<>();
    drafted.forEach(each -> orgs.put(path(each), each.framework().org()));
    List<CheckDraft> drafts = new ArrayList<>();
    Map<String, Check> checks = checks(drafts, orgs);
    UseRules uses = new UseRules(checks, faults);
    List<Framework> frameworks = understood(drafted, uses);
    CheckRules.sayUnused(faults, drafts, uses.asked());
    List<Gap> gaps = new GapRules(faults).gaps(gapFiles(), drafts);
    if (!faults.all().isEmpty()) {
      return new CatalogReading(null, faults.all());
    }
    List<Crossing> crosswalk = tables.crosswalk();
    List<Alias> aliases = tables.aliases();
    List<Check> all = List.copyOf(checks.values());
    return new CatalogReading(Catalog.of(frameworks, all, gaps, crosswalk, aliases), List.of());
  }

  private List<Drafted> frameworks() {
    List<Drafted> all = new ArrayList<>();
    Map<String, String> ids = new HashMap<>();
    Map<String, String> scopes = new HashMap<>();
    for (String file : files("/" + FRAMEWORK)) {
      String path = file.substring(0, file.length() - FRAMEWORK.length());
      Drafted drafted = new FrameworkReader(folder, faults, path).read();
      if (drafted != null) {
        String other = ids.putIfAbsent(drafted.id(), file);
        if (other != null) {
          faults.add(file, drafted.framework().line(), "id", drafted.id() + " is also in " + other);
        }
        drafted
            .framework()
            .scopes()
            .forEach(
                scope -> {
                  String first = scopes.putIfAbsent(scope.id(), file);
                  if (first != null) {
                    faults.add(file, scope.line(), "scopes", scope.id() + " is also of " + first);
                  }
                });
        all.add(drafted);
      }
    }
    return all;
  }

  private Map<String, Check> checks(List<CheckDraft> drafts, Map<String, String> orgs) {
    Map<String, Check> checks = new TreeMap<>();
    Map<String, String> first = new HashMap<>();
    CheckRules rules = new CheckRules(faults);
    for (String file : files(".yml")) {
      String path = folder(file);
      if (!path.equals(CHECKS) && !path.endsWith("/" + CHECKS)) {
        continue;
      }
      CheckDraft draft = faults.one(CheckDraft.class, file);
      if (draft == null) {
        continue;
      }
      drafts.add(draft);
      Check check = rules.check(draft, orgs.get(owner(path)));
      String other = draft.id() == null ? null : first.putIfAbsent(draft.id(), file);
      if (other != null) {
        faults.add(file, draft.line(), "id", draft.id() + " is also in " + other);
      } else if (check != null) {
        checks.put(check.id(), check);
      }
    }
    return checks;
  }

  private List<Framework> understood(List<Drafted> drafted, UseRules uses) {
    Map<String, Placed> placed = new LinkedHashMap<>();
    drafted.forEach(
        each -> each.controls().values().forEach(control -> placed.put(control.name(), control)));
    placed.values().forEach(uses::ask);
    ControlRules rules = new ControlRules(faults, uses);
    List<Framework> frameworks = new ArrayList<>();
    for (Drafted each : drafted) {
      uses.checkNumbers(each.framework());
      Likes likes = new Likes(known(each, drafted), faults);
      Map<String, Control> controls = new LinkedHashMap<>();
      for (Placed control : each.controls().values()) {
        ControlDraft whole = likes.whole(control);
        Entry entry =
            each.table() == null ? null : each.table().entries().get(control.draft().id());
        if (whole != null) {
          controls.put(control.draft().id(), rules.control(each, control, whole, entry));
        }
      }
      frameworks.add(FrameworkRules.framework(each, inOrder(each, controls), faults));
    }
    return List.copyOf(frameworks);
  }

  /** What a control may be like: whatever is of the product, or of the same organisation. */
  private static Map<String, Placed> known(Drafted one, List<Drafted> all) {
    Map<String, Placed> known = new LinkedHashMap<>();
    for (Drafted other : all) {
      String org = other.framework().org();
      if (org == null || org.equals(one.framework().org())) {
        other.controls().values().forEach(control -> known.put(control.name(), control));
      }
    }
    return known;
  }

  /** In the framework's own order, with those that nothing shows. */
  private List<Control> inOrder(Drafted drafted, Map<String, Control> controls) {
    if (drafted.table() == null) {
      return List.copyOf(controls.values());
    }
    List<Control> all = new ArrayList<>();
    for (Entry entry : drafted.table().entries().values()) {
      Control control = controls.get(entry.id());
      if (control != null) {
        all.add(control);
      } else if (entry.isWithdrawn() || drafted.outOfScope().contains(entry.id())) {
        String withdrawn = entry.isWithdrawn() ? tables.withdrawn(drafted.id(), entry.id()) : null;
        all.add(ControlRules.outOfScope(drafted, entry, withdrawn));
      }
    }
    return List.copyOf(all);
  }

  private Collection<String> gapFiles() {
    return folder.texts().keySet().stream()
        .filter(file -> file.equals(GAPS) || file.startsWith(OWN) && file.endsWith("/" + GAPS))
        .toList();
  }

  private List<String> files(String ending) {
    return folder.texts().keySet().stream().filter(file -> file.endsWith(ending)).toList();
  }

  /** Nothing that somebody wrote into own frameworks is passed over in silence. */
  private void sayUnread() {
    for (String file : folder.texts().keySet()) {
      if (!file.startsWith(OWN) || file.endsWith(".csv") || file.contains("/.")) {
        continue;
      }
      if (!folder.texts().containsKey(owner(folder(file)) + FRAMEWORK)) {
        faults.add(file, 1, "", "belongs to no framework: it has no framework.yml beside it");
      } else if (!file.endsWith(".yml")) {
        faults.add(file, 1, "", "is not read: its name must end with .yml");
      }
    }
  }

  /** With / at its end. */
  private static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  /** Folder of the framework that a folder, perhaps of checks, belongs to. */
  private static String owner(String folder) {
    return folder.endsWith("/" + CHECKS)
        ? folder.substring(0, folder.length() - CHECKS.length())
        : folder;
  }

  private static String path(Drafted drafted) {
    return folder(drafted.framework().file());
  }
}
