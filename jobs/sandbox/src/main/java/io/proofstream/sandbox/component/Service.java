package io.proofstream.sandbox.component;

import io.proofstream.sandbox.process.Launch;
import io.proofstream.sandbox.state.Ports;
import java.util.List;

/** One component: how it is prepared, started, recognised as ready, and ended. */
public interface Service {
  Component component();

  Site site();

  /** Ports that it listens on. */
  List<Ports.Port> ports();

  /** Called before each start; what it writes is derived from the site alone. */
  Launch prepare();

  /** Asks the component something real; throws, with the reason, while it cannot answer. */
  void probe() throws Exception;

  /** Where a person finds it. */
  String address();
}
