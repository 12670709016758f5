package io.proofstream.measure.metric.findings;

import static io.proofstream.asset.Says.accepted;
import static io.proofstream.asset.Says.exploited;
import static io.proofstream.asset.Says.falsePositive;
import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Scanned.scan;
import static java.time.Duration.ofDays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.asset.Story;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CleanAssetsTest {
  private static final Sum CLEAN = new Sum(1, 1);
  private static final Sum UNCLEAN = new Sum(0, 1);
  private static final String ID = "sha256:1";

  @Test
  void anAssetWithSuchAFindingIsNamed() {
    Watch watch = watch(Map.of("severities", List.of("critical")));
    watch.happens(scan(ID).high("CVE-2026-2"));
    assertEquals(CLEAN, watch.standing());
    watch.passes(Duration.ofHours(1)).happens(scan(ID).critical("CVE-2026-1"));
    assertEquals(UNCLEAN, watch.standing());
    assertEquals(List.of("asset " + Story.SHOP.assetId()), watch.failing());
    watch.passes(Duration.ofHours(1)).happens(scan(ID));
    assertEquals(CLEAN, watch.standing());
    assertEquals(List.of(), watch.failing());
  }

  @Test
  void anAssetThatWasNotScannedForLongerIsNeither() {
    Watch watch = watch(Map.of("scanned_within", List.of("2d")));
    assertEquals(Sum.NONE, watch.standing());
    watch.happens(scan(ID)).passes(ofDays(2));
    assertEquals(CLEAN, watch.standing());
    assertEquals(watch.now().plusMillis(1), watch.again());
    watch.passes(Duration.ofMillis(1));
    assertEquals(Sum.NONE, watch.standing());
  }

  @Test
  void anAssetKnownOnlyFromScansIsNeither() {
    Watch watch = Watch.of("clean_assets").happens(scan(ID).critical("CVE-2026-1"));
    assertEquals(Sum.NONE, watch.standing());
  }

  @Test
  void aFindingCountsFromWhenItIsAsOldAsThat() {
    Watch watch = watch(Map.of("older_than", List.of("7d")));
    watch.happens(scan(ID).critical("CVE-2026-1"));
    assertEquals(CLEAN, watch.standing());
    assertEquals(watch.now().plus(ofDays(7)), watch.again());
    watch.passes(ofDays(7));
    assertEquals(UNCLEAN, watch.standing());
  }

  @Test
  void onlyWhatHasAFixCountsWhereThatIsAsked() {
    Watch watch = watch(Map.of("fixable", List.of("true")));
    watch.happens(scan(ID).critical("CVE-2026-1"));
    assertEquals(CLEAN, watch.standing());
    watch.happens(scan(ID).with("CVE-2026-1", Severity.CRITICAL, "3.0.2"));
    assertEquals(UNCLEAN, watch.standing());
  }

  @Test
  void onlyWhatIsExploitedCountsWhereThatIsAsked() {
    Watch watch = watch(Map.of("kev", List.of("true")));
    watch.happens(scan(ID).critical("CVE-2026-1"));
    assertEquals(CLEAN, watch.standing());
    watch.happens(exploited("CVE-2026-1", watch.now().plus(ofDays(9))));
    assertEquals(UNCLEAN, watch.standing());
  }

  @Test
  void onlyWhatTheVendorGaveUpCountsWhereThatIsAsked() {
    Watch watch = watch(Map.of("fix_states", List.of("end_of_life")));
    watch.happens(scan(ID).unmended("CVE-2026-1", "wont_fix", "will_not_fix"));
    assertEquals(CLEAN, watch.standing());
    watch.happens(scan(ID).unmended("CVE-2026-1", "wont_fix", "end_of_life"));
    assertEquals(UNCLEAN, watch.standing());
  }

  @Test
  void whatSomebodyAcceptedCountsUnlessItIsAskedNetOfExceptions() {
    Watch all = watch(Map.of());
    Watch net = watch(Map.of("net_of_exceptions", List.of("true")));
    for (Watch watch : List.of(all, net)) {
      watch.happens(scan(ID).critical("CVE-2026-1"));
      watch.happens(accepted("CVE-2026-1", watch.now().plus(ofDays(9))));
    }
    assertEquals(UNCLEAN, all.standing());
    assertEquals(CLEAN, net.standing());
    assertEquals(UNCLEAN, net.passes(ofDays(9)).standing());
  }

  @Test
  void whatIsNotThereAfterAllDoesNotCount() {
    Watch watch = watch(Map.of()).happens(scan(ID).critical("CVE-2026-1"));
    watch.happens(falsePositive("CVE-2026-1", watch.now().plus(ofDays(9))));
    assertEquals(CLEAN, watch.standing());
  }

  private static Watch watch(Map<String, List<String>> parameters) {
    return Watch.of("clean_assets", parameters).happens(pushed(ID));
  }
}
