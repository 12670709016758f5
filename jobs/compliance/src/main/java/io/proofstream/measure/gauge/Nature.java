package io.proofstream.measure.gauge;

/** How a metric comes by its number. */
public enum Nature {
  /** How things stand at the window's end, as known then. */
  STANDING,
  /** How things stood at the end of each hour of the window, as known then. */
  SAMPLED,
  /** What happened within the window, each thing at the hour in which it did. */
  COUNTED
}
