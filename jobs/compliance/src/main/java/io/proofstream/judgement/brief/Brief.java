package io.proofstream.judgement.brief;

import io.proofstream.control.check.Check.Requirement;
import io.proofstream.judgement.Heard;
import io.proofstream.judgement.Measured;
import java.util.Map;

/**
 * What is put before the judge.
 *
 * @param measured by the id of what was asked; what nothing measures is not there
 * @param heard of all that checks require
 */
public record Brief(Map<String, Measured> measured, Map<Requirement, Heard> heard) {
  public static final Brief NONE = new Brief(Map.of(), Map.of());
}
