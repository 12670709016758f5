package io.proofstream.judgement;

import java.util.Locale;

/** Why nothing is known. */
public enum Reason {
  /** What must come has never come. */
  NEVER_CONNECTED,
  /** It came once, and neither it nor a sign of life comes any more. */
  SILENT,
  /** What comes tells only of moments long past. */
  STALE,
  /** Fewer than one may judge by. */
  TOO_FEW,
  /** Who would have told was alive all the time, and there was nothing to tell. */
  NO_OCCURRENCES,
  /** All that came is less certain than the check asks for. */
  LOW_CONFIDENCE;

  /**
   * Whether knowledge was lost: such an answer counts as nothing in a score, and for long enough is
   * a regression. Who never connected has lost nothing, and where nothing happened nothing is
   * missing.
   */
  public boolean isLoss() {
    return this != NEVER_CONNECTED && this != NO_OCCURRENCES;
  }

  /** As tables and people write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
