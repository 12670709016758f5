package io.proofstream.source.asff;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.report.Artifact;
import io.proofstream.report.RuleDraft;
import io.proofstream.report.ScanDraft;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import io.proofstream.source.scanner.ScannedImage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One finding of the AWS Security Finding Format, about its first resource. */
final class AsffFinding {
  /** {@code nginx:1.25 (debian 12.1)}: an image and its distribution. */
  private static final Pattern IMAGE = Pattern.compile("(.+) \\(([^()]+)\\)");

  private final Node found;
  private final Node resource;
  private final String target;
  private final Matcher image;

  AsffFinding(Node found) throws Unreadable {
    this.found = found;
    List<Node> resources = found.items("Resources");
    resource = resources.isEmpty() ? found.at("Resource") : resources.getFirst();
    String named = resource.at("Details", "Container").word("ImageName");
    target = named == null ? resource.word("Id") : named;
    Matcher matcher = IMAGE.matcher(target == null ? "" : target);
    image = matcher.matches() ? matcher : null;
  }

  /** Null where a scanner names only the part of the image that it looked at. */
  Artifact artifact() throws Unreadable {
    if (image != null) {
      return ScannedImage.named(image.group(1), null, null);
    }
    Node registry = resource.at("Details", "AwsEcrContainerImage");
    if (registry.has("RepositoryName")) {
      return inRegistry(registry);
    }
    if ("Container".equals(resource.word("Type"))) {
      return "trivy".equals(product()) ? null : ScannedImage.named(target, null, null);
    }
    return Artifact.named(target);
  }

  private Artifact inRegistry(Node registry) throws Unreadable {
    String account =
        registry.word("RegistryId") == null
            ? found.required("AwsAccountId")
            : registry.word("RegistryId");
    String region = resource.word("Region");
    String place = account + ".dkr.ecr." + (region == null ? "" : region + ".") + "amazonaws.com/";
    List<String> tags = registry.words("ImageTags");
    String tag = tags.isEmpty() ? "" : ":" + tags.getFirst();
    String architecture = registry.word("Architecture");
    return ScannedImage.named(
        place + registry.word("RepositoryName") + tag,
        registry.word("ImageDigest"),
        architecture == null ? null : "linux/" + architecture);
  }

  String product() throws Unreadable {
    String told = found.at("ProductFields").word("Product Name");
    String product = told == null ? found.word("ProductName") : told;
    return product == null ? null : product.toLowerCase(Locale.ROOT);
  }

  Instant updatedAt() throws Unreadable {
    return found.instant("UpdatedAt");
  }

  void addTo(ScanDraft scan) throws Unreadable {
    Node other = resource.at("Details", "Other");
    AsffVulnerability vulnerability =
        new AsffVulnerability(
            image == null ? null : image.group(2),
            image == null ? target : null,
            found.at("Severity").word("Label"),
            setAside());
    if (other.has("CVE ID")) {
      vulnerability.addTold(other, scan);
    } else if (found.has("Vulnerabilities")) {
      vulnerability.addListed(found.items("Vulnerabilities"), scan);
    } else {
      addRule(other, scan);
    }
  }

  private String setAside() throws Unreadable {
    String workflow = found.at("Workflow").word("Status");
    if ("SUPPRESSED".equals(workflow)) {
      return "workflow " + workflow;
    }
    return "ARCHIVED".equals(found.word("RecordState")) ? "record ARCHIVED" : null;
  }

  private void addRule(Node other, ScanDraft scan) throws Unreadable {
    String status = found.at("Compliance").word("Status");
    RuleKind kind = kind(status);
    String file = other.word("Filename");
    scan.lookedFor(kind == RuleKind.SECRET ? "secret" : "config")
        .add(
            new RuleDraft(kind, found.required("GeneratorId").replaceFirst("^Trivy/", ""))
                .title(found.word("Title"))
                .verdict(verdict(status), status)
                .severity(found.at("Severity").word("Label"))
                .resource(file == null ? target : file)
                .remediation(found.at("Remediation", "Recommendation").word("Text"))
                .suppressedBy(setAside())
                .checkedAt(updatedAt())
                .result());
  }

  private RuleKind kind(String status) throws Unreadable {
    if (found.words("Types").stream().anyMatch(type -> type.startsWith("Sensitive Data"))) {
      return RuleKind.SECRET;
    }
    return status == null ? RuleKind.HARDENING : RuleKind.POLICY;
  }

  private static Verdict verdict(String status) {
    return switch (status == null ? "" : status) {
      case "PASSED" -> Verdict.PASS;
      case "WARNING" -> Verdict.WARN;
      case "NOT_AVAILABLE" -> Verdict.SKIP;
      default -> Verdict.FAIL;
    };
  }
}
