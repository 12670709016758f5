package io.proofstream.source.kubernetes;

import io.proofstream.message.Reason;
import io.proofstream.report.Report;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The objects of one document, each read by its kind as it comes by. */
final class ObjectList {
  private static final int MAX_KIND = 80;
  private static final int SHOWN = 5;
  private static final String LIST = "List";

  private final List<ObjectKind> kinds;
  private final List<Report> reports = new ArrayList<>();
  private final List<Node> untyped = new ArrayList<>();
  private final Set<String> unknown = new TreeSet<>();
  private boolean isList;
  private boolean holdsKnown;

  ObjectList(List<ObjectKind> kinds) {
    this.kinds = kinds;
  }

  /** A list of the same kinds, for a list within the list. */
  ObjectList inner() {
    return new ObjectList(kinds);
  }

  void addAll(ObjectList inner) {
    reports.addAll(inner.reports);
    unknown.addAll(inner.unknown);
    holdsKnown |= inner.holdsKnown;
  }

  /** Whatever comes is an element of a list, and the rest of the document tells of the list. */
  void open() {
    isList = true;
  }

  void add(Node object) throws IOException {
    add(object, object.word("apiVersion"), kindOf(object));
  }

  /** Audit events may come without any kind, and cannot be taken for anything else. */
  private static String kindOf(Node object) throws Unreadable {
    String kind = object.word("kind");
    return kind == null && object.has("auditID") ? "Event" : kind;
  }

  /**
   * An item of a list. The API server leaves out the kind of items, which that of their list tells;
   * such items wait for it.
   */
  void addItem(Node object) throws IOException {
    if (kindOf(object) != null) {
      add(object);
    } else {
      untyped.add(object);
    }
  }

  /**
   * @param top the document without the elements of its lists: the object, if it was no list
   */
  void close(Node top) throws IOException {
    if (!isList) {
      add(top);
      return;
    }
    String apiVersion = top.word("apiVersion");
    String kind = top.word("kind");
    boolean tells = kind != null && kind.endsWith(LIST) && !kind.equals(LIST);
    String ofItems = tells ? kind.substring(0, kind.length() - LIST.length()) : null;
    for (Node item : untyped) {
      add(item, apiVersion, ofItems);
    }
    untyped.clear();
  }

  private void add(Node object, String apiVersion, String kind) throws IOException {
    for (ObjectKind each : kinds) {
      if (each.reads(spoken(apiVersion), spoken(kind))) {
        reports.addAll(each.read(object));
        holdsKnown = true;
        return;
      }
    }
    if (unknown.size() < SHOWN) {
      unknown.add(shown(apiVersion) + " " + shown(kind));
    }
  }

  /**
   * @throws Unreadable if there were objects, and none of a kind that is read
   */
  List<Report> reports() throws Unreadable {
    if (!holdsKnown && !unknown.isEmpty()) {
      String seen = String.join(", ", unknown);
      throw new Unreadable(
          Reason.UNSUPPORTED_FORMAT,
          "kubernetes, " + seen,
          "no object of a kind that is evidence: " + seen);
    }
    return Occurrences.of(reports);
  }

  private static String spoken(String word) {
    return word == null ? "" : word;
  }

  private static String shown(String word) {
    return word == null ? "(none)" : Unreadable.harmless(word, MAX_KIND);
  }
}
