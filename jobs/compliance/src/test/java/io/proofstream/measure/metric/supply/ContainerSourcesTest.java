package io.proofstream.measure.metric.supply;

import static io.proofstream.asset.Attests.approves;
import static io.proofstream.asset.Runs.container;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.asset.Story;
import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import io.proofstream.policy.PolicyBuilder;
import io.proofstream.policy.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ContainerSourcesTest {
  private static final String IMAGE = "registry.example:5000/shop/web";

  @Nested
  class Pinned {
    private final Watch byDigest = Watch.of("pinned_images");
    private final Watch byTag = Watch.of("pinned_images", Map.of("tags", List.of("true")));

    @Test
    void aDigestIsPinned() {
      byDigest.happens(container("web", "sha256:1").named(IMAGE + "@sha256:1"));
      assertEquals(new Sum(1, 1), byDigest.standing());
    }

    @Test
    void aTagIsPinnedWhereThatIsEnough() {
      byDigest.happens(container("web", "sha256:1").named(IMAGE + ":1.2"));
      assertEquals(new Sum(0, 1), byDigest.standing());
      assertEquals(List.of("workload east/uid-1/web"), byDigest.failing());
      byTag.happens(container("web", "sha256:1").named(IMAGE + ":1.2"));
      assertEquals(new Sum(1, 1), byTag.standing());
    }

    @Test
    void latestIsNoTagAndAPortIsNone() {
      byTag.happens(container("web", "sha256:1").named(IMAGE + ":latest"));
      byTag.happens(container("job", "sha256:1").named(IMAGE));
      byTag.happens(container("log", "sha256:1"));
      assertEquals(new Sum(0, 3), byTag.standing());
    }

    @Test
    void whatStoppedDoesNotCount() {
      byDigest.happens(container("web", "sha256:1"));
      byDigest.happens(container("web", "sha256:1").stopped());
      assertEquals(Sum.NONE, byDigest.standing());
    }

    @Test
    void whatRunsOutOfScopeDoesNotCount() {
      byDigest.policy(
          PolicyBuilder.of(Story.ORG)
              .environments(new Scope.Environment("test", List.of(), List.of("test"), false, null))
              .build());
      byDigest.happens(container("web", "sha256:1").in("test"));
      assertEquals(Sum.NONE, byDigest.standing());
      byDigest.happens(container("web", "sha256:1"));
      assertEquals(new Sum(0, 1), byDigest.standing());
    }
  }

  @Nested
  class Registries {
    private final Watch watch =
        Watch.of("approved_registries").happens(container("web", "sha256:1"));

    @Test
    void aRegistryThatNobodyApprovedIsWrong() {
      watch.knows(approves("approved_registry", "other.example/*", null)).look();
      assertEquals(new Sum(0, 1), watch.standing());
      assertEquals(List.of("workload east/uid-1/web"), watch.failing());
    }

    @Test
    void oneThatMatchesIsApprovedUntilTheApprovalEnds() {
      watch.knows(approves("approved_registry", "registry.example/*", watch.now().plusSeconds(60)));
      assertEquals(new Sum(1, 1), watch.look().standing());
      assertEquals(watch.now().plusSeconds(60), watch.again());
      assertEquals(new Sum(0, 1), watch.passes(Duration.ofSeconds(60)).standing());
    }
  }
}
