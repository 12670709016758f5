package io.proofstream.report;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.identity.PackageUrl;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A {@link Sighting} while it is being read. */
public final class SightingDraft {
  private final String reportedId;
  private List<String> aliases = List.of();
  private PackageUrl purl;
  private String packagePurl;
  private String packageName;
  private String sourcePackage;
  private String installedVersion;
  private String fixedVersion;
  private String fixState;
  private String packagePath;
  private String place;
  private String target;
  private Severity severity = Severity.UNKNOWN;
  private String toolSeverity;
  private String severitySource;
  private Double cvss;
  private String cvssVector;
  private String toolStatus;
  private String suppressedBy;
  private Instant publishedAt;

  public SightingDraft(String reportedId) {
    this.reportedId = reportedId;
  }

  public SightingDraft aliases(List<String> ids) {
    aliases = List.copyOf(ids);
    return this;
  }

  /**
   * @param given the tool's own package URL, or null; one that is none counts as not given
   * @param otherwise what it is if the tool does not say
   */
  public SightingDraft inPackage(String name, String version, String given, PackageUrl otherwise) {
    return inPackage(name, version, given, () -> otherwise);
  }

  /** The same where what it is otherwise takes work to tell. */
  public SightingDraft inPackage(
      String name, String version, String given, Supplier<PackageUrl> otherwise) {
    Optional<PackageUrl> own = PackageUrl.parse(given);
    packageName = name;
    installedVersion = version;
    purl = own.orElseGet(otherwise);
    packagePurl = own.isPresent() ? given : purl.toString();
    return this;
  }

  public SightingDraft sourcePackage(String name) {
    sourcePackage = name;
    return this;
  }

  /** Null for no known fix; the state follows. */
  public SightingDraft fixedIn(String version) {
    fixedVersion = version;
    fixState = version == null ? "unknown" : "fixed";
    return this;
  }

  /** {@code fixed}, {@code not_fixed}, {@code deferred}, {@code wont_fix}, {@code unknown}... */
  public SightingDraft fixedIn(String version, String state) {
    fixedVersion = version;
    fixState = state;
    return this;
  }

  /** Path of the package; also its place unless another is given. */
  public SightingDraft path(String path) {
    packagePath = path;
    return this;
  }

  /** Where it is, for what has no path of its own: a lock file. */
  public SightingDraft place(String where) {
    place = where;
    return this;
  }

  public SightingDraft target(String part) {
    target = part;
    return this;
  }

  public SightingDraft severity(String word) {
    toolSeverity = word;
    severity = Severities.of(word);
    return this;
  }

  public SightingDraft severity(String word, Severity meaning) {
    toolSeverity = word;
    severity = meaning;
    return this;
  }

  public SightingDraft severitySource(String who) {
    severitySource = who;
    return this;
  }

  public SightingDraft cvss(Double score, String vector) {
    cvss = score;
    cvssVector = vector;
    return this;
  }

  public SightingDraft status(String word) {
    toolStatus = word;
    return this;
  }

  /** Set aside by the tool itself; null for not. */
  public SightingDraft suppressedBy(String what) {
    suppressedBy = what;
    return this;
  }

  public SightingDraft publishedAt(Instant time) {
    publishedAt = time;
    return this;
  }

  public Sighting sighting() {
    return new Sighting(
        reportedId,
        aliases,
        purl,
        packagePurl,
        packageName,
        sourcePackage,
        installedVersion,
        fixedVersion,
        fixState,
        packagePath,
        place == null ? packagePath : place,
        target,
        severity,
        toolSeverity,
        severitySource,
        cvss,
        cvssVector,
        toolStatus,
        suppressedBy != null,
        suppressedBy,
        publishedAt);
  }
}
