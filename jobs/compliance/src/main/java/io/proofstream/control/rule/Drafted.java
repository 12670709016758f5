package io.proofstream.control.rule;

import io.proofstream.control.written.ControlDraft;
import io.proofstream.control.written.FrameworkDraft;
import java.util.Map;
import java.util.Set;

/**
 * A framework as it is written, before its controls are understood.
 *
 * @param table all its ids; null if its controls say them
 * @param controls by id
 * @param outOfScope ids
 */
public record Drafted(
    FrameworkDraft framework,
    CatalogTable table,
    Map<String, Placed> controls,
    Set<String> outOfScope) {

  /** A control, and where it is written. */
  public record Placed(String framework, String file, String family, ControlDraft draft) {
    public String name() {
      return framework + "/" + draft.id();
    }
  }

  public String id() {
    return framework.id();
  }
}
