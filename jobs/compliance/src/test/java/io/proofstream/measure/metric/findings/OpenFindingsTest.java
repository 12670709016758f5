package io.proofstream.measure.metric.findings;

import static io.proofstream.asset.Says.accepted;
import static io.proofstream.asset.Says.evaluated;
import static io.proofstream.asset.Says.exploited;
import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Says.retired;
import static io.proofstream.asset.Scanned.scan;
import static java.time.Duration.ofDays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.asset.Scanned;
import io.proofstream.measure.Watch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OpenFindingsTest {
  private static final String ID = "sha256:1";

  @Test
  void eachOfTheSeveritiesCounts() {
    Watch watch = watch("open_findings", Map.of("severities", List.of("critical", "high")));
    watch.happens(scan(ID).critical("CVE-2026-1").high("CVE-2026-2").low("CVE-2026-3"));
    assertEquals(2, watch.standing().numerator());
    assertEquals(2, watch.failing().size());
    watch.passes(Duration.ofHours(1)).happens(scan(ID).high("CVE-2026-2").low("CVE-2026-3"));
    assertEquals(1, watch.standing().numerator());
  }

  @Test
  void whatIsMitigatedIsOpenAndWhatIsAcceptedIsNot() {
    Watch watch = watch("open_findings", Map.of()).happens(scan(ID).critical("CVE-2026-1"));
    watch.happens(evaluated("CVE-2026-1", "N2", true));
    assertEquals(1, watch.standing().numerator());
    watch.happens(accepted("CVE-2026-1", watch.now().plus(ofDays(9))));
    assertEquals(0, watch.standing().numerator());
  }

  @Test
  void findingsOfARetiredAssetAreNobodysTask() {
    Watch watch = watch("open_findings", Map.of()).happens(scan(ID).critical("CVE-2026-1"));
    assertEquals(0, watch.happens(retired()).standing().numerator());
  }

  @Test
  void whatIsExploitedIsOverdueAfterTheDateThatTheCatalogueNames() {
    Watch watch = watch("open_findings", Map.of("kev_overdue", List.of("true")));
    watch.happens(scan(ID).critical("CVE-2026-1").critical("CVE-2026-2"));
    watch.happens(exploited("CVE-2026-1", watch.now().plus(ofDays(9))));
    assertEquals(0, watch.standing().numerator());
    watch.passes(ofDays(9));
    assertEquals(0, watch.standing().numerator());
    assertEquals(watch.now().plusMillis(1), watch.again());
    watch.passes(Duration.ofMillis(1));
    assertEquals(1, watch.standing().numerator());
  }

  @Test
  void whatDoesNotRunInTheEnvironmentIsLeftOut() {
    Watch watch = watch("open_findings", Map.of("environments", List.of("production")));
    watch.happens(scan(ID).critical("CVE-2026-1"));
    assertEquals(0, watch.standing().numerator());
  }

  @Nested
  class Score {
    @Test
    void eachFindingWeighsAsMuchAsItsSeverity() {
      Watch watch = watch("risk_score", Map.of());
      watch.happens(scan(ID).critical("CVE-2026-1").high("CVE-2026-2").low("CVE-2026-3"));
      assertEquals(16, watch.figure().value());
      watch.passes(Duration.ofHours(1)).happens(scan(ID));
      assertEquals(0, watch.figure().value());
      assertEquals(List.of(), watch.failing());
    }

    @Test
    void noAssetIsWorseThanAHundred() {
      Scanned scan = scan(ID);
      for (int i = 1; i <= 11; i++) {
        scan.critical("CVE-2026-" + i);
      }
      assertEquals(100, watch("risk_score", Map.of()).happens(scan).figure().value());
    }

    @Test
    void whatSomebodyAcceptedWeighsUnlessItIsAskedNetOfExceptions() {
      Watch all = watch("risk_score", Map.of());
      Watch net = watch("risk_score", Map.of("net_of_exceptions", List.of("true")));
      for (Watch watch : List.of(all, net)) {
        watch.happens(scan(ID).critical("CVE-2026-1"));
        watch.happens(accepted("CVE-2026-1", watch.now().plus(ofDays(9))));
      }
      assertEquals(10, all.figure().value());
      assertEquals(0, net.figure().value());
    }
  }

  private static Watch watch(String metric, Map<String, List<String>> parameters) {
    return Watch.of(metric, parameters).happens(pushed(ID));
  }
}
