package io.proofstream.measure.metric.inventory;

import static io.proofstream.asset.Runs.container;
import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Says.retired;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.asset.Story;
import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Figure;
import io.proofstream.measure.figure.Sum;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyBuilder;
import io.proofstream.policy.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScopeTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Nested
  class Reductions {
    private final Watch watch =
        Watch.of("scope_reductions").policy(all(1)).happens(pushed("sha256:1"));

    @Test
    void aPolicyThatTakesAnAssetOutCountsOnceWhenItComesIntoForce() {
      watch.policyAfter(Duration.ofMinutes(90), nothing(2)).passes(Duration.ofHours(2));
      assertEquals(Map.of(Story.NOON.plusSeconds(3600), new Sum(1, 1)), watch.countedByHour());
      assertEquals(List.of("asset " + Story.SHOP.assetId()), watch.failing());
      watch.happens(pushed("sha256:2")).passes(Duration.ofDays(1));
      assertEquals(new Sum(1, 1), watch.counted());
      assertEquals(1, watch.figure().value());
    }

    @Test
    void takenInAndOutAgainItCountsAgain() {
      watch.policyAfter(HOUR, nothing(2)).passes(HOUR);
      watch.policyAfter(HOUR, all(3)).passes(HOUR);
      assertEquals(new Sum(1, 1), watch.counted());
      watch.policyAfter(HOUR, nothing(4)).passes(HOUR);
      assertEquals(new Sum(2, 2), watch.counted());
    }

    @Test
    void whatWasNeverInScopeWasNotTakenOut() {
      Watch never = Watch.of("scope_reductions").policy(nothing(1)).happens(pushed("sha256:1"));
      assertEquals(Sum.NONE, never.policyAfter(HOUR, nothing(2)).passes(HOUR).counted());
    }

    @Test
    void retirementIsNone() {
      watch.happens(retired());
      assertEquals(Sum.NONE, watch.counted());
      watch.policyAfter(HOUR, nothing(2)).passes(HOUR);
      assertEquals(Sum.NONE, watch.counted());
    }
  }

  @Nested
  class Classified {
    private final Watch known = Watch.of("classified_workloads");
    private final Watch stated =
        Watch.of("classified_workloads", Map.of("sensitivity", List.of("true")));

    @Test
    void aContainerThatThePolicyDoesNotPlaceIsNamed() {
      known.policy(places()).happens(container("web", "sha256:1").in("attic"));
      assertEquals(new Sum(0, 1), known.standing());
      assertEquals(List.of("workload east/uid-1/web"), known.failing());
      known.happens(container("web", "sha256:1").in("shop"));
      assertEquals(new Sum(1, 1), known.standing());
    }

    @Test
    void whereItIsAskedTheSensitivityMustBeStated() {
      stated.policy(places()).happens(container("web", "sha256:1").in("lab"));
      assertEquals(new Sum(0, 1), stated.standing());
      known.policy(places()).happens(container("web", "sha256:1").in("lab"));
      assertEquals(new Sum(1, 1), known.standing());
      stated.happens(container("web", "sha256:1").in("shop"));
      assertEquals(new Sum(1, 1), stated.standing());
    }

    @Test
    void whatRunsOutOfScopeIsNotAsked() {
      known.policy(places()).happens(container("web", "sha256:1").in("test"));
      assertEquals(Sum.NONE, known.standing());
    }
  }

  @Nested
  class Mixed {
    private final Watch watch = Watch.of("mixed_nodes").policy(places());

    @Test
    void aNodeWithTwoSensitivitiesIsMixed() {
      watch.happens(container("web", "sha256:1").in("shop").on("n1"));
      watch.happens(container("job", "sha256:1").in("shop").on("n1"));
      watch.happens(container("log", "sha256:1").in("shop").on("n2"));
      assertEquals(new Figure(0.0, 0, 2), watch.figure());
      watch.happens(container("bank", "sha256:1").in("bank").on("n1"));
      assertEquals(new Figure(0.5, 1, 2), watch.figure());
      watch.happens(container("bank", "sha256:1").in("bank").on("n1").stopped());
      assertEquals(new Figure(0.0, 0, 2), watch.figure());
    }

    @Test
    void whatStatesNoSensitivityOrNoNodeIsNotAsked() {
      watch.happens(container("web", "sha256:1").in("lab").on("n1"));
      watch.happens(container("job", "sha256:1").in("bank").on(null));
      watch.happens(container("old", "sha256:1").in("attic").on("n1"));
      assertEquals(Figure.NOTHING, watch.figure());
    }
  }

  private static Policy all(long version) {
    return PolicyBuilder.of(Story.ORG).version(version).build();
  }

  private static Policy nothing(long version) {
    return PolicyBuilder.of(Story.ORG).version(version).exclude("*").build();
  }

  private static Policy places() {
    return PolicyBuilder.of(Story.ORG)
        .environments(
            environment("shop", true, "public"),
            environment("bank", true, "secret"),
            environment("lab", true, null),
            environment("test", false, "public"))
        .build();
  }

  private static Scope.Environment environment(String name, boolean inScope, String sensitivity) {
    return new Scope.Environment(name, List.of(), List.of(name), inScope, sensitivity);
  }
}
