package io.proofstream.judgement.forecast;

import io.proofstream.judgement.Status;

/**
 * What a policy would make of one control.
 *
 * @param controlKey scope and control
 * @param before null if the organisation is not held to it
 * @param after null if it would be no longer, or if that cannot be told
 */
public record ControlForecast(
    String controlKey, String title, Effect effect, Status before, Status after) {

  /** What would happen to it. */
  public enum Effect {
    /** The organisation would be held to it anew. */
    ADDED,
    /** It would be held to it no longer. */
    RELEASED,
    /** It would stand otherwise. */
    CHANGED,
    /** It would stand as it does. */
    UNCHANGED,
    /** It asks for numbers that nobody measures yet. */
    UNTOLD
  }
}
