package io.proofstream.evaluate.plan;

import io.proofstream.control.Catalog;
import io.proofstream.judgement.Programme;
import io.proofstream.judgement.Programmes;
import io.proofstream.judgement.brief.Clerk;
import io.proofstream.judgement.sitting.Bench;
import io.proofstream.measure.gauge.Measuring;
import io.proofstream.measure.metric.AllMetrics;
import io.proofstream.policy.Policy;

/**
 * What one version of a policy and one content make to be measured and judged.
 *
 * @param id of both
 */
public record Plan(String id, Bench bench, Clerk clerk, Measuring measuring) {

  static Plan of(Catalog catalog, Policy policy) {
    Programme programme = Programmes.of(catalog, policy);
    Bench bench = Bench.of(programme, policy, codeVersion());
    Clerk clerk = new Clerk(bench);
    return new Plan(
        id(policy.version(), catalog), bench, clerk, new Measuring(clerk.gauges(), AllMetrics::of));
  }

  public static String id(long policyVersion, Catalog catalog) {
    return policyVersion + "/" + catalog.digest();
  }

  private static String codeVersion() {
    String version = Plan.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
