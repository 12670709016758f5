package io.proofstream.sandbox.process;

import io.proofstream.sandbox.state.SandboxException;
import java.io.IOException;

/** How a component is asked to end. */
public enum Signal {
  TERM,
  INT;

  void send(long pid) {
    try {
      new ProcessBuilder("kill", "-" + name(), Long.toString(pid))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new SandboxException("cannot run kill: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
