package io.proofstream.judgement.late;

import java.time.Instant;
import java.util.Map;

/**
 * What was corrected of days that are over, and was not looked at yet.
 *
 * @param since by gauge, the earliest hour
 */
public record Late(Map<String, Instant> since) {
  public static final Late NONE = new Late(Map.of());
}
