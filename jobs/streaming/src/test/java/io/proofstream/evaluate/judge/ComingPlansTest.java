package io.proofstream.evaluate.judge;

import static io.proofstream.evaluate.judge.Judge.FIRST;
import static io.proofstream.evaluate.judge.Judge.RULED;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.judgement.Status;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While subjects are coming to be measured by another plan, an organisation's judge waits. */
class ComingPlansTest {
  private Judge judge;

  @BeforeEach
  void open() throws Exception {
    judge = new Judge();
  }

  @AfterEach
  void close() throws Exception {
    judge.close();
  }

  @Test
  void nothingIsJudgedUntilTheLastSubjectsAreMeasuredByThePlanInForce() throws Exception {
    judge.connect("acme");
    judge.pass(FIRST);
    int before = judge.told().size();
    judge.rule(1, RULED);
    judge.add("acme", RULED.plusSeconds(10), 0, -3, 0);
    judge.ready(1, RULED.plusSeconds(10), Round.SHARDS - 1);
    judge.pass(RULED.plus(Duration.ofHours(2)));
    assertThat(judge.told()).hasSize(before);

    Instant last = RULED.plus(Duration.ofHours(2)).plusSeconds(10);
    judge.ready(1, last, 1);
    judge.pass(last);
    assertThat(judge.told().size()).isGreaterThan(before);
    assertThat(judge.fresh().getLast().status()).isEqualTo(Status.FAILED);
    assertThat(judge.fresh().getLast().windowEndAt()).isEqualTo(last);
    assertThat(judge.fresh().getLast().policyVersion()).isEqualTo(1);
  }

  @Test
  void whoIsMeasuredByAPlanThatHoldsNoMoreIsNotCounted() throws Exception {
    judge.connect("acme");
    judge.pass(FIRST);
    judge.rule(1, RULED);
    judge.rule(2, RULED.plusSeconds(5));
    Instant pane = RULED.plusSeconds(10);
    judge.add("acme", pane, 0, -3, 0);
    for (int shard = 0; shard < Round.SHARDS; shard++) {
      judge.ready(2, pane, 1);
      judge.ready(1, pane, shard % 2);
    }
    judge.pass(pane);
    assertThat(judge.fresh().getLast().status()).isEqualTo(Status.FAILED);
    assertThat(judge.fresh().getLast().policyVersion()).isEqualTo(2);
  }

  @Test
  void whoeverWasReadyBeforeThePlanWasAnnouncedAnewIsCountedAnew() throws Exception {
    judge.connect("acme");
    judge.pass(FIRST);
    int before = judge.told().size();
    judge.rule(1, RULED);
    Instant pane = RULED.plusSeconds(10);
    judge.add("acme", pane, 0, -3, 0);
    judge.ready(1, pane, 40);
    judge.announced = RULED.plusSeconds(5);
    judge.ready(1, pane, Round.SHARDS - 1);
    judge.announced = RULED;
    judge.ready(1, pane, 23);
    judge.pass(pane);
    assertThat(judge.told()).hasSize(before);

    judge.announced = RULED.plusSeconds(5);
    judge.ready(1, pane.plusSeconds(10), 1);
    judge.pass(pane.plusSeconds(10));
    assertThat(judge.told().size()).isGreaterThan(before);
  }

  @Test
  void whatFallsDueWhileAPlanIsComingIsJudgedWhenItHasCome() throws Exception {
    judge.connect("acme");
    judge.pass(FIRST);
    judge.rule(1, RULED);
    int before = judge.told().size();
    Instant late = RULED.plus(Duration.ofDays(30));
    judge.pass(late);
    assertThat(judge.told()).hasSize(before);
    assertThat(judge.timers()).isEqualTo(1);

    judge.ready(1, late.plusSeconds(10), Round.SHARDS);
    judge.pass(late.plusSeconds(10));
    assertThat(judge.fresh().getLast().windowEndAt()).isEqualTo(late.plusSeconds(10));
  }
}
