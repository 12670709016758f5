package io.proofstream.measure.metric.supply;

import static io.proofstream.asset.Attests.approves;
import static io.proofstream.asset.Attests.provenance;
import static io.proofstream.asset.Attests.pushedOn;
import static io.proofstream.asset.Attests.signed;
import static io.proofstream.asset.Attests.signedUnchecked;
import static io.proofstream.asset.Attests.verifiedProvenance;
import static io.proofstream.asset.Says.pushed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.proofstream.asset.Drafted;
import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProvenanceMetricsTest {
  private static final Sum GOOD = new Sum(1, 1);
  private static final Sum WRONG = new Sum(0, 1);

  @Nested
  class Signed {
    @Test
    void aSignatureThatNobodyCheckedIsNone() {
      Watch watch = after("signed_images", Map.of(), signedUnchecked("sha256:1", "ada"));
      assertEquals(WRONG, watch.standing());
      assertEquals(List.of("image sha256:1"), watch.failing());
    }

    @Test
    void anyVerifiedSignatureIsEnoughWhereNobodySaysWhose() {
      assertEquals(GOOD, after("signed_images", Map.of(), signed("sha256:1", null)).standing());
      assertEquals(
          GOOD, after("signed_images", Map.of(), verifiedProvenance("sha256:1", "b")).standing());
    }

    @Test
    void itMustBeByOneOfTheSigners() {
      Map<String, List<String>> ours = Map.of("signers", List.of("*@acme.example"));
      assertEquals(
          GOOD, after("signed_images", ours, signed("sha256:1", "ci@acme.example")).standing());
      assertEquals(
          WRONG, after("signed_images", ours, signed("sha256:1", "eve@evil.example")).standing());
      assertEquals(WRONG, after("signed_images", ours, signed("sha256:1", null)).standing());
    }

    @Test
    void ofAnotherImageItSaysNothing() {
      assertEquals(WRONG, after("signed_images", Map.of(), signed("sha256:0", "ada")).standing());
    }
  }

  @Nested
  class Provenances {
    @Test
    void itMustNameABuilder() {
      assertEquals(WRONG, Watch.of("provenance").happens(pushed("sha256:1")).standing());
      assertEquals(
          WRONG, after("provenance", Map.of(), provenance("sha256:1", null, "s", "c")).standing());
      assertEquals(
          GOOD, after("provenance", Map.of(), provenance("sha256:1", "b", null, null)).standing());
    }

    @Test
    void aSignatureIsNoProvenance() {
      assertEquals(WRONG, after("provenance", Map.of(), signed("sha256:1", "ada")).standing());
    }

    @Test
    void oneMustNameAllThatIsAsked() {
      Map<String, List<String>> asked = Map.of("names", List.of("commit", "source"));
      Watch watch = after("provenance", asked, provenance("sha256:1", "one", "source", null));
      watch.happens(provenance("sha256:1", "two", null, "commit"));
      assertEquals(WRONG, watch.standing());
      watch.happens(provenance("sha256:1", "three", "source", "commit"));
      assertEquals(GOOD, watch.standing());
    }

    @Test
    void whereItIsAskedItMustBeVerified() {
      Map<String, List<String>> asked = Map.of("verified", List.of("true"));
      Watch watch = after("provenance", asked, provenance("sha256:1", "b", "s", "c"));
      assertEquals(WRONG, watch.standing());
      assertEquals(GOOD, watch.happens(verifiedProvenance("sha256:1", "b")).standing());
    }
  }

  @Nested
  class Builders {
    private final Watch watch =
        after(
            "approved_builders", Map.of(), provenance("sha256:1", "https://ci.example/1", "", ""));

    @Test
    void aBuilderThatNobodyApprovedIsWrong() {
      assertEquals(WRONG, watch.standing());
      assertEquals(List.of("image sha256:1"), watch.failing());
    }

    @Test
    void aBuilderThatMatchesIsApproved() {
      watch.knows(approves("approved_builder", "https://ci.example/*", null)).look();
      assertEquals(GOOD, watch.standing());
      assertNull(watch.again());
    }

    @Test
    void anApprovalEndsByItself() {
      Instant end = watch.now().plus(Duration.ofDays(1));
      watch.knows(approves("approved_builder", "*", end)).look();
      assertEquals(GOOD, watch.standing());
      assertEquals(end, watch.again());
      watch.passes(Duration.ofDays(1));
      assertEquals(WRONG, watch.standing());
    }
  }

  @Nested
  class Bases {
    @Test
    void theBaseThatThePushTellsMustBeApproved() {
      Watch watch = after("approved_bases", Map.of(), pushedOn("sha256:1", "sha256:base"));
      assertEquals(WRONG, watch.standing());
      watch.knows(approves("approved_base_image", "sha256:base", null)).look();
      assertEquals(GOOD, watch.standing());
    }

    @Test
    void anUnknownBaseIsNotApproved() {
      Watch watch = Watch.of("approved_bases").knows(approves("approved_base_image", "*", null));
      assertEquals(WRONG, watch.happens(pushed("sha256:1")).standing());
      assertEquals(List.of("image sha256:1"), watch.failing());
    }
  }

  private static Watch after(
      String metric, Map<String, List<String>> parameters, Drafted happened) {
    return Watch.of(metric, parameters).happens(pushed("sha256:1")).happens(happened);
  }
}
