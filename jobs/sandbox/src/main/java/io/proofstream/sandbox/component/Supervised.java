package io.proofstream.sandbox.component;

import io.proofstream.sandbox.process.Child;
import io.proofstream.sandbox.process.FirstError;
import io.proofstream.sandbox.process.PidFile;
import io.proofstream.sandbox.state.Ports;
import io.proofstream.sandbox.state.SandboxException;
import io.proofstream.sandbox.state.StateFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** A component with its process: starts it if it is not there, and waits until it truly answers. */
public final class Supervised {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration PAUSE = Duration.ofMillis(150);

  private final Service service;
  private final Child child;

  public Supervised(Service service, StateFolder state) {
    this.service = service;
    this.child = child(service.component(), state);
  }

  /** The process of a component, whatever its configuration. */
  public static Child child(Component component, StateFolder state) {
    String label = component.label();
    return new Child(label, state.resolve("run", label + ".pid"), state.log(label));
  }

  public Service service() {
    return service;
  }

  public Child child() {
    return child;
  }

  /**
   * True if it had to be started. Returns when it is ready; throws with its own first error if it
   * dies.
   */
  public boolean ensure(Progress progress) {
    Instant begin = Instant.now();
    Optional<PidFile.Living> before = child.living();
    if (before.isEmpty()) {
      for (Ports.Port port : service.ports()) {
        requireFree(port);
      }
      child.start(service.prepare());
    }
    long pid = awaitReady();
    progress.step(
        before.isPresent()
            ? "%-12s already runs (pid %d)".formatted(label(), pid)
            : "%-12s ready after %.1f s (pid %d)"
                .formatted(
                    label(), Duration.between(begin, Instant.now()).toMillis() / 1000.0, pid));
    return before.isEmpty();
  }

  /** Whether it answers right now. */
  public Optional<String> trouble() {
    try {
      service.probe();
      return Optional.empty();
    } catch (Exception e) {
      return Optional.of(reason(e));
    }
  }

  private long awaitReady() {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      Optional<PidFile.Living> living = child.living();
      Optional<String> trouble = trouble();
      if (living.isEmpty()) {
        throw died();
      }
      if (trouble.isEmpty()) {
        return living.get().pid();
      }
      if (Instant.now().isAfter(deadline)) {
        throw new SandboxException(
            "%s runs (pid %d) but did not become ready within %d s: %s%s%n  log: %s"
                .formatted(
                    label(),
                    living.get().pid(),
                    PATIENCE.toSeconds(),
                    trouble.get(),
                    FirstError.in(child.log()).map(said -> "\n  it said: " + said).orElse(""),
                    child.log()));
      }
      pause();
    }
  }

  private SandboxException died() {
    OptionalInt exit = child.exitCode();
    String code = exit.isPresent() ? "exit code " + exit.getAsInt() : "exit code unknown";
    String said = FirstError.in(child.log()).orElse("it said nothing");
    return new SandboxException(
        "%s died while starting (%s): %s%n  log: %s".formatted(label(), code, said, child.log()));
  }

  /** A listener that was just killed may hold its port for a moment longer. */
  private void requireFree(Ports.Port port) {
    Ports ports = service.site().ports();
    for (int attempt = 0; attempt < 30; attempt++) {
      if (Ports.isFree(ports.of(port))) {
        return;
      }
      pause();
    }
    throw ports.occupied(port, label());
  }

  private String label() {
    return service.component().label();
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxException("interrupted", e);
    }
  }
}
