package io.proofstream.report;

import io.proofstream.evidence.Body;
import io.proofstream.evidence.Kind;

/**
 * Anything but a scan.
 *
 * @param body what its kind says, or null if all of it is in the items
 */
public record Told(Kind kind, Subject subject, Body body, Items items) implements Report {

  public static Told of(Kind kind, Subject subject, Body body) {
    return new Told(kind, subject, body, Items.NONE);
  }

  public static Told of(Kind kind, Subject subject, Items items) {
    return new Told(kind, subject, null, items);
  }
}
