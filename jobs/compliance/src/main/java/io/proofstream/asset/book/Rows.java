package io.proofstream.asset.book;

import io.proofstream.asset.CurrentAsset;
import io.proofstream.asset.Image;
import io.proofstream.asset.Look;
import io.proofstream.finding.Finding;
import io.proofstream.finding.Sighting;
import io.proofstream.finding.clock.Obligation;
import io.proofstream.finding.clock.Timing;
import io.proofstream.finding.life.Ground;
import io.proofstream.finding.outcome.CurrentFinding;
import io.proofstream.policy.Patterns;
import io.proofstream.policy.Policy;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** What people see of a finding and of an asset. */
final class Rows {
  private Rows() {}

  static CurrentFinding of(Finding finding, Ground ground, LiveAsset asset) {
    Timing timing = finding.timing();
    Obligation binding = timing.binding();
    List<String> affected = digests(finding);
    return new CurrentFinding(
        ground.org(),
        finding.findingId(),
        finding.generation(),
        finding.flaw().groupId(ground.assetId()),
        finding.flaw().kind(),
        finding.flaw().vulnerabilityId(),
        ground.assetId(),
        ground.repository(),
        ground.stream(),
        ground.ownerTeam(),
        ground.environments(),
        ground.inScope(),
        finding.flaw().packagePurl(),
        finding.flaw().packageName(),
        each(finding, Sighting::installedVersion).distinct().sorted().toList(),
        each(finding, Sighting::fixedVersion).min(Comparator.naturalOrder()).orElse(null),
        finding.flaw().pathClass(),
        finding.flaw().resource(),
        finding.severity(),
        finding.basis(),
        finding.cvss(),
        finding.dates().kevDueAt() != null,
        finding.evaluated() == null ? null : finding.evaluated().internetReachable(),
        finding.evaluated() == null ? null : finding.evaluated().likelyExploitable(),
        finding.evaluated() == null ? null : finding.evaluated().adverseImpact(),
        finding.state(),
        finding.stateSince(),
        finding.dates().firstDetectedAt(),
        lastSeen(finding, asset),
        finding.dates().publishedAt(),
        finding.evaluated() == null ? null : finding.evaluated().evaluatedAt(),
        finding.dates().fixAvailableAt(),
        finding.dates().kevDueAt(),
        finding.dates().raisedAt(),
        finding.dates().raisedFrom(),
        finding.dates().restartedAt(),
        finding.dates().pausedSeconds(),
        binding == null ? null : binding.start(),
        binding == null ? null : binding.startRule(),
        binding == null ? null : binding.windowSeconds(),
        timing.warningAt(),
        binding == null ? null : binding.deadline(),
        binding == null ? null : binding.id(),
        timing.policyVersion(),
        timing.status(),
        timing.breachedAt(),
        finding.dates().fixedBuiltAt(),
        finding.dates().fixedDeployedAt(),
        finding.dates().verifiedAt(),
        finding.closedAt(),
        finding.closureBasis(),
        finding.suspension() == null ? null : finding.suspension().exceptionId(),
        finding.suspension() == null ? null : finding.suspension().until(),
        (int) finding.sightings().stream().filter(each -> !each.digests().isEmpty()).count(),
        affected.size(),
        (int) asset.running.stream().filter(each -> affected.contains(each.digest())).count(),
        finding.generation() - 1,
        finding.baseline(),
        finding.seq());
  }

  static CurrentAsset of(Ground ground, LiveAsset asset, LiveImages live) {
    Instant pushed =
        asset.images.stream()
            .map(Image::pushedAt)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new CurrentAsset(
        ground.org(),
        ground.assetId(),
        asset.asset.registry(),
        ground.repository(),
        ground.stream(),
        ground.ownerTeam(),
        ground.environments(),
        asset.sensitivity,
        ground.inScope(),
        boundaries(ground.policy(), ground.repository()),
        List.copyOf(asset.knownFrom),
        asset.firstSeenAt,
        pushed,
        asset.retiredAt,
        live.head(),
        live.all().size(),
        asset.running.size(),
        asset.newest == null ? null : asset.newest.scanId(),
        asset.newest == null ? null : asset.newest.at(),
        asset.newest == null ? null : asset.newest.databaseAt(),
        asset.tally.critical(),
        asset.tally.high(),
        asset.tally.medium(),
        asset.tally.low(),
        asset.tally.breached(),
        ground.policy().version());
  }

  private static List<String> boundaries(Policy policy, String repository) {
    return policy.boundaries().stream()
        .filter(boundary -> Patterns.matchesAny(boundary.assets(), repository))
        .map(Policy.Boundary::framework)
        .sorted()
        .toList();
  }

  private static Stream<String> each(Finding finding, Function<Sighting, String> of) {
    return finding.sightings().stream().map(of).filter(Objects::nonNull);
  }

  private static List<String> digests(Finding finding) {
    TreeSet<String> digests = new TreeSet<>();
    finding.sightings().forEach(sighting -> digests.addAll(sighting.digests()));
    return List.copyOf(digests);
  }

  /** The newest complete scan that still has it, or the last that had. */
  private static Instant lastSeen(Finding finding, LiveAsset asset) {
    Instant last = finding.dates().firstDetectedAt();
    for (Sighting sighting : finding.sightings()) {
      if (sighting.lastSeenAt() != null && sighting.lastSeenAt().isAfter(last)) {
        last = sighting.lastSeenAt();
      }
      for (String digest : sighting.digests()) {
        Look look = asset.look(sighting.seer(), digest);
        last = look != null && look.at().isAfter(last) ? look.at() : last;
      }
    }
    return last;
  }
}
