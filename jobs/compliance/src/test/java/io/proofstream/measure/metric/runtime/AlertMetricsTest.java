package io.proofstream.measure.metric.runtime;

import static io.proofstream.measure.Tells.alert;
import static io.proofstream.measure.Tells.closed;
import static io.proofstream.measure.Tells.incident;
import static io.proofstream.measure.Tells.investigated;
import static io.proofstream.measure.Tells.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.proofstream.asset.Drafted;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.measure.MatterWatch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AlertMetricsTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MOMENT = Duration.ofMillis(1);

  @Nested
  class Rung {
    @Test
    void anAlertCountsOnceHoweverOftenItIsTold() {
      MatterWatch watch = MatterWatch.of("runtime_alerts");
      watch.happens(serious("a-1")).happens(serious("a-1")).happens(opened("a-1", watch.now()));
      assertEquals(new Sum(1, 1), watch.counted());
      assertEquals(List.of("alert a-1"), watch.failing());
    }

    @Test
    void onlyTheSeveritiesAndRulesThatAreAskedCount() {
      MatterWatch watch = MatterWatch.of("runtime_alerts", Map.of("rules", List.of("mitre_*")));
      watch.happens(alert("a-1", Severity.HIGH, "shell", "mitre_execution"));
      watch.happens(alert("a-2", Severity.HIGH, "shell", "cis"));
      watch.happens(alert("a-3", Severity.LOW, "mitre_x"));
      assertEquals(List.of("alert a-1"), watch.failing());
    }

    @Test
    void whatOnlyPeopleSpeakOfDidNotRing() {
      MatterWatch watch = MatterWatch.of("runtime_alerts");
      watch.happens(opened("a-1", watch.now()));
      assertEquals(Sum.NONE, watch.counted());
    }
  }

  @Nested
  class LookedInto {
    private final MatterWatch watch = MatterWatch.of("alerts_investigated");

    @Test
    void anAlertThatSomebodyLookedIntoAtTheLastMomentIsInOrder() {
      watch.happens(serious("a-1")).passes(DAY);
      assertEquals(Sum.NONE, watch.counted());
      watch.happens(opened("a-1", watch.now())).passes(DAY);
      assertEquals(new Sum(1, 1), watch.counted());
    }

    @Test
    void oneThatNobodyLookedIntoIsWrongOnceItsTimeIsOver() {
      watch.happens(serious("a-1"));
      assertEquals(watch.now().plus(DAY).plusMillis(1), watch.again());
      Instant deadline = watch.now().plus(DAY);
      watch.passes(DAY.plus(MOMENT));
      assertEquals(new Sum(0, 1), watch.counted());
      assertEquals(List.of("alert a-1"), watch.failing());
      assertEquals(List.of(deadline.truncatedTo(ChronoUnit.HOURS)), watch.hours());
      watch.happens(opened("a-1", watch.now())).passes(DAY);
      assertEquals(new Sum(0, 1), watch.counted(), "it counts once");
    }

    @Test
    void oneThatIsNotSeriousIsNotAsked() {
      watch.happens(alert("a-1", Severity.LOW, "shell")).passes(DAY.plus(MOMENT));
      assertEquals(Sum.NONE, watch.counted());
    }
  }

  @Nested
  class Taken {
    private final MatterWatch watch =
        MatterWatch.of("investigation_time", Map.of("statistic", List.of("mean")));

    @Test
    void anInvestigationTakesFromTheAlertUntilItIsDone() {
      watch.happens(serious("a-1")).passes(Duration.ofHours(3));
      watch.happens(opened("a-1", watch.now())).passes(Duration.ofHours(1));
      assertNull(watch.figure().value());
      watch.happens(closed("a-1", "benign", watch.now(), null));
      watch.happens(closed("a-1", "benign", watch.now().plus(DAY), null));
      assertEquals(4 * 3600, watch.figure().value());
      assertEquals(1, watch.figure().denominator());
    }

    @Test
    void whereTheAlertIsNotOnRecordItTakesFromItsOpening() {
      Instant now = watch.now();
      watch.happens(investigated("a-1", "benign", now.minusSeconds(7200), now, null));
      watch.happens(closed("a-2", "benign", now, null));
      assertEquals(7200, watch.figure().value());
      assertEquals(1, watch.figure().denominator());
    }
  }

  @Nested
  class Traced {
    private final MatterWatch watch = MatterWatch.of("incidents_traced");

    @Test
    void anAttackOfWhichAnIncidentCameWithinADayIsTraced() {
      watch.happens(attack("a-1", "i-1"));
      assertEquals(Sum.NONE, watch.counted());
      watch.passes(DAY.minus(MOMENT)).tell(incident("i-1", "ada", "SEV1", null, null));
      watch.passes(MOMENT).passes(MOMENT);
      assertEquals(new Sum(1, 1), watch.counted());
    }

    @Test
    void anIncidentWithoutAnOwnerOrASeverityIsNone() {
      watch.tell(incident("i-1", null, "SEV1", null, null)).happens(attack("a-1", "i-1"));
      watch.passes(DAY.plus(MOMENT));
      assertEquals(new Sum(0, 1), watch.counted());
      watch.tell(incident("i-2", "ada", null, null, null));
      watch.tell(incident("i-2", null, "SEV1", null, null)).happens(attack("a-2", "i-2"));
      assertEquals(new Sum(1, 2), watch.counted());
      assertEquals(List.of("investigation a-1"), watch.failing());
    }

    @Test
    void anAttackThatNamesNoIncidentIsWrongAfterADay() {
      watch.happens(attack("a-1", null)).passes(DAY);
      assertEquals(Sum.NONE, watch.counted());
      watch.passes(MOMENT);
      assertEquals(new Sum(0, 1), watch.counted());
    }

    @Test
    void whatWasNoAttackOrIsNotDoneIsNotAsked() {
      watch.happens(closed("a-1", "false_positive", watch.now(), null));
      watch.happens(investigated("a-2", "true_positive", watch.now(), null, null));
      watch.passes(DAY.plus(MOMENT));
      assertEquals(Sum.NONE, watch.counted());
    }

    private Drafted attack(String alert, String incident) {
      return closed(alert, "true_positive", watch.now(), incident);
    }
  }

  @Nested
  class Resolved {
    private static final Duration MONTH = Duration.ofDays(30);

    private final MatterWatch watch = MatterWatch.of("incidents_resolved");

    @Test
    void anIncidentThatIsOverInTimeCountsWhenItWasOver() {
      Instant detected = watch.now();
      watch.happens(incident("i-1", "ada", null, detected, null)).passes(MONTH);
      watch.happens(incident("i-1", null, null, null, detected.plus(MONTH)));
      assertEquals(new Sum(1, 1), watch.counted());
      watch.happens(incident("i-1", null, null, null, detected.plus(MONTH)));
      assertEquals(new Sum(1, 1), watch.counted());
    }

    @Test
    void oneThatIsNotOverInTimeCountsAtItsDeadline() {
      watch.happens(incident("i-1", "ada", null, null, null)).passes(MONTH);
      assertEquals(Sum.NONE, watch.counted());
      watch.passes(MOMENT);
      assertEquals(new Sum(0, 1), watch.counted());
      watch.happens(incident("i-1", null, null, null, watch.now()));
      assertEquals(new Sum(0, 1), watch.counted());
      assertEquals(List.of("incident i-1"), watch.failing());
    }
  }

  private static Drafted serious(String id) {
    return alert(id, Severity.CRITICAL, "shell in a container");
  }
}
