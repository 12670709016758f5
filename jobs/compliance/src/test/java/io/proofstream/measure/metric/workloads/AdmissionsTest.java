package io.proofstream.measure.metric.workloads;

import static io.proofstream.asset.Asked.request;
import static io.proofstream.asset.Says.pushed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.asset.Asked;
import io.proofstream.asset.Story;
import io.proofstream.evidence.run.Decision;
import io.proofstream.measure.MatterWatch;
import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyBuilder;
import io.proofstream.policy.Scope;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Namespace lab is in no scope. */
class AdmissionsTest {
  private static final String ID = "sha256:1";

  @Nested
  class Checked {
    private final Watch watch = Watch.of("admissions_checked").policy(policy()).happens(pushed(ID));

    @Test
    void anEngineThatIsNamedOrAPolicyThatWasCheckedDecided() {
      assertEquals(new Sum(1, 1), watch.happens(asked()).counted());
      watch.happens(asked().decidedBy(null).checking(2));
      watch.happens(asked().answered(Decision.DENIED));
      assertEquals(new Sum(3, 3), watch.counted());
    }

    @Test
    void rightsAloneAreNoPolicy() {
      watch.happens(asked().decidedBy("rbac"));
      watch.happens(asked().decidedBy(null));
      watch.happens(asked().decidedBy(null).checking(0));
      assertEquals(new Sum(0, 3), watch.counted());
      assertEquals(List.of("admission 1/web"), watch.failing());
    }

    @Test
    void eachContainerOfTheAssetCounts() {
      watch.happens(asked().toRun("side", ID).toRunAnother("proxy"));
      assertEquals(new Sum(2, 2), watch.counted());
    }

    @Test
    void aRequestCountsOnce() {
      watch.happens(asked()).look().passes(Duration.ofDays(1));
      assertEquals(new Sum(1, 1), watch.counted());
    }

    @Test
    void whatDeploysNothingIsNeither() {
      watch.happens(asked().to("delete")).happens(asked().to("connect"));
      watch.happens(asked().asDryRun()).happens(asked().in("lab"));
      watch.happens(asked().answered(Decision.UNKNOWN));
      watch.happens(asked().decidedBy("rbac").answered(Decision.DENIED));
      assertEquals(Sum.NONE, watch.counted());
    }
  }

  @Nested
  class OfADecision {
    private final MatterWatch watch = watch(List.of("bypassed"));

    @Test
    void aRequestForManyContainersOrForNoneIsOne() {
      watch.happens(asked().toRunAnother("proxy").answered(Decision.BYPASSED));
      assertEquals(new Sum(1, 1), watch.counted());
      watch.happens(request("2").answered(Decision.BYPASSED));
      assertEquals(new Sum(2, 2), watch.counted());
      assertEquals(List.of("admission 1", "admission 2"), watch.failing());
    }

    @Test
    void otherDecisionsDryRunsAndWhatIsOutOfScopeAreLeftOut() {
      watch.happens(asked()).happens(asked().answered(Decision.DENIED));
      watch.happens(asked().answered(Decision.BYPASSED).asDryRun());
      watch.happens(asked().answered(Decision.BYPASSED).in("lab"));
      watch.happens(asked().answered(Decision.BYPASSED).unverified());
      assertEquals(Sum.NONE, watch.counted());
      assertEquals(
          new Sum(1, 1),
          watch(List.of("denied", "warned")).happens(asked().answered(Decision.DENIED)).counted());
    }

    @Test
    void itCountsAtTheHourOfTheDecision() {
      watch.happens(
          asked().answered(Decision.BYPASSED).decidedAt(Story.NOON.minus(3, ChronoUnit.HOURS)));
      assertEquals(List.of(Story.NOON.minus(3, ChronoUnit.HOURS)), watch.hours());
    }

    private MatterWatch watch(List<String> decisions) {
      return MatterWatch.of("admissions_by_decision", Map.of("decisions", decisions))
          .policy(policy(), "ada", "a test");
    }
  }

  private static Asked asked() {
    return request("1").toRun("web", ID);
  }

  private static Policy policy() {
    return PolicyBuilder.of(Story.ORG)
        .effectiveFrom(Story.NOON)
        .environments(new Scope.Environment("lab", List.of(), List.of("lab"), false, null))
        .build();
  }
}
