package io.proofstream.source.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.message.Reading;
import io.proofstream.reading.Expected;
import io.proofstream.reading.Sent;
import io.proofstream.wire.Header;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every sample, against what was counted in it by other means: each row of expected.csv. */
class SarifSamplesTest {
  private static final Set<String> NOT_KEPT =
      Set.of(
          "encoding",
          // Rules of which nothing was found: not even that they were held against anything.
          "rules",
          // Identities of results are our own.
          "with_fingerprints",
          // Decides the severity, where the tool has no word for that.
          "with_security_severity");

  @TestFactory
  Stream<DynamicTest> everyRowOfEveryToolHolds() {
    return Stream.of("sarif-generic", "trivy-sarif", "grype-sarif", "gitleaks", "dockle")
        .flatMap(folder -> Expected.of(folder, "sarif").entrySet().stream())
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey(), () -> check(file.getKey(), file.getValue())));
  }

  /** A scan for vulnerabilities must be of something, which Grype's SARIF did not tell. */
  private static void check(String file, Map<String, String> rows) {
    Sent sent = Sent.sample(file);
    Reading reading =
        (file.startsWith("grype") ? sent.with(Header.ASSET, "ghcr.io/apache/cxf:3.4.6") : sent)
            .read();
    assertThat(reading.rejected()).isNull();
    if (rows.get("runs").equals("0")) {
      assertThat(reading.events()).isEmpty();
      return;
    }
    boolean findsVulnerabilities = reading.events().stream().anyMatch(e -> !e.findings().isEmpty());
    rows.forEach(
        (metric, value) -> {
          // Scanners of packages have words of their own for severity, which are kept instead.
          boolean isLevelOfFinding = findsVulnerabilities && metric.startsWith("level_");
          // Counts results without id as one rule; theirs is told in words, and read from there.
          boolean isWithoutIds = file.startsWith("gitleaks") && metric.equals("distinct_rule_ids");
          if (!NOT_KEPT.contains(metric) && !isLevelOfFinding && !isWithoutIds) {
            assertThat(actual(metric, reading))
                .as(metric)
                .isEqualTo(metric.equals("tools") ? value.toLowerCase(Locale.ROOT) : value);
          }
        });
  }

  private static String actual(String metric, Reading reading) {
    List<Event> events = reading.events();
    List<Scan> scans = events.stream().map(Event::scan).toList();
    List<RuleResult> results = events.stream().flatMap(e -> e.results().stream()).toList();
    List<ScanFinding> findings = events.stream().flatMap(e -> e.findings().stream()).toList();
    return switch (metric) {
      case "bytes" -> String.valueOf(reading.rawBytes());
      case "sha256" -> reading.rawDigest().replace("sha256:", "");
      case "sarif_version" -> scans.getFirst().formatVersion();
      case "runs" -> String.valueOf(scans.size());
      case "tools" ->
          events.stream()
              .map(e -> (e.evidence().tool() + "@" + e.evidence().toolVersion()))
              .map(each -> each.replace("@null", "@none"))
              .collect(Collectors.joining("|"));
      case "results" -> String.valueOf(results.size() + findings.size());
      case "distinct_rule_ids" -> distinctRules(reading, results, findings);
      case "suppressed" ->
          String.valueOf(
              results.stream().filter(RuleResult::suppressed).count()
                  + findings.stream().filter(ScanFinding::suppressed).count());
      case "no_location" ->
          String.valueOf(
              count(results, result -> result.resource() == null)
                  + findings.stream().filter(f -> f.target() == null).count());
      case "results_absent_runs" ->
          String.valueOf(
              scans.stream()
                  .filter(s -> s.failure() != null && s.failure().contains("nothing was run"))
                  .count());
      default -> {
        assertThat(metric).startsWith("level_");
        String level = metric.replaceAll("level_|\\(default\\)", "");
        yield String.valueOf(count(results, result -> result.toolSeverity().equals(level)));
      }
    };
  }

  /** Grype names a rule by the vulnerability and the package. */
  private static String distinctRules(
      Reading reading, List<RuleResult> results, List<ScanFinding> findings) {
    boolean isGrype = reading.events().getFirst().evidence().tool().equals("grype");
    return String.valueOf(
        Stream.concat(
                results.stream().map(RuleResult::ruleId),
                findings.stream().map(f -> f.reportedId() + (isGrype ? "-" + f.packageName() : "")))
            .distinct()
            .count());
  }

  private static long count(List<RuleResult> results, Predicate<RuleResult> which) {
    return results.stream().filter(which).count();
  }
}
