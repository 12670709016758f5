package io.proofstream.measure.metric.findings;

import static io.proofstream.asset.Says.accepted;
import static io.proofstream.asset.Says.evaluated;
import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Says.remediated;
import static io.proofstream.asset.Says.retired;
import static io.proofstream.asset.Scanned.scan;
import static java.time.Duration.ofDays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingsDecidedTest {
  private static final String ID = "sha256:1";
  private static final String WEAK = "CVE-2026-1";
  private static final Sum IN_TIME = new Sum(1, 1);
  private static final Sum LATE = new Sum(0, 1);

  @Test
  void anyDecisionInTimeIsEnough() {
    assertEquals(IN_TIME, watch().happens(evaluated(WEAK, "N3", false)).counted());
    assertEquals(IN_TIME, watch().happens(remediated(WEAK)).counted());
    assertEquals(IN_TIME, excepted(watch()).counted());
    assertEquals(IN_TIME, watch().passes(ofDays(1)).happens(scan(ID)).counted());
  }

  @Test
  void aFindingCountsOnce() {
    Watch watch = watch().happens(evaluated(WEAK, "N3", false)).passes(ofDays(1));
    excepted(watch).passes(ofDays(1)).happens(scan(ID)).passes(ofDays(9));
    assertEquals(IN_TIME, watch.counted());
  }

  @Test
  void theLastMomentIsInTimeAndTheNextIsNot() {
    Watch watch = watch().passes(ofDays(5));
    assertEquals(Sum.NONE, watch.counted());
    assertEquals(watch.now().plusMillis(1), watch.again());
    assertEquals(LATE, watch.passes(Duration.ofMillis(1)).counted());
    assertEquals(1, watch.failing().size());
    assertEquals(LATE, watch.happens(evaluated(WEAK, "N3", false)).counted());
  }

  @Test
  void evidenceOfADecisionInTimeThatComesLatePutsItRight() {
    Watch watch = watch().passes(ofDays(6));
    watch.happens(evaluated(WEAK, "N3", false).occurred(watch.now().minus(ofDays(3))));
    assertEquals(IN_TIME, watch.counted());
  }

  @Test
  void onlyTheDecisionsThatAreAskedForCount() {
    Watch watch = watch(Map.of("decisions", List.of("evaluated")));
    assertEquals(Sum.NONE, excepted(watch).counted());
    assertEquals(IN_TIME, watch.happens(evaluated(WEAK, "N3", false)).counted());
    Watch gone = watch(Map.of("decisions", List.of("evaluated")));
    gone.passes(ofDays(1)).happens(scan(ID)).passes(ofDays(9));
    assertEquals(Sum.NONE, gone.counted());
  }

  @Test
  void whatCameBackAtOnceIsNoNewFinding() {
    Watch watch = watch().passes(ofDays(1)).happens(scan(ID));
    watch.passes(ofDays(1)).happens(scan(ID).critical(WEAK)).passes(ofDays(9));
    assertEquals(IN_TIME, watch.counted());
  }

  @Test
  void whatCameBackMuchLaterIsOne() {
    Watch watch = watch().passes(ofDays(1)).happens(scan(ID));
    watch.passes(ofDays(60)).happens(scan(ID).critical(WEAK)).passes(ofDays(9));
    assertEquals(new Sum(1, 2), watch.counted());
  }

  @Test
  void otherSeveritiesAndRetiredAssetsAreLeftOut() {
    Watch low = Watch.of("findings_decided").happens(pushed(ID)).happens(scan(ID).low(WEAK));
    assertEquals(Sum.NONE, low.passes(ofDays(9)).counted());
    assertEquals(Sum.NONE, watch().happens(retired()).passes(ofDays(9)).counted());
  }

  private static Watch excepted(Watch watch) {
    return watch.happens(accepted(WEAK, watch.now().plus(ofDays(30))));
  }

  private static Watch watch() {
    return watch(Map.of());
  }

  private static Watch watch(Map<String, List<String>> parameters) {
    return Watch.of("findings_decided", parameters)
        .happens(pushed(ID))
        .happens(scan(ID).critical(WEAK));
  }
}
