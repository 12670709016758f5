package io.proofstream.measure.metric.access;

import static io.proofstream.measure.Stated.fact;
import static io.proofstream.measure.Tells.access;
import static io.proofstream.measure.Tells.change;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.asset.Drafted;
import io.proofstream.evidence.run.Decision;
import io.proofstream.measure.MatterWatch;
import io.proofstream.measure.Places;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AccessMetricsTest {
  @Nested
  class Attributed {
    private final MatterWatch watch = MatterWatch.of("access_attributed");

    @Test
    void whoIsKnownAndNotUnlimitedIsInOrder() {
      watch.happens(access("a-1", "alice", "create", "pods", null));
      watch.happens(access("a-2", "system:anonymous", "create", "pods", null));
      watch.happens(
          access("a-3", "root", List.of("system:masters"), "patch", "x", Decision.ALLOWED, null));
      assertEquals(new Sum(1, 3), watch.counted());
      assertEquals(List.of("access a-2", "access a-3"), watch.failing());
    }

    @Test
    void anAccountThatPeopleShareIsNobody() {
      watch.knows(fact("shared_account", "team-*")).happens(use("team-a")).happens(use("ada"));
      assertEquals(new Sum(1, 2), watch.counted());
    }

    @Test
    void whatChangesNothingOrWasDeniedIsNotAsked() {
      watch.happens(access("a-1", "anonymous", "get", "pods", null));
      watch.happens(access("a-2", "anonymous", List.of(), "create", "pods", Decision.DENIED, null));
      assertEquals(Sum.NONE, watch.counted());
    }

    @Test
    void eachUseCountsOnceInTheHourInWhichItWas() {
      watch.happens(use("ada").occurred(watch.now().minus(Duration.ofHours(5))));
      watch.passes(Duration.ofHours(1)).look();
      assertEquals(new Sum(1, 1), watch.counted());
      assertEquals(
          List.of(watch.now().minus(Duration.ofHours(6)).truncatedTo(ChronoUnit.HOURS)),
          watch.hours());
    }

    private static Drafted use(String actor) {
      return access("of-" + actor, actor, "delete", "pods", null);
    }
  }

  @Nested
  class Approved {
    private static final Duration MONTH = Duration.ofDays(30);

    private final MatterWatch watch = MatterWatch.of("grants_approved");

    @Test
    void aGrantThatSomebodyElseApprovedNotLongBefore() {
      watch.knows(change("c-1", "Access to EAST", "ada", null, null)).passes(MONTH);
      watch.happens(grant("g-1"));
      assertEquals(new Sum(1, 1), watch.counted());
      watch.passes(Duration.ofMillis(1)).happens(grant("g-2"));
      assertEquals(new Sum(1, 2), watch.counted());
      assertEquals(List.of("access g-2"), watch.failing());
    }

    @Test
    void anApprovalByOneselfOrOfSomethingElseIsNone() {
      watch.knows(change("c-1", "Access to east", "carol", null, null));
      watch.knows(change("c-2", "Access to west", "ada", null, null));
      watch.knows(change("c-3", "Access to east", null, null, null));
      watch.happens(grant("g-1"));
      assertEquals(new Sum(0, 1), watch.counted());
      watch.knows(change("c-4", null, "ada", "east", null)).happens(grant("g-2"));
      assertEquals(new Sum(1, 2), watch.counted());
    }

    @Test
    void whatGrantsNothingIsNotAsked() {
      watch.happens(access("a-1", "carol", "create", "pods", null));
      assertEquals(Sum.NONE, watch.counted());
    }

    private static Drafted grant(String id) {
      return access(id, "carol", "create", "rolebindings", "Role edit to User bob");
    }
  }

  @Test
  void unlimitedRightsAreCountedByWhatWasGranted() {
    MatterWatch watch = MatterWatch.of("administrator_grants");
    watch.happens(access("g-1", "ada", "create", "x", "ClusterRole cluster-admin to User bob"));
    watch.happens(access("g-2", "ada", "create", "x", "ClusterRole view to User bob"));
    watch.happens(access("g-3", "ada", "create", "x", null));
    assertEquals(new Sum(1, 1), watch.counted());
    assertEquals(List.of("access g-1"), watch.failing());
  }

  @Test
  void commandsInContainersAreCountedWhereTheyAreAsked() {
    MatterWatch watch = MatterWatch.of("container_commands");
    watch.happens(access("a-0", "ada", "create", "pods/exec", null));
    assertEquals(Sum.NONE, watch.counted(), "no environment is known");
    watch.policy(Places.shopIsProduction(1), "ada", "places");
    watch.happens(access("a-1", "ada", "create", "pods/exec", null));
    watch.happens(access("a-2", "ada", "attach", "pod", null));
    watch.happens(access("a-3", "ada", "create", "pods/log", null));
    watch.happens(access("a-4", "ada", "exec", "bastion", null));
    assertEquals(new Sum(2, 2), watch.counted());
    assertEquals(List.of("access a-1", "access a-2"), watch.failing());
  }
}
