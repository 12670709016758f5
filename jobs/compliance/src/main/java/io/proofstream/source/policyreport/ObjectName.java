package io.proofstream.source.policyreport;

import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;

/** Names of objects as they stand in results: {@code Pod/default/web}. */
final class ObjectName {
  private ObjectName() {}

  static String of(Node reference) throws Unreadable {
    return of(reference, reference.word("namespace"));
  }

  static String of(Node reference, String namespace) throws Unreadable {
    return of(reference.word("kind"), namespace, reference.word("name"));
  }

  /** Null for no name; what is missing besides is left out. */
  static String of(String kind, String namespace, String name) {
    if (name == null) {
      return null;
    }
    return (kind == null ? "" : kind + "/") + (namespace == null ? "" : namespace + "/") + name;
  }
}
