package io.proofstream.measure.metric.access;

import io.proofstream.evidence.run.Access;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.policy.Policy;
import io.proofstream.policy.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How often somebody ran a command inside a container, or reached into it. */
final class ContainerCommands implements Metric {
  private static final Set<String> REACHING = Set.of("exec", "attach", "portforward");

  private final List<String> environments;

  ContainerCommands(Parameters parameters) {
    environments = parameters.texts("environments");
  }

  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    for (Used used : Used.in(glance)) {
      String how = how(used.access());
      if (how != null && isAsked(used.access(), glance.knowledge().policy())) {
        tally.countsOut(used.at(), used.wrong(how + " by " + used.access().actor()));
      }
    }
  }

  /** Null if it reaches into no container. Some tell it by the action, some by the kind. */
  private static String how(Access access) {
    String kind = String.valueOf(access.resourceKind()).toLowerCase(Locale.ROOT);
    String action = access.action().toLowerCase(Locale.ROOT);
    String below = kind.substring(kind.indexOf('/') + 1);
    boolean isPod = kind.equals("pod") || kind.equals("pods") || kind.startsWith("pods/");
    if (!isPod) {
      return null;
    }
    return REACHING.contains(below) ? below : REACHING.contains(action) ? action : null;
  }

  private boolean isAsked(Access access, Policy policy) {
    Scope.Environment environment =
        policy.scope().environmentOf(access.system(), access.namespace());
    return environment != null
        && environment.inScope()
        && (environments.isEmpty() || environments.contains(environment.name()));
  }
}
