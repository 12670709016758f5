package io.proofstream.judgement.sitting.minutes;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.judgement.HeldControl;
import java.util.Collection;

/**
 * How grave it is that a check fell: by the weight of the heaviest control that asks it. From 8 of
 * 10 on it is critical, from 5 high, from 3 medium, else low; and one less where it only warns, or
 * where evidence is lost and nothing is known to be wrong.
 */
final class Severities {
  private static final int CRITICAL = 8;
  private static final int HIGH = 5;
  private static final int MEDIUM = 3;

  private Severities() {}

  static Severity of(Collection<HeldControl> controls, boolean failed) {
    int weight = controls.stream().mapToInt(HeldControl::weight).max().orElse(0);
    Severity severity =
        weight >= CRITICAL
            ? Severity.CRITICAL
            : weight >= HIGH ? Severity.HIGH : weight >= MEDIUM ? Severity.MEDIUM : Severity.LOW;
    return failed || severity == Severity.LOW
        ? severity
        : Severity.values()[severity.ordinal() + 1];
  }
}
