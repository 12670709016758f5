package io.proofstream.measure.metric.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.measure.MatterWatch;
import io.proofstream.measure.Places;
import io.proofstream.measure.figure.Sum;
import io.proofstream.policy.Policy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyMetricsTest {
  @Test
  void thePolicyOfNobodyIsNone() {
    MatterWatch watch = MatterWatch.of("policy_in_force").look();
    assertEquals(new Sum(0, 1), watch.standing());
    assertEquals(List.of("policy 0"), watch.failing());
  }

  @Test
  void aPolicyIsInForceIfSomebodyGaveItForAReason() {
    MatterWatch watch = MatterWatch.of("policy_in_force");
    watch.policy(Places.shopIsProduction(1), "ada", "places");
    assertEquals(new Sum(1, 1), watch.standing());
    watch.passes(Duration.ofHours(1)).policy(Places.shopIsProduction(2), "ada", " ");
    assertEquals(new Sum(0, 1), watch.standing());
    assertEquals(List.of("policy 2"), watch.failing());
  }

  @Test
  void everyVersionCountsOnceWhenItComesIntoForce() {
    MatterWatch watch = MatterWatch.of("policy_changes_attributed").look();
    assertEquals(Sum.NONE, watch.counted());
    watch.passes(Duration.ofHours(1)).policy(Places.shopIsProduction(1), "ada", "places");
    watch.passes(Duration.ofHours(1)).policy(Places.shopIsProduction(2), null, "places").look();
    assertEquals(new Sum(1, 2), watch.counted());
    assertEquals(List.of("policy 2"), watch.failing());
  }

  @Test
  void theLeastOfWhatIsPromisedIsHowLongThingsAreKept() {
    Map<String, List<String>> kinds = Map.of("kinds", List.of("findings", "alerts"));
    MatterWatch watch = MatterWatch.of("retention", kinds).look();
    assertEquals(0, watch.figure().value());
    assertEquals(List.of("kind alerts", "kind findings"), watch.failing());
    Policy.Retention findings = new Policy.Retention("findings", 1000);
    Policy.Retention alerts = new Policy.Retention("alerts", 2000);
    watch.policy(Places.keeping(1, List.of(findings)), "ada", "a promise");
    assertEquals(0, watch.figure().value());
    assertEquals(List.of("kind alerts"), watch.failing());
    watch.passes(Duration.ofHours(1));
    watch.policy(Places.keeping(2, List.of(alerts, findings)), "ada", "a promise");
    assertEquals(1000, watch.figure().value());
    assertEquals(List.of(), watch.failing());
  }
}
