package io.proofstream.admission;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.run.Admission;
import io.proofstream.evidence.run.Workload;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.identity.FindingId;
import io.proofstream.identity.ImageReference;
import io.proofstream.identity.InvalidReference;
import io.proofstream.identity.PackageUrl;
import io.proofstream.policy.Patterns;
import io.proofstream.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Which streams tags belong to by a policy's word. The first rule that fits decides; where none
 * does, the tag itself says. A reference without a tag has an empty one, which {@code *} fits.
 *
 * <p>An event that names an asset in another stream is written anew with all that follows from the
 * asset: ids of findings, and the assets of what it lists. Every other event stays the one it is.
 */
final class StreamRules {
  private final List<Policy.StreamRule> rules;

  StreamRules(List<Policy.StreamRule> rules) {
    this.rules = rules;
  }

  boolean isEmpty() {
    return rules.isEmpty();
  }

  Event address(Event event) {
    Evidence evidence = event.evidence();
    Asset asset = evidence.asset() == null ? null : moved(evidence.org(), evidence.asset());
    List<Admission> admissions = each(event.admissions(), item -> addressed(evidence.org(), item));
    List<Workload> workloads = each(event.workloads(), item -> addressed(evidence.org(), item));
    boolean stays =
        asset == evidence.asset()
            && admissions == event.admissions()
            && workloads == event.workloads();
    if (stays) {
      return event;
    }
    Evidence about = asset == evidence.asset() ? evidence : evidence.about(asset);
    return event.with(
        about,
        event.scan(),
        asset == evidence.asset()
            ? event.findings()
            : each(event.findings(), finding -> identified(about, finding)),
        asset == evidence.asset()
            ? event.results()
            : each(event.results(), result -> identified(about, result)),
        event.components(),
        admissions,
        workloads);
  }

  /** The very same asset if no rule says otherwise. */
  private Asset moved(String org, Asset asset) {
    for (Policy.StreamRule rule : rules) {
      if (Patterns.matches(rule.assets(), asset.name())
          && Patterns.matches(rule.tags(), asset.tag() == null ? "" : asset.tag())) {
        return rule.stream().equals(asset.stream()) ? asset : asset.inStream(org, rule.stream());
      }
    }
    return asset;
  }

  private Admission addressed(String org, Admission admission) {
    Asset told = admission.assetId() == null ? null : named(org, admission.imageRef());
    Asset moved = told == null ? null : moved(org, told);
    return moved == told ? admission : admission.of(moved);
  }

  private Workload addressed(String org, Workload workload) {
    Asset told = workload.assetId() == null ? null : named(org, workload.imageRef());
    Asset moved = told == null ? null : moved(org, told);
    return moved == told ? workload : workload.of(moved);
  }

  private static Asset named(String org, String imageRef) {
    try {
      ImageReference image = ImageReference.parse(imageRef);
      return Asset.of(org, image.registry(), image.repository(), image.tag());
    } catch (InvalidReference e) {
      return null;
    }
  }

  private static ScanFinding identified(Evidence evidence, ScanFinding finding) {
    String shown = finding.packagePurl();
    return finding.identified(
        FindingId.ofVulnerability(
            evidence.org(),
            evidence.asset().assetId(),
            finding.vulnerabilityId(),
            PackageUrl.parse(shown).map(PackageUrl::identity).orElse(shown),
            finding.pathClass()));
  }

  private static RuleResult identified(Evidence evidence, RuleResult result) {
    return result.identified(FindingId.ofRule(evidence, null, result));
  }

  /** The very same list if nothing in it changes. */
  private static <T> List<T> each(List<T> items, UnaryOperator<T> change) {
    List<T> changed = null;
    for (int i = 0; i < items.size(); i++) {
      T item = items.get(i);
      T now = change.apply(item);
      if (now != item && changed == null) {
        changed = new ArrayList<>(items);
      }
      if (changed != null) {
        changed.set(i, now);
      }
    }
    return changed == null ? items : changed;
  }
}
