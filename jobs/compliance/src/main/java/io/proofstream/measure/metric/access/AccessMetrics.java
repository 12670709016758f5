package io.proofstream.measure.metric.access;

import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Parameters;
import java.util.Map;
import java.util.function.Function;

/** Who uses which rights. */
public final class AccessMetrics {
  public static final Map<String, Function<Parameters, Metric>> ALL =
      Map.ofEntries(
          Map.entry("access_attributed", parameters -> new AccessAttributed()),
          Map.entry("grants_approved", GrantsApproved::new),
          Map.entry("administrator_grants", AdministratorGrants::new),
          Map.entry("container_commands", ContainerCommands::new));

  private AccessMetrics() {}
}
