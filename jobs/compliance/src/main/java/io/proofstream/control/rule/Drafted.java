package io.proofstream.control.rule;

import io.proofstream.control.Responsibility;
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
 * @param responsibilities by id, of groups that say their own
 */
public record Drafted(
    FrameworkDraft framework,
    CatalogTable table,
    Map<String, Placed> controls,
    Set<String> outOfScope,
    Map<String, Responsibility> responsibilities) {

  /** A control, and where it is written. */
  public record Placed(String framework, String file, String family, ControlDraft draft) {
    public String name() {
      return framework + "/" + draft.id();
    }
  }

  public String id() {
    return framework.id();
  }

  /** Who has to do what a control asks, unless the control itself says otherwise. */
  public Responsibility responsibility(String control) {
    return responsibilities.getOrDefault(control, framework.responsibility());
  }
}
