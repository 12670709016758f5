package io.proofstream.asset.book;

import io.proofstream.asset.standing.Standing;
import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.Finding;
import io.proofstream.finding.FindingState;
import io.proofstream.finding.Flaw;
import io.proofstream.finding.Sighting;
import io.proofstream.finding.life.Ground;
import io.proofstream.finding.life.Life;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.identity.FindingId;
import io.proofstream.identity.PackageUrl;
import io.proofstream.identity.VulnerabilityId;
import io.proofstream.policy.FindingKind;
import io.proofstream.policy.Sla.SeverityBasis;
import io.proofstream.report.Severities;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What one scan sees, put down finding by finding. */
final class Sightings {
  private final Pages pages;
  private final Ground ground;
  private final Standing standing;
  private final String seer;
  private final String digest;
  private final Cause cause;
  private final boolean stale;

  /** Asked for once, and only where something is new. */
  private List<Event> exceptions;

  Sightings(
      Pages pages,
      Ground ground,
      Standing standing,
      String seer,
      String digest,
      Cause cause,
      boolean stale) {
    this.pages = pages;
    this.ground = ground;
    this.standing = standing;
    this.seer = seer;
    this.digest = digest;
    this.cause = cause;
    this.stale = stale;
  }

  /** Returns the finding that it is: after a merge, the one that lives on. */
  String see(ScanFinding found, Asset of) throws Exception {
    String id = surviving(found.findingId());
    if (found.suppressed()) {
      // Set aside by the tool is not gone; nor is it reason to open what nobody opened.
      return id;
    }
    PackageUrl purl = PackageUrl.parse(found.packagePurl()).orElse(null);
    Flaw flaw = flaw(found, purl);
    Finding known = pages.peek(id);
    if (purl != null && (known == null || !isSeenBy(known))) {
      mergeAliases(found, of, id, purl, flaw);
      known = pages.peek(id);
    }
    put(id, known, flaw, sighting(found), found.publishedAt());
    return id;
  }

  void see(RuleResult result) throws Exception {
    Flaw flaw =
        new Flaw(
            switch (result.kind()) {
              case HARDENING -> FindingKind.HARDENING;
              case SECRET -> FindingKind.SECRET;
              case POLICY, LICENSE, CODE -> FindingKind.POLICY;
            },
            result.ruleId(),
            null,
            null,
            null,
            result.resource());
    Severity severity = result.severity() == null ? Severity.UNKNOWN : result.severity();
    Sighting sighting =
        new Sighting(seer, List.of(), null, severity, SeverityBasis.TOOL.name(), null, null, null);
    put(result.findingId(), pages.peek(result.findingId()), flaw, sighting, null);
  }

  private void put(String id, Finding known, Flaw flaw, Sighting sighting, Instant publishedAt)
      throws Exception {
    Instant exploited = standing.exploitedDue(flaw.vulnerabilityId(), cause.at());
    Consumer<Life> see =
        life -> {
          life.see(sighting, digest, publishedAt, cause);
          if (exploited != null) {
            life.deciding().listAsExploited(exploited, cause);
          }
        };
    if (known == null) {
      pages.begin(id, flaw, cause, see.andThen(covers(flaw)));
    } else if (!stale || known.state().isOpen()) {
      // A scan older than the newest does not bring back what that one no longer saw.
      pages.change(known, cause, see);
    }
  }

  /** What was granted before it was found, and says that it covers what comes later. */
  private Consumer<Life> covers(Flaw flaw) {
    if (exceptions == null) {
      exceptions = standing.exceptions(cause.at());
    }
    Consumer<Life> covers = life -> {};
    for (Event grant : exceptions) {
      if (Exceptional.coversNew(grant, flaw, ground, cause.at())) {
        covers = covers.andThen(Exceptional.granted(grant, ground.policy(), cause));
      }
    }
    return covers;
  }

  private Sighting sighting(ScanFinding found) {
    Severity told = found.severity() == null ? Severity.UNKNOWN : found.severity();
    boolean scored = found.cvss() != null;
    boolean byNvd = "nvd".equalsIgnoreCase(found.severitySource());
    SeverityBasis basis =
        scored
            ? byNvd || found.severitySource() == null
                ? SeverityBasis.CVSS_NVD
                : SeverityBasis.CVSS_VENDOR
            : SeverityBasis.TOOL;
    return new Sighting(
        seer,
        List.of(),
        null,
        scored ? Severities.ofScore(found.cvss()) : told,
        basis.name(),
        found.cvss(),
        found.installedVersion(),
        found.fixedVersion());
  }

  private boolean isSeenBy(Finding known) {
    return known.sightings().stream().anyMatch(sighting -> sighting.seer().equals(seer));
  }

  private String surviving(String findingId) throws Exception {
    String id = findingId;
    for (Finding known = pages.peek(id);
        known != null && known.state() == FindingState.MERGED;
        known = pages.peek(id)) {
      id = known.mergedInto();
    }
    return id;
  }

  /** What was known by another name of the same vulnerability is the same finding. */
  private void mergeAliases(ScanFinding found, Asset of, String id, PackageUrl purl, Flaw flaw)
      throws Exception {
    for (String alias : found.aliases()) {
      String other =
          FindingId.ofVulnerability(
              ground.org(),
              of.assetId(),
              VulnerabilityId.canonical(alias, List.of()),
              purl,
              found.pathClass());
      Finding twin = other.equals(id) ? null : pages.peek(other);
      if (twin != null && twin.state() != FindingState.MERGED) {
        if (pages.peek(id) == null) {
          put(id, null, flaw, sighting(found), found.publishedAt());
        }
        pages.merge(other, id, cause);
      }
    }
  }

  private static Flaw flaw(ScanFinding found, PackageUrl purl) {
    return new Flaw(
        FindingKind.VULNERABILITY,
        found.vulnerabilityId(),
        purl == null ? null : purl.identity(),
        found.packageName(),
        found.pathClass(),
        null);
  }
}
