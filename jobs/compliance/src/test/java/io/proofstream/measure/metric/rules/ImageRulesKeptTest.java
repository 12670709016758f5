package io.proofstream.measure.metric.rules;

import static io.proofstream.asset.Held.image;
import static io.proofstream.asset.Says.accepted;
import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Says.retired;
import static io.proofstream.asset.Scanned.scan;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.asset.Held;
import io.proofstream.asset.Story;
import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageRulesKeptTest {
  private static final Sum KEPT = new Sum(1, 1);
  private static final Sum BROKEN = new Sum(0, 1);
  private static final String ID = "sha256:1";

  @Test
  void anAssetThatBreaksOneOfTheRulesIsNamed() {
    Watch watch = watch("CIS-DI-0001", "DS-0002");
    watch.happens(image(ID).keeps("CIS-DI-0001"));
    assertEquals(KEPT, watch.standing());
    watch.happens(image(ID).by("trivy").breaks("DS-0002"));
    assertEquals(BROKEN, watch.standing());
    assertEquals(List.of("asset " + Story.SHOP.assetId()), watch.failing());
    watch.passes(ofHours(1)).happens(image(ID).by("trivy"));
    assertEquals(KEPT, watch.standing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"DS-0002", "DS002", "AVD-DS-0002", "ds2"})
  void oneRuleHasManySpellings(String spelling) {
    assertEquals(BROKEN, watch("DS-0002").happens(trivy().breaks(spelling)).standing());
    assertEquals(BROKEN, watch(spelling).happens(trivy().breaks("DS-0002")).standing());
  }

  @Test
  void aRuleIsMeantByAnAliasToo() {
    Held run = trivy().breaks("latest-tag", "AVD-DS-0001");
    assertEquals(BROKEN, watch("DS-0001").happens(run).standing());
  }

  @Test
  void whatNobodyHeldAgainstTheRulesIsNeither() {
    Watch watch = watch("DKL-LI-0002");
    assertEquals(Sum.NONE, watch.standing());
    watch.happens(image(ID).keeps("DKL-LI-0001"));
    assertEquals(Sum.NONE, watch.standing());
    watch.happens(image(ID).leavesOut("DKL-LI-0002").keeps("DKL-LI-0001"));
    assertEquals(Sum.NONE, watch.standing());
    assertEquals(Sum.NONE, watch.happens(retired()).standing());
  }

  @Test
  void anAdviceIsHeldAndNotBroken() {
    assertEquals(KEPT, watch("DS-0002").happens(trivy().advisesAgainst("DS-0002")).standing());
  }

  @Test
  void aResultCountsUntilItIsOlderThanItMayBe() {
    Watch watch = watch("CIS-DI-0001").happens(image(ID).breaks("CIS-DI-0001"));
    assertEquals(BROKEN, watch.passes(ofDays(30)).standing());
    assertEquals(watch.now().plusMillis(1), watch.again());
    assertEquals(Sum.NONE, watch.passes(Duration.ofMillis(1)).standing());
  }

  @Test
  void whatAnImageBreaksThatDoesNotCountAnyMoreIsNoMatter() {
    Watch watch = watch("CIS-DI-0001").happens(image(ID).breaks("CIS-DI-0001"));
    watch.passes(ofHours(1)).happens(pushed("sha256:2"));
    assertEquals(Sum.NONE, watch.standing());
  }

  @Test
  void whatTheToolSetAsideIsBroken() {
    assertEquals(
        BROKEN, watch("CIS-DI-0001").happens(image(ID).setsAside("CIS-DI-0001")).standing());
  }

  @Test
  void whatSomebodyAcceptedIsNotBrokenForAsLong() {
    Watch watch = watch("CIS-DI-0001").happens(image(ID).breaks("CIS-DI-0001"));
    watch.happens(accepted("CIS-DI-0001", watch.now().plus(ofDays(9))));
    assertEquals(KEPT, watch.standing());
    assertEquals(BROKEN, watch.passes(ofDays(9)).standing());
  }

  @Test
  void aCheckAboutClustersDoesNotAskImages() {
    Watch watch = Watch.of("rules_kept", Map.of("about", List.of("cluster"))).happens(pushed(ID));
    assertEquals(Sum.NONE, watch.happens(image(ID).breaks("CIS-DI-0001")).standing());
  }

  @Nested
  class AllRules {
    private final Watch watch =
        Watch.of("rules_kept", Map.of("severities", List.of("critical", "high")))
            .happens(pushed(ID));

    @Test
    void onlyThoseOfTheSeveritiesCount() {
      watch.happens(trivy().of(Severity.MEDIUM).breaks("DS-0013"));
      assertEquals(KEPT, watch.standing());
      watch.happens(trivy().of(Severity.HIGH).breaks("DS-0002"));
      assertEquals(BROKEN, watch.standing());
    }

    @Test
    void onlyThoseOfTheKindsCount() {
      watch.happens(trivy().lookingFor("config", "secret").of(RuleKind.SECRET).breaks("aws-key"));
      assertEquals(KEPT, watch.standing());
    }
  }

  @Nested
  class WhatARunDoesNotList {
    @ParameterizedTest
    @ValueSource(strings = {"DS-0002", "AVD-DS-0002"})
    void trivyPassesItsRulesForContainerFiles(String rule) {
      assertEquals(KEPT, watch(rule).happens(trivy()).standing());
      assertEquals(KEPT, watch(rule).happens(trivy().breaks("DS-0026")).standing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CIS-DI-0001", "DKL-DI-0006", "DKL-LI-0002"})
    void dockleListsInSomeFormatsOnlyWhatIsBroken(String rule) {
      assertEquals(KEPT, watch(rule).happens(image(ID).breaks("CIS-DI-0005")).standing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CIS-DI-0001", "DKL-LI-0002", "KSV012", "C-0070"})
    void trivyDoesNotKnowTheRulesOfOthersOnImages(String rule) {
      assertEquals(Sum.NONE, watch(rule).happens(trivy()).standing());
    }

    @Test
    void aRunThatNamesWhatIsKeptSaysNothingOfTheRest() {
      Watch watch = watch("CIS-DI-0001").happens(image(ID).keeps("CIS-DI-0005"));
      assertEquals(Sum.NONE, watch.standing());
    }

    @Test
    void aRunThatDidNotLookOrNotAtAllPassesNothing() {
      assertEquals(Sum.NONE, watch("DS-0002").happens(scan(ID)).standing());
      assertEquals(Sum.NONE, watch("DS-0002").happens(trivy().partly()).standing());
    }

    @Test
    void aRunMendsOnlyWhatItLookedFor() {
      Watch watch = watch("DS-0002").happens(trivy().breaks("DS-0002"));
      watch.passes(ofHours(1)).happens(scan(ID));
      assertEquals(BROKEN, watch.standing());
      watch.passes(ofHours(1)).happens(trivy());
      assertEquals(KEPT, watch.standing());
    }

    @Test
    void aRunThatComesLateDoesNotUndoANewerOne() {
      Watch watch = watch("DS-0002").passes(ofHours(2)).happens(trivy());
      watch.happens(trivy().breaks("DS-0002").occurred(watch.now().minus(ofHours(1))));
      assertEquals(KEPT, watch.standing());
    }
  }

  private static Held trivy() {
    return image(ID).by("trivy");
  }

  private static Watch watch(String... rules) {
    return Watch.of("rules_kept", Map.of("rules", List.of(rules))).happens(pushed(ID));
  }
}
