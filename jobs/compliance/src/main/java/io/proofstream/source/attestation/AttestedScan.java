package io.proofstream.source.attestation;

import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.identity.PackageUrl;
import io.proofstream.report.Report;
import io.proofstream.report.ScanDraft;
import io.proofstream.report.ScanReport;
import io.proofstream.report.Severities;
import io.proofstream.report.SightingDraft;
import io.proofstream.report.Subject;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A scan that is told as a predicate: cosign's, which holds a scanner's whole report, or in-toto's,
 * which lists vulnerabilities without the packages that they are in.
 */
final class AttestedScan {
  private static final Pattern SCORE = Pattern.compile("10(\\.0{1,4})?|\\d(\\.\\d{1,4})?");

  private final Node predicate;
  private final AttestedSubject subject;

  AttestedScan(Node predicate, AttestedSubject subject) {
    this.predicate = predicate;
    this.subject = subject;
  }

  List<Report> reports(Embedded embedded, Json around) throws IOException {
    List<Report> reports = new ArrayList<>();
    for (Node scanner : scanners()) {
      Node result = scanner.at("result");
      if (isListOfIds(result)) {
        reports.add(listed(scanner, result));
        continue;
      }
      List<Report> read = embedded.read(result, around);
      for (Report each : read) {
        if (each instanceof ScanReport scan) {
          reports.add(whole(scanner, scan));
        }
      }
      if (read.isEmpty()) {
        reports.add(unknown(scanner));
      }
    }
    return reports;
  }

  private List<Node> scanners() throws Unreadable {
    if (predicate.has("scanners")) {
      return predicate.items("scanners");
    }
    if (!predicate.has("scanner")) {
      throw predicate.malformed("no scanner");
    }
    return List.of(predicate.at("scanner"));
  }

  private static boolean isListOfIds(Node result) throws Unreadable {
    return result.isArray() && (result.items().isEmpty() || result.items().getFirst().has("id"));
  }

  /** The scanner's own report, dated and placed as the predicate says. */
  private ScanReport whole(Node scanner, ScanReport scan) throws Unreadable {
    Subject own = scan.subject();
    String version = own.toolVersion() == null ? scanner.word("version") : own.toolVersion();
    Instant started = time("scanStartedOn");
    Instant finished = time("scanFinishedOn");
    String database = databaseVersion(scanner);
    Instant built = databaseBuiltAt(scanner);
    return new ScanReport(
        Subject.of(subject.refined(own.artifact()).artifact())
            .at(finished == null ? own.occurredAt() : finished)
            .seenBy(own.tool(), version),
        scan.format(),
        scan.formatVersion(),
        scan.scannerClasses(),
        database == null ? scan.dbVersion() : database,
        built == null ? scan.dbBuiltAt() : built,
        started == null ? scan.startedAt() : started,
        finished == null ? scan.finishedAt() : finished,
        scan.status(),
        scan.failure(),
        scan.filters(),
        scan.indexDigest(),
        scan.policyDecision(),
        scan.signed(),
        scan.waived(),
        scan.tally(),
        scan.sightings(),
        scan.results());
  }

  /** No package is named: what has the vulnerability is the subject as a whole. */
  private ScanReport listed(Node scanner, Node result) throws Unreadable {
    ScanDraft scan = draft(scanner);
    PackageUrl itself = itself();
    for (Node each : result.items()) {
      SightingDraft sighting =
          new SightingDraft(each.required("id"))
              .inPackage(itself.name(), itself.version(), null, itself);
      rate(sighting, each.at("severity"));
      scan.add(sighting.sighting());
    }
    return scan.about("in-toto-vulns", seenBy(scanner));
  }

  /** By the score, which is CVSS, else by the word; a vector is kept and not computed. */
  private static void rate(SightingDraft sighting, Node severity) throws Unreadable {
    Double number = null;
    String vector = null;
    for (Node each : severity.isArray() ? severity.items() : List.of(severity)) {
      String score = each.word("score");
      if (score == null) {
        continue;
      }
      if (score.startsWith("CVSS:")) {
        vector = score;
      } else if (SCORE.matcher(score).matches()) {
        number = Double.valueOf(score);
        sighting.severity(score, Severities.ofScore(number)).severitySource(each.word("method"));
      } else if (number == null) {
        sighting.severity(score).severitySource(each.word("method"));
      }
    }
    sighting.cvss(number, vector);
  }

  /** That there was a scan is known, what it found is not: it proves no absence. */
  private ScanReport unknown(Node scanner) throws Unreadable {
    return draft(scanner)
        .incomplete(ScanStatus.PARTIAL, "its result is in a format that is not understood here")
        .about("cosign-vuln", seenBy(scanner));
  }

  private ScanDraft draft(Node scanner) throws Unreadable {
    return new ScanDraft()
        .database(databaseVersion(scanner), databaseBuiltAt(scanner))
        .ran(time("scanStartedOn"), time("scanFinishedOn"));
  }

  private Subject seenBy(Node scanner) throws Unreadable {
    return Subject.of(subject.artifact())
        .seenBy(toolName(scanner.word("uri")), scanner.word("version"));
  }

  private Instant time(String name) throws Unreadable {
    return predicate.at("metadata").instant(name);
  }

  private static String databaseVersion(Node scanner) throws Unreadable {
    return scanner.at("db").word("version");
  }

  private static Instant databaseBuiltAt(Node scanner) throws Unreadable {
    return scanner.at("db").instant("lastUpdate");
  }

  private PackageUrl itself() {
    Optional<PackageUrl> purl = PackageUrl.parse(subject.name());
    if (purl.isPresent()) {
      return purl.get();
    }
    String name = subject.artifact() == null ? "subject" : subject.artifact().repository();
    boolean image = subject.artifact() != null && !subject.artifact().registry().isEmpty();
    return PackageUrl.of(
        image ? "oci" : "generic", "", name.substring(name.lastIndexOf('/') + 1), null);
  }

  /** {@code pkg:github/aquasecurity/trivy@244fd47} and {@code https://x.org/trivy} are trivy. */
  private static String toolName(String uri) {
    if (uri == null) {
      return null;
    }
    Optional<PackageUrl> purl = PackageUrl.parse(uri);
    String path = purl.map(PackageUrl::name).orElse(uri.replaceFirst("[?#].*$", ""));
    String plain = path.replaceFirst("/+$", "");
    return plain.substring(plain.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }
}
