package io.proofstream.source.twistlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.message.Reading;
import io.proofstream.reading.Sent;
import io.proofstream.source.scanner.Told;
import io.proofstream.wire.Header;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TwistlockTest {
  private static final String UNNAMED = "twistlock/many_vulns.json";
  private static final String NAMED = "twistlock/no_cvss.json";
  private static final String IMAGE = "ghcr.io/a/b:1";

  @TestFactory
  Stream<DynamicTest> everyRowHolds() {
    Set<String> notKept = Set.of("image_id", "distro");
    return Told.everyRowOf("twistlock", "twistlock", IMAGE, notKept, TwistlockTest::measure);
  }

  private static String measure(Reading reading, String metric) {
    return metric.equals("compliances")
        ? String.valueOf(reading.events().getFirst().results().size())
        : Told.of(reading, metric);
  }

  @Test
  void anImageIdIsNeitherNameNorDigest() {
    assertThat(Sent.sample(UNNAMED).rejected().error()).contains("ps-asset");
    assertThat(Sent.sample(NAMED).event().evidence().imageDigest()).isNull();
    assertThat(Sent.sample(NAMED).event().evidence().asset())
        .isEqualTo(Asset.of("default", "docker.io", "library/somename", "v8.11"));
  }

  @Test
  void aSourcePackageStandsForAllThatWasMadeOfIt() {
    assertThat(Sent.sample(UNNAMED).with(Header.ASSET, IMAGE).findings())
        .filteredOn(finding -> finding.reportedId().equals("CVE-2018-6485"))
        .extracting(ScanFinding::packagePurl, ScanFinding::sourcePackage)
        .containsExactly(
            tuple("pkg:deb/debian/libc6@2.24-11%2Bdeb9u4", "glibc"),
            tuple("pkg:deb/debian/multiarch-support@2.24-11%2Bdeb9u4", "glibc"),
            tuple("pkg:deb/debian/libc-bin@2.24-11%2Bdeb9u4", "glibc"));
  }

  @Test
  void theFixStandsInTheStatus() {
    assertThat(Sent.sample(NAMED).findings())
        .extracting(ScanFinding::packageName, ScanFinding::fixState, ScanFinding::fixedVersion)
        .containsExactly(
            tuple("dpkg", "not_fixed", null), tuple("libcap2", "fixed", "1:2.66-4+deb12u1"));
    assertThat(Sent.sample(UNNAMED).with(Header.ASSET, IMAGE).findings())
        .filteredOn(finding -> finding.packageName().equals("pycrypto"))
        .extracting(ScanFinding::fixState)
        .containsExactly("unknown");
  }

  @Test
  void aVulnerabilityWithoutScoreHasNone() {
    assertThat(Sent.sample(NAMED).findings())
        .extracting(ScanFinding::cvss, ScanFinding::cvssVector)
        .containsOnly(tuple(null, null));
  }

  @Test
  void aBrokenComplianceRuleIsAHardeningFailure() {
    Event event = Sent.sample(NAMED).event();

    assertThat(event.results())
        .extracting(RuleResult::kind, RuleResult::ruleId, RuleResult::verdict)
        .containsExactly(tuple(RuleKind.HARDENING, "404", Verdict.FAIL));
    assertThat(event.scan().policyDecision()).isEqualTo("passed");
    assertThat(event.scan().finishedAt())
        .isEqualTo(Instant.parse("2025-01-01T02:12:23.309542313Z"));
  }

  @Test
  void theCauseOfABrokenRuleIsNotTaken() {
    assertThat(Sent.sample(UNNAMED).with(Header.ASSET, IMAGE).results())
        .singleElement()
        .matches(result -> !result.toString().contains("DD_SECRET_KEY"));
  }

  @Test
  void thePackageListTellsKindAndPlace() {
    String report =
        """
        {"results":[{"id":"sha256:1","name":"a:1","distro":"Alpine Linux v3.18","packages":[\
        {"type":"os","name":"musl","version":"1"},\
        {"type":"nodejs","name":"x","version":"2","path":"/app/node_modules/x"}],\
        "vulnerabilities":[{"id":"CVE-2024-0001","packageName":"musl","packageVersion":"1"},\
        {"id":"CVE-2024-0002","packageName":"x","packageVersion":"2"},\
        {"id":"CVE-2024-0003","packageName":"x","packageVersion":"3"}]}]}\
        """;

    assertThat(Sent.text(report).findings())
        .extracting(ScanFinding::packagePurl, ScanFinding::pathClass)
        .containsExactly(
            tuple("pkg:apk/alpine/musl@1", "os"),
            tuple("pkg:npm/x@2", "app"),
            tuple("pkg:generic/x@3", "unplaced"));
  }
}
