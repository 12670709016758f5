package io.proofstream.reading.assembly;

import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Trust;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.identity.EvidenceId;
import io.proofstream.identity.FindingId;
import io.proofstream.identity.PathClass;
import io.proofstream.identity.VulnerabilityId;
import io.proofstream.report.ScanReport;
import io.proofstream.report.Sighting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** One scan: identities and de-duplication of what it found, counts, and what it may prove. */
final class ScanAssembly {
  private final Evidence evidence;
  private final Claims claims;

  ScanAssembly(Evidence evidence, Claims claims) {
    this.evidence = evidence;
    this.claims = claims;
  }

  /** A vulnerability is always in something; rules may be held against nothing that has a name. */
  boolean needsAsset(ScanReport report) {
    return !report.sightings().isEmpty()
        || report.scannerClasses().contains("os")
        || report.scannerClasses().contains("library");
  }

  Contents contents(ScanReport report) {
    List<ScanFinding> found = new ArrayList<>();
    for (Sighting sighting : withoutRepeats(report.sightings())) {
      found.add(finding(sighting));
    }
    List<RuleResult> results =
        report.results().stream()
            .map(result -> result.identified(FindingId.ofRule(evidence, claims.cluster(), result)))
            .toList();
    return Contents.of(scan(report, found, results), found, results);
  }

  /** The first of each key, at its place; what is open somewhere is not set aside by a repeat. */
  private static Collection<Sighting> withoutRepeats(List<Sighting> sightings) {
    Map<Sighting.Key, Sighting> kept = LinkedHashMap.newLinkedHashMap(sightings.size());
    for (Sighting sighting : sightings) {
      kept.merge(
          sighting.key(),
          sighting,
          (first, repeat) -> first.suppressed() && !repeat.suppressed() ? repeat : first);
    }
    return kept.values();
  }

  private ScanFinding finding(Sighting sighting) {
    String vulnerability = VulnerabilityId.canonical(sighting.reportedId(), sighting.aliases());
    String pathClass = PathClass.of(sighting.purl(), sighting.place());
    return new ScanFinding(
        FindingId.ofVulnerability(evidence, vulnerability, sighting.purl(), pathClass),
        vulnerability,
        sighting.reportedId(),
        sighting.aliases(),
        sighting.packagePurl(),
        sighting.packageName(),
        sighting.sourcePackage(),
        sighting.installedVersion(),
        sighting.fixedVersion(),
        sighting.fixState(),
        sighting.packagePath(),
        pathClass,
        sighting.target(),
        sighting.severity(),
        sighting.toolSeverity(),
        sighting.severitySource(),
        sighting.cvss(),
        sighting.cvssVector(),
        sighting.toolStatus(),
        sighting.suppressed(),
        sighting.suppressedBy(),
        sighting.publishedAt());
  }

  private Scan scan(ScanReport report, List<ScanFinding> found, List<RuleResult> results) {
    Counts open = Counts.of(found);
    TreeSet<String> filters = new TreeSet<>(report.filters());
    filters.addAll(claims.filters());
    String whyNot = whyItMayNotClose(report, filters);
    ScanReport.Tally tally = report.tally() == null ? tally(results) : report.tally();
    return new Scan(
        EvidenceId.ofScan(evidence.evidenceId()),
        evidence.tool(),
        evidence.toolVersion(),
        report.scannerClasses(),
        report.dbVersion() == null ? claims.dbVersion() : report.dbVersion(),
        report.dbBuiltAt() == null ? claims.dbBuiltAt() : report.dbBuiltAt(),
        report.startedAt(),
        report.finishedAt(),
        report.status(),
        report.failure(),
        List.copyOf(filters),
        whyNot == null,
        whyNot,
        claims.gate(),
        report.format(),
        report.formatVersion(),
        report.indexDigest(),
        open.of(Severity.CRITICAL),
        open.of(Severity.HIGH),
        open.of(Severity.MEDIUM),
        open.of(Severity.LOW),
        open.of(Severity.NEGLIGIBLE),
        open.of(Severity.UNKNOWN),
        open.fixable(),
        open.suppressed(),
        report.waived(),
        report.policyDecision(),
        report.signed(),
        tally.passed(),
        tally.failed(),
        tally.skipped());
  }

  /** Absence proves something only if all was looked at, by somebody known, in something known. */
  private String whyItMayNotClose(ScanReport report, TreeSet<String> filters) {
    if (report.status() != ScanStatus.COMPLETE) {
      return report.status() == ScanStatus.FAILED ? "the scan failed" : "the scan is partial";
    }
    if (!filters.isEmpty()) {
      return "filtered: " + String.join(", ", filters);
    }
    if (report.scannerClasses().isEmpty()) {
      return "it does not say what it looked for";
    }
    if (evidence.asset() == null) {
      return "it names no asset";
    }
    if (evidence.simulated()) {
      return "simulated";
    }
    return evidence.trust() == Trust.VERIFIED ? null : Scan.UNVERIFIED;
  }

  private static ScanReport.Tally tally(List<RuleResult> results) {
    int passed = 0;
    int failed = 0;
    int skipped = 0;
    for (RuleResult result : results) {
      boolean isSkipped = result.suppressed() || result.verdict() == Verdict.SKIP;
      boolean isPassed = result.verdict() == Verdict.PASS;
      skipped += isSkipped ? 1 : 0;
      passed += !isSkipped && isPassed ? 1 : 0;
      failed += !isSkipped && !isPassed ? 1 : 0;
    }
    return new ScanReport.Tally(passed, failed, skipped);
  }

  /** How many findings of each kind; those set aside are in no other count. */
  private record Counts(int[] bySeverity, int fixable, int suppressed) {

    static Counts of(List<ScanFinding> findings) {
      int[] bySeverity = new int[Severity.values().length];
      int fixable = 0;
      int suppressed = 0;
      for (ScanFinding finding : findings) {
        if (finding.suppressed()) {
          suppressed++;
        } else {
          bySeverity[finding.severity().ordinal()]++;
          fixable += finding.fixedVersion() == null ? 0 : 1;
        }
      }
      return new Counts(bySeverity, fixable, suppressed);
    }

    int of(Severity severity) {
      return bySeverity[severity.ordinal()];
    }
  }
}
