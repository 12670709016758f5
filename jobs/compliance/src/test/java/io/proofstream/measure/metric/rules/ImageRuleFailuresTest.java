package io.proofstream.measure.metric.rules;

import static io.proofstream.asset.Held.image;
import static io.proofstream.asset.Says.accepted;
import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Says.runs;
import static io.proofstream.asset.Scanned.scan;
import static java.time.Duration.ofDays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.asset.Held;
import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ImageRuleFailuresTest {
  private static final String ID = "sha256:1";

  @Test
  void eachBrokenRuleOfTheKindCounts() {
    Watch watch = failures("kinds", "secret");
    watch.happens(secrets(ID).breaks("aws-key").breaks("private-key").keeps("jwt"));
    assertEquals(2, watch.standing().numerator());
    assertEquals(
        List.of("result finding-of-aws-key", "result finding-of-private-key"), watch.failing());
    watch.passes(Duration.ofHours(1)).happens(secrets(ID).breaks("aws-key"));
    assertEquals(1, watch.standing().numerator());
    assertEquals(
        0, failures("kinds", "code").happens(secrets(ID).breaks("x")).standing().numerator());
  }

  @Test
  void whatTwoImagesBreakAlikeIsOne() {
    Watch watch = failures("kinds", "secret").happens(runs("sha256:2", "web"));
    watch.happens(secrets(ID).breaks("aws-key")).happens(secrets("sha256:2").breaks("aws-key"));
    assertEquals(1, watch.standing().numerator());
  }

  @Test
  void whatWasFoundInARepositoryOfCodeCounts() {
    Watch watch = Watch.of("rule_failures", Map.of("kinds", List.of("secret")));
    watch.happens(secrets(null).breaks("aws-key"));
    assertEquals(1, watch.standing().numerator());
  }

  @Test
  void anAdviceCountsWhereThatIsAsked() {
    Map<String, List<String>> advice =
        Map.of("kinds", List.of("hardening"), "advice", List.of("true"));
    Watch watch = Watch.of("rule_failures", advice).happens(pushed(ID));
    watch.happens(image(ID).advisesAgainst("DS-0002"));
    assertEquals(1, watch.standing().numerator());
    Watch other = failures("kinds", "hardening").happens(image(ID).advisesAgainst("DS-0002"));
    assertEquals(0, other.standing().numerator());
  }

  @Test
  void onlyTheToolsAndTheSeveritiesThatAreAskedForCount() {
    Map<String, List<String>> asked =
        Map.of(
            "kinds", List.of("hardening"),
            "tools", List.of("trivy"),
            "severities", List.of("high"));
    Watch watch = Watch.of("rule_failures", asked).happens(pushed(ID));
    watch.happens(image(ID).breaks("CIS-DI-0001"));
    watch.happens(image(ID).by("trivy").of(Severity.LOW).breaks("DS-0013"));
    assertEquals(0, watch.standing().numerator());
    watch.happens(image(ID).by("trivy").of(Severity.HIGH).breaks("DS-0002"));
    assertEquals(1, watch.standing().numerator());
  }

  @Test
  void anExceptionCoversItAndTheToolsOwnSettingDoesNot() {
    Watch watch = failures("kinds", "hardening");
    watch.happens(image(ID).breaks("CIS-DI-0001").setsAside("CIS-DI-0005"));
    assertEquals(2, watch.standing().numerator());
    watch.happens(accepted("CIS-DI-0001", watch.now().plus(ofDays(9))));
    assertEquals(List.of("result finding-of-CIS-DI-0005"), watch.failing());
  }

  @Test
  void whatIsOlderThanItMayBeIsForgotten() {
    Watch watch = failures("kinds", "secret").happens(secrets(ID).breaks("aws-key"));
    assertEquals(1, watch.passes(ofDays(30)).standing().numerator());
    assertEquals(0, watch.passes(Duration.ofMillis(1)).standing().numerator());
  }

  @Nested
  class Assessed {
    private final Watch watch = Watch.of("hardening_assessed").happens(pushed(ID));

    @Test
    void anAssetIsAssessedUntilTheRunIsTooOld() {
      assertEquals(new Sum(0, 1), watch.standing());
      assertEquals(1, watch.failing().size());
      watch.happens(image(ID));
      assertEquals(new Sum(1, 1), watch.passes(ofDays(30)).standing());
      assertEquals(watch.now().plusMillis(1), watch.again());
      assertEquals(new Sum(0, 1), watch.passes(Duration.ofMillis(1)).standing());
    }

    @Test
    void aRunForVulnerabilitiesOneThatBrokeOffAndOneOfOwnPoliciesAssessNothing() {
      watch.happens(scan(ID)).happens(image(ID).partly()).happens(image(ID).by("conftest"));
      assertEquals(new Sum(0, 1), watch.standing());
    }

    @Test
    void anAssetKnownOnlyFromScansIsNotAsked() {
      Watch unregistered = Watch.of("hardening_assessed").happens(image(ID));
      assertEquals(Sum.NONE, unregistered.standing());
    }
  }

  private static Held secrets(String digest) {
    return image(digest).by("gitleaks").lookingFor("secret").of(RuleKind.SECRET);
  }

  private static Watch failures(String name, String value) {
    return Watch.of("rule_failures", Map.of(name, List.of(value))).happens(pushed(ID));
  }
}
