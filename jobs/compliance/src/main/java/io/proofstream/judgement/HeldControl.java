package io.proofstream.judgement;

import io.proofstream.control.Coverage;
import java.util.List;

/**
 * A control that an organisation is held to in one scope.
 *
 * @param note what people must still show, of a partial one
 * @param asked ids of all that it asks, in its own order; all of them are required
 */
public record HeldControl(
    String scope,
    String framework,
    String boundary,
    String controlId,
    String title,
    String family,
    Coverage coverage,
    int weight,
    String recommendation,
    String note,
    List<String> asked) {

  public HeldControl {
    asked = asked == null ? List.of() : asked;
  }

  /** What its state is kept under. */
  public String key() {
    return scope + "/" + controlId;
  }

  /** As alerts name it. */
  public String name() {
    return framework + "/" + controlId;
  }
}
