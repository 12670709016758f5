package io.proofstream.measure.metric.access;

import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.policy.Patterns;
import java.util.List;

/** How often unlimited rights were granted. */
final class AdministratorGrants implements Metric {
  private final List<String> patterns;

  AdministratorGrants(Parameters parameters) {
    patterns = parameters.texts("patterns");
  }

  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    for (Used used : Used.in(glance)) {
      String grants = used.access().grants();
      if (grants != null && Patterns.matchesAny(patterns, grants)) {
        tally.countsOut(used.at(), used.wrong(used.access().actor() + " granted " + grants));
      }
    }
  }
}
