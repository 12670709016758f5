package io.proofstream.compose;

import io.proofstream.sandbox.component.Component;
import io.proofstream.sandbox.component.Service;
import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.process.Launch;
import io.proofstream.sandbox.state.Ports;
import java.util.List;
import java.util.function.UnaryOperator;

/** A component of the sandbox, its start changed just before it happens. */
record Configured(Service service, UnaryOperator<Launch> change) implements Service {
  @Override
  public Component component() {
    return service.component();
  }

  @Override
  public Site site() {
    return service.site();
  }

  @Override
  public List<Ports.Port> ports() {
    return service.ports();
  }

  @Override
  public Launch prepare() {
    return change.apply(service.prepare());
  }

  @Override
  public void probe() throws Exception {
    service.probe();
  }

  @Override
  public String address() {
    return service.address();
  }
}
