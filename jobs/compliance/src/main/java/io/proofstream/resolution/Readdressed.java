package io.proofstream.resolution;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.identity.FindingId;
import io.proofstream.identity.PackageUrl;
import java.time.Instant;
import java.util.List;

/** An event as it is for an asset that it does not name: its findings are those of that asset. */
final class Readdressed {
  private final Event event;
  private final Evidence evidence;

  private Readdressed(Event event, Asset asset, Instant at) {
    this.event = event;
    this.evidence = event.evidence().of(asset, at);
  }

  /**
   * @param at when it counts as recorded: never before what is already applied to the asset
   */
  static Event to(Asset asset, Event event, Instant at) {
    Asset own = event.evidence().asset();
    boolean same = own != null && own.assetId().equals(asset.assetId());
    Readdressed readdressed = new Readdressed(event, same ? own : asset, at);
    return readdressed.event(!same);
  }

  private Event event(boolean withIds) {
    Asset asset = evidence.asset();
    return event.with(
        evidence,
        event.scan(),
        withIds ? findings() : event.findings(),
        withIds ? results() : event.results(),
        event.components(),
        event.admissions().stream().map(each -> each.of(asset)).toList(),
        event.workloads().stream().map(each -> each.of(asset)).toList());
  }

  private List<ScanFinding> findings() {
    return event.findings().stream().map(this::identified).toList();
  }

  private ScanFinding identified(ScanFinding found) {
    return PackageUrl.parse(found.packagePurl())
        .map(
            purl ->
                FindingId.ofVulnerability(
                    evidence, found.vulnerabilityId(), purl, found.pathClass()))
        .map(found::identified)
        .orElse(found);
  }

  private List<RuleResult> results() {
    return event.results().stream()
        .map(each -> each.identified(FindingId.ofRule(evidence, null, each)))
        .toList();
  }
}
