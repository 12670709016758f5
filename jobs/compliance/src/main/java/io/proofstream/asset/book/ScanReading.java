package io.proofstream.asset.book;

import io.proofstream.asset.Look;
import io.proofstream.asset.standing.Standing;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Trust;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.finding.Finding;
import io.proofstream.finding.life.Ground;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.policy.Patterns;
import io.proofstream.policy.Policy;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One scan of one image, part by part: opens what is new, and at its end closes what is gone.
 *
 * <p>Only scans of a live image move findings. Only a complete one by a collector that the policy
 * registers closes, and only what the same scanner saw on the same platform, with a database that
 * is not older.
 */
final class ScanReading {
  private final LiveAsset asset;
  private final Pages pages;
  private final Ground ground;
  private final Standing standing;
  private final Evidence evidence;
  private final Scan scan;
  private final Cause cause;
  private final String seer;
  private final Policy.Collector collector;
  private final String digest;
  private final Look before;
  private final Set<String> seen = new HashSet<>();

  ScanReading(LiveAsset asset, Pages pages, Ground ground, Standing standing, Event first) {
    this.asset = asset;
    this.pages = pages;
    this.ground = ground;
    this.standing = standing;
    this.evidence = first.evidence();
    this.scan = first.scan();
    this.cause = Told.by(first, "scan");
    this.seer = Seer.of(evidence, scan);
    this.collector = collector(ground.policy());
    String own = evidence.imageDigest() == null ? "" : evidence.imageDigest();
    LiveImages live = live();
    boolean unknown = live.all().isEmpty() || isNewestOfUnknown(live);
    this.digest = live.of(own, scan == null ? null : scan.indexDigest(), unknown);
    this.before = digest == null ? null : asset.look(seer, digest);
  }

  boolean isOf(Event event) {
    return event.evidence().origin().equals(evidence.origin())
        && event.evidence().evidenceId().equals(evidence.evidenceId());
  }

  void read(Event part) throws Exception {
    asset.knownFrom.add("scan");
    if (digest == null) {
      return;
    }
    pages.gather();
    Sightings sightings = new Sightings(pages, ground, standing, seer, digest, cause, isStale());
    for (ScanFinding found : part.findings()) {
      String id = sightings.see(found, evidence.asset());
      seen.add(id);
    }
    for (RuleResult result : part.results()) {
      if (result.findingId() == null || result.verdict() == null) {
        continue;
      }
      if (result.verdict() != Verdict.PASS) {
        seen.add(result.findingId());
      }
      if (result.verdict() == Verdict.FAIL && !result.suppressed()) {
        sightings.see(result);
      } else if (result.verdict() == Verdict.PASS && scan == null && collector != null) {
        new Closing(asset, pages, live(), cause)
            .lose(result.findingId(), seer, digest, cause.occurredAt());
      }
    }
  }

  /** All parts are read. */
  void finish() throws Exception {
    boolean closes = scan != null && scan.mayClose() && collector != null;
    if (digest == null || !closes || isStale()) {
      return;
    }
    boolean hasOlderDatabase = hasOlderDatabase();
    Look look = new Look(seer, digest, cause.occurredAt(), scan.dbBuiltAt(), scan.scanId());
    asset.remember(look);
    if (asset.newest == null || !asset.newest.at().isAfter(look.at())) {
      asset.newest = look;
    }
    LiveImages live = live();
    asset.looks.removeIf(each -> !live.contains(each.digest()));
    if (!hasOlderDatabase) {
      sweep(new Closing(asset, pages, live, cause));
    }
  }

  private void sweep(Closing closing) throws Exception {
    Instant lastSeen = before == null ? null : before.at();
    for (Finding finding : pages.all()) {
      if (!finding.state().isOpen()) {
        continue;
      }
      if (seen.contains(finding.findingId())) {
        closing.stillThere(finding);
      } else if (isLookedFor(finding)) {
        closing.absent(finding, seer, digest, lastSeen);
      }
    }
  }

  /** What was scanned of an image is forgotten where a newer scan of it was read before. */
  private boolean isStale() {
    return before != null && cause.occurredAt().isBefore(before.at());
  }

  private boolean hasOlderDatabase() {
    return before != null
        && before.databaseAt() != null
        && scan.dbBuiltAt() != null
        && scan.dbBuiltAt().isBefore(before.databaseAt());
  }

  /** Whether the scanner looks for such, and its collector may say that there is none. */
  private boolean isLookedFor(Finding finding) {
    String sort = Seer.sortOf(finding.flaw());
    List<String> allowed = collector.scannerClasses();
    return Seer.looksFor(scan, sort) && (allowed.isEmpty() || allowed.contains(sort));
  }

  /** Where no push and no workload is known, the newest scan itself says what is live. */
  private boolean isNewestOfUnknown(LiveImages live) {
    boolean known = live.head() != null || !asset.running.isEmpty() || asset.wasPushed();
    return !known && asset.looks.stream().noneMatch(look -> look.at().isAfter(cause.occurredAt()));
  }

  private LiveImages live() {
    return LiveImages.of(asset, ground.policy());
  }

  /** Who sent it, if the policy lets them close; null for everybody else. */
  private Policy.Collector collector(Policy policy) {
    if (evidence.trust() != Trust.VERIFIED) {
      return null;
    }
    if (policy.collectors().isEmpty()) {
      // Nobody is registered by policy: the registry of keys alone says whom to believe.
      return new Policy.Collector(evidence.collectorId(), null, List.of(), List.of());
    }
    return policy.collectors().stream()
        .filter(each -> each.id().equals(evidence.collectorId()))
        .filter(
            each ->
                each.assets().isEmpty() || Patterns.matchesAny(each.assets(), ground.repository()))
        .findFirst()
        .orElse(null);
  }
}
