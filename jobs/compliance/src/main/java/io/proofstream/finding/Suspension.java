package io.proofstream.finding;

import io.proofstream.evidence.declared.ExceptionKind;
import java.time.Instant;

/**
 * Why a clock stands still.
 *
 * @param exceptionId or the VEX statement's evidence id
 * @param until when it ends by itself, or null
 * @param warnAt when somebody is told that it ends, or null once they were
 */
public record Suspension(
    String exceptionId, ExceptionKind kind, Instant since, Instant until, Instant warnAt) {

  Suspension told() {
    return new Suspension(exceptionId, kind, since, until, null);
  }
}
