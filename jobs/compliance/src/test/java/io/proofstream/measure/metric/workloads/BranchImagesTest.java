package io.proofstream.measure.metric.workloads;

import static io.proofstream.asset.Seen.running;
import static io.proofstream.asset.Story.NOON;
import static io.proofstream.asset.Story.ORG;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.asset.CurrentAsset;
import io.proofstream.asset.Story;
import io.proofstream.measure.Metrics;
import io.proofstream.measure.gauge.Gauge;
import io.proofstream.measure.gauge.Measured;
import io.proofstream.measure.gauge.Measuring;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.knowledge.Knowledge;
import io.proofstream.measure.knowledge.Known;
import io.proofstream.measure.metric.AllMetrics;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.AssetMemory;
import io.proofstream.measure.posture.AssetNote;
import io.proofstream.measure.posture.AssetPosture;
import io.proofstream.policy.Policies;
import io.proofstream.policy.PolicyBuilder;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.Scope;
import io.proofstream.policy.document.PolicyTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images of branches are in no scope, and must not run in production. */
class BranchImagesTest {
  private static final String ID = Story.SHOP.assetId();

  @Test
  void aContainerOfABranchInProductionIsNamed() {
    List<Measured.Standing> standing = ofProduction("ci");
    assertEquals(1, standing.size());
    assertEquals("image of a branch", standing.getFirst().failing().getFirst().reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.25", "default"})
  void aContainerOfAReleaseIsNot(String stream) {
    assertEquals(List.of(), ofProduction(stream));
  }

  private static List<Measured.Standing> ofProduction(String stream) {
    Knowledge knowledge = knowledge();
    AssetPosture before = AssetPosture.unknown(ORG, ID);
    AssetMemory memory = new AssetMemory(before, knowledge);
    running("web", "sha256:1")
        .events(Story.begin())
        .forEach(event -> memory.read(AssetNote.of(ORG, ID, NOON, event)));
    memory.read(AssetNote.of(asset(stream), NOON));
    AssetGlance glance =
        new AssetGlance(memory.now(NOON), before, List.of(), NOON, NOON, knowledge);
    Parameters parameters =
        Parameters.of(
            Metrics.of("unreleased_images").orElseThrow(),
            Map.of(),
            PolicyTree.of(Policies.ofNobody(ORG)),
            "some-framework");
    Gauge gauge = Gauge.of("unreleased_images", parameters, 60);
    return new Measuring(List.of(gauge), AllMetrics::of).ofAsset(glance).standing();
  }

  private static Knowledge knowledge() {
    Known known = new Known(ORG);
    known.add(
        new PolicyVersion(
            PolicyBuilder.of(ORG)
                .effectiveFrom(NOON)
                .environments(new Scope.Environment("production", List.of(), List.of(), true, null))
                .build(),
            NOON,
            NOON,
            false,
            "ada",
            null,
            "a test",
            null));
    return known.asOf(NOON);
  }

  private static CurrentAsset asset(String stream) {
    boolean inScope = !Scope.isUnreleased(stream);
    return new CurrentAsset(
        ORG,
        ID,
        "registry.example",
        "registry.example/shop/web",
        stream,
        null,
        List.of("production"),
        null,
        inScope,
        List.of(),
        List.of("workload"),
        NOON,
        null,
        null,
        null,
        1,
        1,
        null,
        null,
        null,
        0,
        0,
        0,
        0,
        0,
        1);
  }
}
