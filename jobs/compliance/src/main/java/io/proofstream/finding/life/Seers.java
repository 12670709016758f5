package io.proofstream.finding.life;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.Sighting;
import io.proofstream.finding.clock.Due;
import io.proofstream.policy.Sla.SeverityBasis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What scanners say of one finding: where they see it, and how bad they hold it to be. */
final class Seers {
  private final LiveFinding finding;

  Seers(LiveFinding finding) {
    this.finding = finding;
  }

  /** One sees it on one more image, or says something else of it. */
  void see(Sighting sighting, String digest) {
    Sighting before = of(sighting.seer());
    List<String> digests = new ArrayList<>(before == null ? List.of() : before.digests());
    if (!digests.contains(digest)) {
      digests.add(digest);
      // Whatever was built or deployed without it before: here it is.
      finding.fixedBuiltAt = null;
      finding.fixedDeployedAt = null;
    }
    Sighting after = sighting.on(List.copyOf(digests), null);
    if (!after.equals(before)) {
      replace(before, after);
    }
  }

  /** One does not see it there any more, last at {@code lastSeenAt}. */
  void lose(String seer, String digest, Instant lastSeenAt) {
    Sighting before = of(seer);
    if (before == null || !before.digests().contains(digest)) {
      return;
    }
    List<String> left = new ArrayList<>(before.digests());
    left.remove(digest);
    Instant last = Due.latest(before.lastSeenAt(), lastSeenAt);
    replace(before, before.on(List.copyOf(left), last));
  }

  private void replace(Sighting before, Sighting after) {
    finding.sightings.remove(before);
    finding.sightings.add(after);
    finding.sightings.sort(Comparator.comparing(Sighting::seer));
    finding.touch();
  }

  List<Sighting> all() {
    return List.copyOf(finding.sightings);
  }

  /** Whether any sees it on one of these images. */
  boolean isOn(Collection<String> digests) {
    return finding.sightings.stream()
        .anyMatch(sighting -> sighting.digests().stream().anyMatch(digests::contains));
  }

  /**
   * The word that counts, best basis first, of two of the same basis the higher; true if it is
   * another than before.
   */
  boolean decideSeverity() {
    List<SeverityBasis> order = finding.ground.policy().sla().severityOrder();
    Comparator<Sighting> best =
        Comparator.<Sighting>comparingInt(each -> order.indexOf(basis(each)))
            .thenComparing(Sighting::severity)
            .thenComparing(Sighting::seer);
    Sighting told =
        speaking().stream()
            .filter(each -> order.contains(basis(each)))
            .min(best)
            .or(() -> speaking().stream().min(best))
            .orElse(null);
    if (told == null) {
      return false;
    }
    Severity severity =
        finding.adjustment == null ? told.severity() : finding.adjustment.severity();
    String basis = finding.adjustment == null ? told.basis() : SeverityBasis.RISK_ADJUSTMENT.name();
    Double cvss =
        finding.sightings.stream()
            .map(Sighting::cvss)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    boolean changed = severity != finding.severity;
    if (changed || !Objects.equals(cvss, finding.cvss)) {
      finding.touch();
    }
    finding.severity = severity;
    finding.basis = basis;
    finding.cvss = cvss;
    return changed;
  }

  /** Those that see it now; if none does, those that did. */
  private List<Sighting> speaking() {
    List<Sighting> now =
        finding.sightings.stream().filter(each -> !each.digests().isEmpty()).toList();
    return now.isEmpty() ? List.copyOf(finding.sightings) : now;
  }

  /** Remembers when a fix was first told of; true if that was now. */
  boolean noticeFix(Instant at) {
    boolean told = finding.sightings.stream().anyMatch(each -> each.fixedVersion() != null);
    if (!told || finding.fixAvailableAt != null) {
      return false;
    }
    finding.fixAvailableAt = at;
    finding.touch();
    return true;
  }

  private Sighting of(String seer) {
    return finding.sightings.stream()
        .filter(each -> each.seer().equals(seer))
        .findFirst()
        .orElse(null);
  }

  private static SeverityBasis basis(Sighting sighting) {
    return SeverityBasis.valueOf(sighting.basis());
  }
}
