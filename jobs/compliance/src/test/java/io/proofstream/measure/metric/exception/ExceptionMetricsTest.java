package io.proofstream.measure.metric.exception;

import static io.proofstream.asset.Says.accepted;
import static io.proofstream.asset.Says.exception;
import static io.proofstream.asset.Says.revoked;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.evidence.decision.ExceptionKind;
import io.proofstream.measure.MatterWatch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExceptionMetricsTest {
  private static final Duration DAY = Duration.ofDays(1);

  @Nested
  class Valid {
    private final MatterWatch watch = MatterWatch.of("exceptions_valid");

    @Test
    void anExceptionDecidedAsThePolicyWantsItIsInOrder() {
      watch.happens(accepted("CVE-2026-1", watch.now().plus(DAY.multipliedBy(180))));
      assertEquals(new Sum(1, 1), watch.counted());
      assertEquals(List.of(), watch.failing());
    }

    @Test
    void oneThatIsTooLongOrHasNoEndIsNot() {
      watch.happens(accepted("CVE-2026-1", watch.now().plus(DAY.multipliedBy(181))));
      watch.happens(accepted("CVE-2026-1", null));
      assertEquals(new Sum(0, 2), watch.counted());
      assertEquals(List.of("exception exception-1"), watch.failing());
    }

    @Test
    void oneThatWhoAskedApprovedIsNot() {
      Instant until = watch.now().plus(DAY);
      watch.happens(
          exception("CVE-2026-1", ExceptionKind.RISK_ACCEPTED, "bob", "bob", until, null));
      assertEquals(new Sum(0, 1), watch.counted());
    }

    @Test
    void eachGrantCountsOnceAndARevocationDoesNot() {
      watch.happens(accepted("CVE-2026-1", watch.now().plus(DAY))).happens(revoked());
      watch.passes(DAY).look();
      assertEquals(new Sum(1, 1), watch.counted());
    }
  }

  @Nested
  class Expiring {
    private static final Duration LEAD = Duration.ofDays(3);

    private final MatterWatch watch = MatterWatch.of("exceptions_expiring");

    @Test
    void anExceptionThatEndsSoonCountsUntilItHasEnded() {
      watch.happens(accepted("CVE-2026-1", watch.now().plus(LEAD).plus(DAY)));
      assertEquals(Sum.NONE, watch.standing());
      assertEquals(watch.now().plus(DAY), watch.again());
      watch.passes(DAY);
      assertEquals(new Sum(1, 1), watch.standing());
      assertEquals(List.of("exception exception-1"), watch.failing());
      watch.passes(LEAD.minusMillis(1));
      assertEquals(new Sum(1, 1), watch.standing());
      watch.passes(Duration.ofMillis(1));
      assertEquals(Sum.NONE, watch.standing());
    }

    @Test
    void oneThatIsRevokedOrExtendedDoesNotCount() {
      watch.happens(accepted("CVE-2026-1", watch.now().plus(DAY)));
      watch.happens(accepted("CVE-2026-1", watch.now().plus(LEAD).plus(DAY)));
      assertEquals(Sum.NONE, watch.standing());
      watch.happens(accepted("CVE-2026-1", watch.now().plus(DAY)));
      assertEquals(new Sum(1, 1), watch.standing());
      watch.happens(revoked());
      assertEquals(Sum.NONE, watch.standing());
    }

    @Test
    void oneThatIsNotValidDoesNotCount() {
      Instant until = watch.now().plus(DAY);
      watch.happens(
          exception("CVE-2026-1", ExceptionKind.RISK_ACCEPTED, "bob", "bob", until, null));
      assertEquals(Sum.NONE, watch.standing());
    }
  }
}
