package io.proofstream.source.webhook;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.decision.Remediation;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.identity.PackageUrl;
import io.proofstream.report.Artifact;
import io.proofstream.report.Report;
import io.proofstream.report.ScanDraft;
import io.proofstream.report.SightingDraft;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Node;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Dependabot's alerts. One alert is one sighting and never the whole of what it knows, so its scan
 * is partial; one that it calls fixed is a claim, which the next scan has to bear out.
 */
final class GitHubDependencies {
  private static final String TOOL = "dependabot";

  private GitHubDependencies() {}

  static List<? extends Report> alert(Node event, Node alert) throws IOException {
    String state = alert.word("state");
    Instant updated = alert.instant("updated_at");
    Instant at = updated == null ? alert.instant("created_at") : updated;
    Subject subject =
        Subject.of(Artifact.named(GitHub.repository(event))).at(at).seenBy(TOOL, null);
    if ("fixed".equals(state)) {
      return List.of(Told.of(Kind.REMEDIATION_CLAIMED, subject, fixed(alert)));
    }
    ScanDraft scan =
        new ScanDraft()
            .lookedFor("library")
            .incomplete(ScanStatus.PARTIAL, "one alert, not all of them");
    scan.add(sighting(alert, state).sighting());
    return List.of(scan.about("github-dependabot-alert", subject));
  }

  private static SightingDraft sighting(Node alert, String state) throws IOException {
    Node advisory = alert.at("security_advisory");
    Node vulnerability = alert.at("security_vulnerability");
    String manifest = alert.at("dependency").word("manifest_path");
    PackageUrl purl = purl(alert);
    return new SightingDraft(advisory.required("ghsa_id"))
        .aliases(aliases(advisory))
        .inPackage(alert.at("dependency", "package").required("name"), null, null, purl)
        .fixedIn(vulnerability.at("first_patched_version").word("identifier"))
        .path(manifest)
        .target(manifest)
        .severity(vulnerability.word("severity"))
        .severitySource("ghsa")
        .cvss(score(advisory), advisory.at("cvss").word("vector_string"))
        .status(state)
        .suppressedBy(suppressedBy(alert, state))
        .publishedAt(advisory.instant("published_at"));
  }

  private static Remediation fixed(Node alert) throws IOException {
    return new Remediation(
        alert.at("security_advisory").required("ghsa_id"),
        purl(alert).toString(),
        null,
        "fixed",
        alert.at("security_vulnerability", "first_patched_version").word("identifier"),
        alert.word("html_url"),
        TOOL,
        null);
  }

  private static String suppressedBy(Node alert, String state) throws IOException {
    return switch (state) {
      case "dismissed" -> GitHubAlerts.dismissal(alert, "dismissed_reason");
      case "auto_dismissed" -> "auto-dismissed by a rule";
      case null, default -> null;
    };
  }

  private static List<String> aliases(Node advisory) throws IOException {
    List<String> aliases = new ArrayList<>();
    for (Node identifier : advisory.items("identifiers")) {
      String id = identifier.word("value");
      if (id != null && !id.equals(advisory.word("ghsa_id"))) {
        aliases.add(id);
      }
    }
    return aliases;
  }

  /** GitHub writes 0 where nobody gave a score. */
  private static Double score(Node advisory) throws IOException {
    Double score = advisory.at("cvss").number("score");
    return score == null || score == 0 ? null : score;
  }

  private static PackageUrl purl(Node alert) throws IOException {
    Node dependency = alert.at("dependency", "package");
    String name = dependency.required("name");
    String type = type(dependency.required("ecosystem").toLowerCase(Locale.ROOT));
    int split = type.equals("maven") ? name.indexOf(':') : name.lastIndexOf('/');
    String namespace = split < 0 ? "" : name.substring(0, split).replace(':', '/');
    return PackageUrl.of(type, namespace, name.substring(split + 1), null);
  }

  private static String type(String ecosystem) {
    return switch (ecosystem) {
      case "actions" -> "github";
      case "erlang" -> "hex";
      case "go" -> "golang";
      case "pip" -> "pypi";
      case "rubygems" -> "gem";
      case "rust" -> "cargo";
      default -> ecosystem;
    };
  }
}
