package io.proofstream.measure.metric.supply;

import static io.proofstream.asset.Attests.approves;
import static io.proofstream.asset.Attests.disapproves;
import static io.proofstream.asset.Attests.lists;
import static io.proofstream.asset.Runs.container;
import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Scanned.scan;
import static io.proofstream.evidence.supply.SbomFormat.CYCLONEDX;
import static io.proofstream.evidence.supply.SbomFormat.SPDX;
import static io.proofstream.evidence.supply.SbomFormat.SYFT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.asset.Drafted;
import io.proofstream.asset.Says;
import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SbomMetricsTest {
  private static final String OPENSSL = "pkg:deb/debian/openssl";
  private static final String ZLIB = "pkg:deb/debian/zlib";

  @Nested
  class Presence {
    private final Watch watch = Watch.of("sbom_presence").happens(pushed("sha256:1"));

    @Test
    void anImageWithoutOneIsNamed() {
      assertEquals(new Sum(0, 1), watch.standing());
      assertEquals(List.of("image sha256:1"), watch.failing());
    }

    @Test
    void oneInAFormatThatIsAskedForIsEnough() {
      watch.happens(lists("sha256:1", SPDX, OPENSSL));
      assertEquals(new Sum(1, 1), watch.standing());
      assertEquals(List.of(), watch.failing());
    }

    @Test
    void oneInAnotherFormatOrThatListsNothingIsNone() {
      watch.happens(lists("sha256:1", SYFT, OPENSSL)).happens(lists("sha256:1", SPDX));
      assertEquals(new Sum(0, 1), watch.standing());
    }

    @Test
    void oneThatListsSomethingIsEnoughThoughANewerListsNothing() {
      watch.happens(lists("sha256:1", SPDX, OPENSSL)).passes(Duration.ofHours(1));
      watch.happens(lists("sha256:1", SPDX));
      assertEquals(new Sum(1, 1), watch.standing());
    }

    @Test
    void oneThatListsSomethingIsEnoughThoughItCameAfterANewer() {
      Drafted old = lists("sha256:1", SPDX, OPENSSL).occurred(watch.now().minusSeconds(1));
      watch.happens(lists("sha256:1", SPDX)).happens(old);
      assertEquals(new Sum(1, 1), watch.standing());
    }

    @Test
    void ofAnotherImageItSaysNothing() {
      watch.happens(lists("sha256:0", SPDX, OPENSSL));
      assertEquals(new Sum(0, 1), watch.standing());
    }

    @Test
    void anImageOfWhichNothingIsKnownButThatItRunsCounts() {
      watch.happens(lists("sha256:1", SPDX, OPENSSL)).happens(container("web", "sha256:2"));
      assertEquals(new Sum(1, 2), watch.standing());
      watch.happens(container("web", "sha256:2").stopped());
      assertEquals(new Sum(1, 1), watch.standing());
    }

    @Test
    void whatIsKnownOnlyFromScansIsNotAsked() {
      Watch scanned = Watch.of("sbom_presence").happens(scan("sha256:1"));
      assertEquals(Sum.NONE, scanned.standing());
    }

    @Test
    void whatIsRetiredIsNotAsked() {
      assertEquals(Sum.NONE, watch.happens(Says.retired()).standing());
    }
  }

  @Nested
  class Quality {
    @Test
    void componentsWithAPackageUrlOfAll() {
      Watch watch = Watch.of("sbom_quality").happens(pushed("sha256:1"));
      assertEquals(Sum.NONE, watch.standing());
      watch.happens(lists("sha256:1", SYFT, 5, OPENSSL, ZLIB));
      assertEquals(new Sum(2, 5), watch.standing());
      assertEquals(List.of("image sha256:1"), watch.failing());
      assertEquals(0.4, watch.figure().value());
    }

    @Test
    void componentsWithALicence() {
      Watch watch = Watch.of("sbom_quality", Map.of("field", List.of("license")));
      watch.happens(pushed("sha256:1")).happens(lists("sha256:1", SPDX, OPENSSL, ZLIB));
      assertEquals(new Sum(1, 2), watch.standing());
    }

    @Test
    void theNewestOfAnyFormatCounts() {
      Watch watch = Watch.of("sbom_quality").happens(pushed("sha256:1"));
      watch.happens(lists("sha256:1", SPDX, 5)).passes(Duration.ofHours(1));
      watch.happens(lists("sha256:1", CYCLONEDX, OPENSSL));
      assertEquals(new Sum(1, 1), watch.standing());
      assertEquals(List.of(), watch.failing());
    }

    @Test
    void whatCameLaterButIsOlderDoesNotCount() {
      Watch watch = Watch.of("sbom_quality").happens(pushed("sha256:1"));
      Drafted old = lists("sha256:1", SPDX, 9).occurred(watch.now().minusSeconds(1));
      watch.happens(lists("sha256:1", SPDX, OPENSSL)).happens(old);
      assertEquals(new Sum(1, 1), watch.standing());
    }
  }

  @Nested
  class Approved {
    private final Watch watch = Watch.of("components_approved").happens(pushed("sha256:1"));

    @Test
    void distinctComponentsThatMatchWhatIsApproved() {
      watch.knows(approves("approved_component", "pkg:deb/debian/open*", null));
      watch.happens(lists("sha256:1", SPDX, OPENSSL, OPENSSL, ZLIB));
      assertEquals(new Sum(1, 2), watch.standing());
      assertEquals(List.of("image sha256:1"), watch.failing());
    }

    @Test
    void nothingIsApprovedIfNobodyApproves() {
      watch.happens(lists("sha256:1", SPDX, OPENSSL));
      assertEquals(new Sum(0, 1), watch.standing());
    }

    @Test
    void anApprovalThatIsTakenBackOrHasEndedIsNone() {
      watch.knows(approves("approved_component", OPENSSL, null));
      watch.knows(disapproves("approved_component", OPENSSL));
      watch.knows(approves("approved_component", ZLIB, watch.now()));
      watch.happens(lists("sha256:1", SPDX, OPENSSL, ZLIB));
      assertEquals(new Sum(0, 2), watch.standing());
    }

    @Test
    void whatIsApprovedLaterCountsFromTheNextListOn() {
      watch.happens(lists("sha256:1", SPDX, OPENSSL));
      watch.knows(approves("approved_component", OPENSSL, null)).look();
      assertEquals(new Sum(0, 1), watch.standing());
      watch.happens(lists("sha256:1", SPDX, OPENSSL));
      assertEquals(new Sum(1, 1), watch.standing());
    }

    @Test
    void aListCutIntoPartsIsOneList() {
      watch.knows(approves("approved_component", "*/lib1", null));
      String[] many =
          IntStream.range(0, 4500).mapToObj(i -> "pkg:npm/lib" + i).toArray(String[]::new);
      watch.happens(lists("sha256:1", SPDX, many));
      assertEquals(new Sum(1, 4500), watch.standing());
      watch.happens(lists("sha256:1", SPDX, many));
      assertEquals(new Sum(1, 4500), watch.standing());
    }
  }
}
