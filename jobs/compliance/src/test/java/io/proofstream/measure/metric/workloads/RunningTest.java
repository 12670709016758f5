package io.proofstream.measure.metric.workloads;

import static io.proofstream.asset.Asked.request;
import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Says.retired;
import static io.proofstream.asset.Seen.running;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.asset.Story;
import io.proofstream.evidence.run.Decision;
import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyBuilder;
import io.proofstream.policy.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Namespace shop is production, and namespace lab is in no scope. */
class RunningTest {
  private static final String ID = "sha256:1";

  @Nested
  class Settings {
    @ParameterizedTest
    @ValueSource(strings = {"non_root", "unprivileged", "read_only_root", "limited"})
    void aContainerHasTheSettingOrIsNamed(String setting) {
      Watch watch = settings(setting);
      watch.happens(
          running("good", ID).asRoot(false).privileged(false).readOnly(true).limited(true));
      assertEquals(new Sum(1, 1), watch.standing());
      watch.happens(
          running("bad", ID).asRoot(true).privileged(true).readOnly(false).limited(false));
      assertEquals(new Sum(1, 2), watch.standing());
      assertEquals(List.of("workload east/uid-1/bad"), watch.failing());
    }

    @Test
    void aContainerWhoseSpecificationDoesNotTellIsNeither() {
      assertEquals(Sum.NONE, settings("non_root").happens(running("web", ID)).standing());
      Watch watch = settings("non_root").happens(running("web", ID).privileged(true));
      assertEquals(Sum.NONE, watch.standing());
    }

    @Test
    void onlyTheEnvironmentsThatAreAskedForCount() {
      Watch watch =
          Watch.of("workload_settings", Map.of("environments", List.of("production")))
              .policy(policy())
              .happens(pushed(ID))
              .happens(running("tool", ID).in("elsewhere").asRoot(true));
      assertEquals(Sum.NONE, watch.standing());
      assertEquals(new Sum(0, 1), watch.happens(running("web", ID).asRoot(true)).standing());
    }

    @Test
    void whatIsOutOfScopeOrNoMoreIsNotAsked() {
      Watch watch = settings("non_root").happens(running("tool", ID).in("lab").asRoot(true));
      assertEquals(Sum.NONE, watch.standing());
      watch.happens(running("web", ID).asRoot(true)).happens(retired());
      assertEquals(Sum.NONE, watch.standing());
    }

    private Watch settings(String setting) {
      return watch("workload_settings", Map.of("setting", List.of(setting))).happens(pushed(ID));
    }
  }

  @Nested
  class LetIn {
    private final Watch watch = watch("workloads_admitted", Map.of()).happens(pushed(ID));

    @Test
    void aContainerThatNobodyLetInIsNamedAnHourAfterItBegan() {
      watch.admits("east");
      start();
      assertEquals(Sum.NONE, watch.standing());
      assertEquals(watch.now().plus(ofHours(1)), watch.again());
      assertEquals(new Sum(0, 1), watch.passes(ofHours(1)).standing());
      assertEquals(List.of("workload east/uid-1/web"), watch.failing());
    }

    @Test
    void aContainerWhoseImageWasLetInIsInOrderAsLongAsItRuns() {
      watch.admits("east").happens(request("1").toRun("web", ID));
      start();
      assertEquals(new Sum(1, 1), watch.passes(ofHours(1)).standing());
      assertEquals(new Sum(1, 1), watch.passes(ofDays(200)).standing());
    }

    @Test
    void aRequestNeedNotNameTheDigest() {
      watch.admits("east").happens(request("1").toRun("web", null));
      start();
      assertEquals(new Sum(1, 1), watch.passes(ofHours(1)).standing());
    }

    @Test
    void anotherImageAnotherNamespaceADenialAndADryRunLetNothingIn() {
      watch.admits("east").happens(request("1").toRun("web", "sha256:2"));
      watch.happens(request("2").toRun("web", ID).in("lab"));
      watch.happens(request("3").toRun("web", ID).answered(Decision.DENIED));
      watch.happens(request("4").toRun("web", ID).asDryRun());
      watch.happens(request("5").toRunAnother("side"));
      start();
      assertEquals(new Sum(0, 1), watch.passes(ofHours(1)).standing());
    }

    @Test
    void whereNobodyTellsOfAdmissionsNothingIsAsked() {
      start();
      assertEquals(Sum.NONE, watch.passes(ofDays(1)).standing());
    }

    @Test
    void whatRanBeforeTheFirstAdmissionWasToldOrSinceNobodyKnowsWhenIsNotAsked() {
      start();
      watch.passes(ofMinutes(1)).admits("east").happens(running("side", ID)).passes(ofDays(1));
      assertEquals(Sum.NONE, watch.standing());
    }

    private void start() {
      watch.passes(Duration.ofSeconds(1)).happens(running("web", ID).since(watch.now()));
    }
  }

  @Nested
  class Released {
    private final Watch watch = watch("unreleased_images", Map.of()).happens(pushed(ID));

    @Test
    void aContainerOfAnImageThatWasPushedIsInOrder() {
      assertEquals(0, watch.happens(running("web", ID)).standing().numerator());
    }

    @Test
    void aContainerOfAnImageThatWasNeverPushedIsNamed() {
      watch.happens(running("web", "sha256:9"));
      assertEquals(1, watch.standing().numerator());
      assertEquals(List.of("workload east/uid-1/web"), watch.failing());
      watch.happens(pushed("sha256:9"));
      assertEquals(0, watch.standing().numerator());
    }

    @Test
    void whereNoRegistryTellsOfPushesNothingIsKnown() {
      Watch other = watch("unreleased_images", Map.of()).happens(running("web", ID));
      assertEquals(0, other.standing().numerator());
    }

    @Test
    void otherEnvironmentsAreNotAsked() {
      watch.happens(running("web", "sha256:9").in("lab"));
      assertEquals(0, watch.standing().numerator());
    }
  }

  private static Watch watch(String metric, Map<String, List<String>> parameters) {
    return Watch.of(metric, parameters).policy(policy());
  }

  private static Policy policy() {
    return PolicyBuilder.of(Story.ORG)
        .effectiveFrom(Story.NOON)
        .environments(
            new Scope.Environment("production", List.of(), List.of("shop"), true, null),
            new Scope.Environment("lab", List.of(), List.of("lab"), false, null))
        .build();
  }
}
