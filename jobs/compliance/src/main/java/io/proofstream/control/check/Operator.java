package io.proofstream.control.check;

import io.proofstream.measure.MetricKind.Better;

/** How a value is held against a threshold. */
public enum Operator {
  GTE,
  LTE;

  public boolean holds(double value, double threshold) {
    return this == GTE ? value >= threshold : value <= threshold;
  }

  /** Whether more of what is good makes it hold. */
  public boolean fits(Better better) {
    return (this == GTE) == (better == Better.HIGHER);
  }
}
