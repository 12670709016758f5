package io.proofstream.measure.metric.promise;

import static io.proofstream.asset.Says.accepted;
import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Scanned.scan;
import static java.time.Duration.ofDays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.asset.Story;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import io.proofstream.policy.PolicyBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The organisation promises that critical findings are gone within seven days. */
class OpenBreachesTest {
  private static final String ID = "sha256:1";
  private static final String WEAK = "CVE-2026-1";

  @Test
  void aFindingCountsFromItsDeadlineUntilItIsGone() {
    Watch watch = watch("open_breaches", Map.of());
    assertEquals(0, watch.standing().numerator());
    assertEquals(1, watch.passes(ofDays(7)).standing().numerator());
    assertEquals(1, watch.failing().size());
    assertEquals(0, watch.passes(ofDays(1)).happens(scan(ID)).standing().numerator());
    assertEquals(List.of(), watch.failing());
  }

  @Test
  void whatCameBackIsStillPastItsDeadline() {
    Watch watch = watch("open_breaches", Map.of()).passes(ofDays(8)).happens(scan(ID));
    watch.passes(ofDays(1)).happens(scan(ID).critical(WEAK));
    assertEquals(1, watch.standing().numerator());
  }

  @Test
  void whatSomebodyAcceptedIsNobodysTask() {
    Watch watch = watch("open_breaches", Map.of()).passes(ofDays(7));
    watch.happens(accepted(WEAK, watch.now().plus(ofDays(9))));
    assertEquals(0, watch.standing().numerator());
  }

  @Test
  void otherSeveritiesAndOtherPromisesAreLeftOut() {
    Map<String, List<String>> low = Map.of("severities", List.of("low"));
    assertEquals(0, watch("open_breaches", low).passes(ofDays(7)).standing().numerator());
    Map<String, List<String>> own = Map.of("obligation", List.of("own"));
    assertEquals(0, watch("open_breaches", own).passes(ofDays(7)).standing().numerator());
  }

  @Nested
  class Exceptions {
    @Test
    void whatIsOverdueSinceItsExceptionEndedIsNamed() {
      Watch watch = watch("exceptions_overdue", Map.of());
      watch.happens(accepted(WEAK, watch.now().plus(ofDays(9)))).passes(ofDays(8));
      assertEquals(0, watch.standing().numerator());
      assertEquals(1, watch.passes(ofDays(1)).standing().numerator());
      watch.happens(accepted(WEAK, watch.now().plus(ofDays(9))));
      assertEquals(0, watch.standing().numerator());
    }

    @Test
    void whatIsOverdueWithoutEverHavingBeenAcceptedIsNot() {
      Watch watch = watch("exceptions_overdue", Map.of()).passes(ofDays(8));
      assertEquals(0, watch.standing().numerator());
    }

    @Test
    void ofWhatIsThereThoseThatAnExceptionCovers() {
      Watch watch = watch("exception_share", Map.of());
      watch.passes(ofDays(1)).happens(scan(ID).critical(WEAK).high("CVE-2026-2").low("CVE-2026-3"));
      assertEquals(new Sum(0, 2), watch.standing());
      watch.happens(accepted(WEAK, watch.now().plus(ofDays(9))));
      assertEquals(new Sum(1, 2), watch.standing());
      assertEquals(1, watch.failing().size());
      assertEquals(new Sum(0, 2), watch.passes(ofDays(9)).standing());
    }
  }

  private static Watch watch(String metric, Map<String, List<String>> parameters) {
    return Watch.of(metric, parameters)
        .policy(
            PolicyBuilder.of(Story.ORG)
                .effectiveFrom(Story.NOON)
                .window(Severity.CRITICAL, ofDays(7).toSeconds())
                .build())
        .happens(pushed(ID))
        .happens(scan(ID).critical(WEAK));
  }
}
