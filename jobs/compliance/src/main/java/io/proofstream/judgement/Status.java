package io.proofstream.judgement;

import java.util.Locale;

/** What an answer comes to; the first three from good to bad. */
public enum Status {
  PASS,
  WARNING,
  FAILED,
  /** Nothing is known; a {@link Reason} says why. */
  NOT_ASSESSED,
  /** There is nothing of the sort that is asked about. */
  NOT_APPLICABLE;

  /** Whether evidence answered. */
  public boolean isAssessed() {
    return this == PASS || this == WARNING || this == FAILED;
  }

  /** Of two that evidence answered. */
  public boolean isWorseThan(Status other) {
    return isAssessed() && other.isAssessed() && compareTo(other) > 0;
  }

  /** As tables and people write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
