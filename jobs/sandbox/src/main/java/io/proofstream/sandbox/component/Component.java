package io.proofstream.sandbox.component;

import io.proofstream.sandbox.process.Signal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The processes of the sandbox. */
public enum Component {
  /** SIGINT is PostgreSQL's fast shutdown: SIGTERM would wait for every client to leave. */
  POSTGRES(Signal.INT),
  KAFKA(Signal.TERM),
  TRINO(Signal.TERM),
  JOBMANAGER(Signal.TERM),
  TASKMANAGER(Signal.TERM);

  private final Signal stopSignal;

  Component(Signal stopSignal) {
    this.stopSignal = stopSignal;
  }

  public Signal stopSignal() {
    return stopSignal;
  }

  /** As people type it and as its log is called. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Component> named(String label) {
    return Arrays.stream(values()).filter(component -> component.label().equals(label)).findFirst();
  }
}
