package io.proofstream.lake.route;

import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;

/** The state behind the tables is missing or old. Trying again cannot help, so Flink does not. */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
final class StaleStateException extends RuntimeException {
  StaleStateException(String message) {
    super(message);
  }
}
