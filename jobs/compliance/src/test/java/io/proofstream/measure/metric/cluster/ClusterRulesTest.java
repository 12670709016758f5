package io.proofstream.measure.metric.cluster;

import static io.proofstream.measure.Assessed.cluster;
import static io.proofstream.measure.Assessed.object;
import static io.proofstream.measure.Assessed.policies;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.evidence.scan.Verdict;
import io.proofstream.measure.MatterWatch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterRulesTest {
  private static final Duration WEEK = Duration.ofDays(7);

  private final MatterWatch kept =
      MatterWatch.of(
          "rules_kept",
          Map.of(
              "rules", List.of("C-0017", "AVD-KSV-0014", "require-ro-rootfs"),
              "kinds", List.of("hardening", "policy"),
              "about", List.of("cluster"),
              "within", List.of("7d")));

  @Test
  void ofTheObjectsHeldAgainstTheRulesThoseThatBreakNone() {
    kept.happens(
        cluster("east")
            .keeps("C-0017", "apps/shop/Deployment/web")
            .breaks("C-0017", "apps/shop/Deployment/api")
            .breaks("C-9999", "apps/shop/Deployment/web")
            .says("C-0017", "apps/shop/Service/web", Verdict.SKIP));
    assertEquals(new Sum(1, 2), kept.standing());
    assertEquals(List.of("resource east/apps/shop/Deployment/api"), kept.failing());
  }

  @Test
  void anObjectOfTheSameNameInAnotherClusterIsAnother() {
    kept.happens(cluster("east").breaks("C-0017", "Pod/web"));
    kept.happens(cluster("west").keeps("C-0017", "Pod/web"));
    assertEquals(new Sum(1, 2), kept.standing());
  }

  @Test
  void theNewestResultDecidesUntilItIsTooOld() {
    kept.happens(policies().breaks("require-ro-rootfs", "Pod/shop/web"));
    assertEquals(new Sum(0, 1), kept.standing());
    kept.happens(policies().keeps("require-ro-rootfs", "Pod/shop/web")).passes(WEEK);
    assertEquals(new Sum(1, 1), kept.standing());
    kept.passes(Duration.ofMillis(1));
    assertEquals(Sum.NONE, kept.standing());
  }

  @Test
  void aRunThatListsItNoMoreSaysThatItIsMended() {
    kept.happens(object("east/shop/ReplicaSet/web").breaks("KSV014", "shop/ReplicaSet/web"));
    assertEquals(new Sum(0, 1), kept.standing());
    kept.passes(Duration.ofHours(1)).happens(object("east/shop/ReplicaSet/web").partly());
    assertEquals(new Sum(0, 1), kept.standing());
    kept.happens(object("east/shop/ReplicaSet/web"));
    assertEquals(new Sum(1, 1), kept.standing());
  }

  @Test
  void aRunThatWasAskedForOtherThingsMendsAndPassesNothing() {
    kept.happens(object("east/shop/Pod/web").breaks("KSV014", null));
    kept.happens(cluster("east").breaks("C-0017", "Pod/api")).passes(Duration.ofHours(1));
    kept.happens(object("east/shop/Pod/web").lookingFor("os"));
    kept.happens(object("east/shop/Pod/other").lookingFor("os"));
    kept.happens(cluster("east").keeps("C-0018", "Pod/api"));
    assertEquals(new Sum(0, 2), kept.standing());
  }

  @Test
  void thePolicyThatARuleBelongsToMeansTheRule() {
    kept.happens(policies().breaks("require-ro-rootfs/validate", "Pod/shop/web"));
    kept.happens(policies().breaks("require-ro-rootfs-too/validate", "Pod/shop/web"));
    assertEquals(new Sum(0, 1), kept.standing());
    kept.happens(policies().keeps("require-ro-rootfs/validate", "Pod/shop/web"));
    assertEquals(new Sum(1, 1), kept.standing());
  }

  @Test
  void aToolThatListsOnlyWhatIsBrokenPassesWhatItKnows() {
    kept.happens(object("east/shop/ReplicaSet/web"));
    kept.happens(object("east/ClusterRole/admin"));
    assertEquals(new Sum(1, 1), kept.standing());
    kept.passes(WEEK.plusMillis(1));
    assertEquals(Sum.NONE, kept.standing());
  }

  @Test
  void oneOfSeveralContainersThatBreaksARuleBreaksIt() {
    kept.happens(
        object("east/shop/Pod/web").breaks("KSV-0014", "first").keeps("KSV-0014", "second"));
    assertEquals(new Sum(0, 1), kept.standing());
  }

  @Test
  void whatIsAboutImagesIsNotAskedHere() {
    MatterWatch images = MatterWatch.of("rules_kept", Map.of("rules", List.of("C-0017")));
    images.happens(cluster("east").breaks("C-0017", "Pod/web"));
    assertEquals(Sum.NONE, images.standing());
  }

  @Test
  void failuresAreCountedByRuleAndThingAndAdviceWhereAsked() {
    MatterWatch failures = MatterWatch.of("rule_failures");
    MatterWatch advised = MatterWatch.of("rule_failures", Map.of("advice", List.of("true")));
    for (MatterWatch watch : List.of(failures, advised)) {
      watch.happens(
          policies()
              .breaks("a", "Pod/web")
              .breaks("b", "Pod/web")
              .says("c", "Pod/web", Verdict.WARN)
              .keeps("d", "Pod/web"));
    }
    assertEquals(2, failures.standing().numerator());
    assertEquals(3, advised.standing().numerator());
    assertEquals(List.of("result ci/Pod/web#a", "result ci/Pod/web#b"), failures.failing());
  }

  @Test
  void failuresOfOtherToolsAreNotAsked() {
    MatterWatch failures = MatterWatch.of("rule_failures", Map.of("tools", List.of("opa")));
    failures.happens(policies().breaks("a", "Pod/web"));
    assertEquals(Sum.NONE, failures.standing());
  }
}
