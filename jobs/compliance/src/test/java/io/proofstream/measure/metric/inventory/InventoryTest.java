package io.proofstream.measure.metric.inventory;

import static io.proofstream.asset.Attests.deleted;
import static io.proofstream.asset.Runs.container;
import static io.proofstream.asset.Says.ownedBy;
import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Says.retired;
import static io.proofstream.asset.Scanned.scan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.proofstream.asset.Story;
import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InventoryTest {
  private static final String ASSET = "asset " + Story.SHOP.assetId();
  private static final Duration DAY = Duration.ofDays(1);

  @Nested
  class Confirmed {
    private final Watch watch =
        Watch.of("inventory_confirmed", Map.of("within", List.of("30d")))
            .happens(pushed("sha256:1"));

    @Test
    void aPushConfirmsForAsLongAsThat() {
      watch.passes(DAY.multipliedBy(30));
      assertEquals(new Sum(1, 1), watch.standing());
      assertEquals(watch.now().plusMillis(1), watch.again());
      assertEquals(new Sum(0, 1), watch.passes(Duration.ofMillis(1)).standing());
      assertEquals(List.of(ASSET), watch.failing());
    }

    @Test
    void aWorkloadAndADeclarationConfirmToo() {
      watch.passes(DAY.multipliedBy(31)).happens(container("web", "sha256:1"));
      assertEquals(new Sum(1, 1), watch.standing());
      watch.passes(DAY.multipliedBy(31)).happens(ownedBy("web"));
      assertEquals(new Sum(1, 1), watch.standing());
    }

    @Test
    void aScanConfirmsNothing() {
      watch.passes(DAY.multipliedBy(31)).happens(scan("sha256:1"));
      assertEquals(new Sum(0, 1), watch.standing());
    }

    @Test
    void whatIsRetiredOrKnownOnlyFromScansIsNotAsked() {
      assertEquals(Sum.NONE, watch.happens(retired()).standing());
      assertEquals(Sum.NONE, Watch.of("inventory_confirmed").happens(scan("sha256:1")).standing());
    }
  }

  @Nested
  class Unregistered {
    private final Watch watch = Watch.of("unregistered_assets").happens(scan("sha256:1"));

    @Test
    void anAssetKnownOnlyFromScansIsNamed() {
      assertEquals(new Sum(1, 1), watch.standing());
      assertEquals(List.of(ASSET), watch.failing());
    }

    @Test
    void itIsNotAnyMoreWhenSomethingElseTellsOfIt() {
      assertEquals(new Sum(0, 1), watch.happens(pushed("sha256:1")).standing());
      assertEquals(List.of(), watch.failing());
    }

    @Test
    void whatIsRetiredIsNotAsked() {
      assertEquals(Sum.NONE, watch.happens(retired()).standing());
    }
  }

  @Nested
  class Owned {
    @Test
    void anAssetForWhichNobodyAnswersIsNamed() {
      Watch watch = Watch.of("owned_assets").happens(pushed("sha256:1"));
      assertEquals(new Sum(0, 1), watch.standing());
      assertEquals(List.of(ASSET), watch.failing());
      assertEquals(new Sum(1, 1), watch.happens(ownedBy("web")).standing());
      assertEquals(List.of(), watch.failing());
    }

    @Test
    void whatIsKnownOnlyFromScansIsNotAsked() {
      assertEquals(Sum.NONE, Watch.of("owned_assets").happens(scan("sha256:1")).standing());
    }
  }

  @Nested
  class Stale {
    private final Watch watch =
        Watch.of("stale_images", Map.of("within", List.of("90d"))).happens(pushed("sha256:1"));

    @Test
    void whatNobodyTouchedForSoLongIsStale() {
      watch.passes(DAY.multipliedBy(90));
      assertEquals(new Sum(0, 1), watch.standing());
      assertEquals(watch.now().plusMillis(1), watch.again());
      assertEquals(new Sum(1, 1), watch.passes(Duration.ofMillis(1)).standing());
      assertEquals(List.of(ASSET), watch.failing());
    }

    @Test
    void aScanAndAPushAgainAreTouches() {
      watch.passes(DAY.multipliedBy(80)).happens(scan("sha256:1"));
      assertEquals(new Sum(0, 1), watch.passes(DAY.multipliedBy(80)).standing());
      watch.happens(pushed("sha256:1")).passes(DAY.multipliedBy(80));
      assertEquals(new Sum(0, 1), watch.standing());
      assertEquals(new Sum(1, 1), watch.passes(DAY.multipliedBy(11)).standing());
    }

    @Test
    void whatRunsIsNotStaleUntilItStops() {
      watch.happens(container("web", "sha256:1")).passes(DAY.multipliedBy(100));
      assertEquals(new Sum(0, 1), watch.standing());
      assertNull(watch.again());
      watch.happens(container("web", "sha256:1").stopped());
      assertEquals(new Sum(1, 1), watch.standing());
    }

    @Test
    void whatLiesInNoRegistryIsNotAsked() {
      Watch running = Watch.of("stale_images").happens(container("web", "sha256:1"));
      assertEquals(Sum.NONE, running.standing());
      assertEquals(Sum.NONE, watch.happens(deleted("sha256:1")).standing());
    }
  }
}
