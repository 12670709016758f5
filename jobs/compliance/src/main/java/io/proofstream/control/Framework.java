package io.proofstream.control;

import java.util.List;
import java.util.Optional;

/**
 * A framework, with all its controls in its own order.
 *
 * @param org whose own it is; null of those that come with the product
 * @param source where ids, titles and levels were taken from
 * @param disclaimer that a mapping is not a certification
 * @param scopes what an organisation may name in its policy: the framework, or one of its levels
 */
public record Framework(
    String id,
    String name,
    String version,
    String publisher,
    String source,
    String org,
    String disclaimer,
    List<Scope> scopes,
    List<Control> controls) {

  /**
   * What an organisation may be held to.
   *
   * @param levels controls of one of these count; empty = all
   */
  public record Scope(String id, String name, List<String> levels) {
    public boolean contains(Control control) {
      return levels.isEmpty() || control.levels().stream().anyMatch(levels::contains);
    }
  }

  public Optional<Control> control(String controlId) {
    return controls.stream().filter(control -> control.id().equals(controlId)).findFirst();
  }

  public long count(Coverage coverage) {
    return controls.stream()
        .filter(control -> control.coverage() == coverage && control.withdrawn() == null)
        .count();
  }

  /** Ids that the framework itself has taken back. */
  public long withdrawn() {
    return controls.stream().filter(control -> control.withdrawn() != null).count();
  }
}
