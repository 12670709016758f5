package io.proofstream.sandbox;

import io.proofstream.sandbox.component.Component;
import io.proofstream.sandbox.component.Supervised;
import io.proofstream.sandbox.process.Memory;
import io.proofstream.sandbox.process.PidFile;
import java.util.Optional;

/** How a component is right now. */
public record ComponentStatus(
    Component component,
    Optional<PidFile.Living> process,
    long residentBytes,
    String address,
    String condition) {
  private static final String READY = "ready";

  static ComponentStatus of(Supervised supervised) {
    Component component = supervised.service().component();
    Optional<PidFile.Living> process = supervised.child().living();
    String address = supervised.service().address();
    if (process.isEmpty()) {
      String condition = supervised.child().pidFile().isStale() ? "died" : "stopped";
      return new ComponentStatus(component, process, 0, address, condition);
    }
    long resident = ProcessHandle.of(process.get().pid()).map(Memory::residentBytes).orElse(0L);
    String condition = supervised.trouble().map(why -> "does not answer: " + why).orElse(READY);
    return new ComponentStatus(component, process, resident, address, condition);
  }

  public boolean isReady() {
    return condition.equals(READY);
  }
}
