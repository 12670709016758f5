package io.proofstream.asset;

import io.proofstream.alert.Alert;
import io.proofstream.asset.book.AssetBook;
import io.proofstream.asset.scope.ScopeMove;
import io.proofstream.asset.standing.Ledger;
import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.Origin;
import io.proofstream.finding.Finding;
import io.proofstream.finding.outcome.CurrentFinding;
import io.proofstream.finding.outcome.FindingChange;
import io.proofstream.finding.outcome.ObligationVerdict;
import io.proofstream.policy.Policies;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * One asset's story, told event by event, and what came of it. Every event makes its book anew from
 * what was remembered, as a job does.
 */
public final class Story {
  public static final String ORG = "acme";
  public static final Asset SHOP = Asset.of(ORG, "registry.example", "shop/web", "1.25.3");
  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  public final List<FindingChange> changes = new ArrayList<>();
  public final List<ObligationVerdict> verdicts = new ArrayList<>();
  public final List<Alert> alerts = new ArrayList<>();
  public final List<CurrentFinding> rows = new ArrayList<>();
  public final TreeMap<String, CurrentFinding> current = new TreeMap<>();
  public final List<ScopeMove> moves = new ArrayList<>();
  public final List<AssetChange> assetChanges = new ArrayList<>();
  public final TreeMap<String, Finding> findings = new TreeMap<>();
  public final Ledger ledger = new Ledger(ORG);
  public CurrentAsset asset;

  private AssetState state;
  private Instant now = NOON;
  private long offset;

  public static Story begin() {
    return new Story();
  }

  /** From now on, for what is open already too if {@code backfill}. */
  public Story policy(Policy policy, boolean backfill) {
    ledger.add(
        new PolicyVersion(policy, now, now, backfill, "ada", "192.0.2.1", "a test", origin()));
    return this;
  }

  public static Policy ofNobody() {
    return Policies.ofNobody(ORG);
  }

  public Story at(Instant time) {
    now = time;
    return this;
  }

  public Story after(Duration time) {
    now = now.plus(time);
    return this;
  }

  public Instant now() {
    return now;
  }

  /** Time passes, and a tick comes. */
  public Story passes(Duration time) {
    return after(time).tick();
  }

  public Story tick() {
    act(book -> book.advance(now));
    return this;
  }

  public Story happens(Drafted draft) {
    List<Event> parts = draft.events(this);
    act(
        book -> {
          for (Event part : parts) {
            book.apply(part);
          }
        });
    return this;
  }

  /** Decided about no single asset. */
  public Story decides(Drafted draft) {
    draft.events(this).forEach(ledger::add);
    return this;
  }

  public Evidence evidence(Kind kind, Drafted draft) {
    offset++;
    return new Evidence(
        "evidence-" + offset,
        kind,
        ORG,
        draft.asset,
        draft.digest,
        draft.platform,
        draft.tool,
        draft.toolVersion,
        draft.collector,
        null,
        null,
        draft.trust,
        draft.confidence,
        draft.simulated,
        draft.occurredAt == null ? now : draft.occurredAt,
        now,
        List.of(),
        "sha256:00",
        null,
        0,
        origin());
  }

  public CurrentFinding only() {
    if (current.size() != 1) {
      throw new AssertionError("not one finding: " + current.keySet());
    }
    return current.firstEntry().getValue();
  }

  public CurrentFinding finding(String vulnerability) {
    return current.values().stream()
        .filter(each -> each.vulnerabilityId().equals(vulnerability))
        .findFirst()
        .orElseThrow();
  }

  public List<String> transitions() {
    return changes.stream().map(change -> change.transition().name()).toList();
  }

  /** Kinds of those that people are told of, in order. */
  public List<String> rung() {
    return alerts.stream()
        .filter(alert -> alert.suppressedReason() == null)
        .map(alert -> alert.alertKind().word())
        .toList();
  }

  public Instant nextDue() {
    return state.nextDue();
  }

  private Origin origin() {
    return new Origin("evidence.raw", 0, offset);
  }

  private interface Act {
    void on(AssetBook book) throws Exception;
  }

  private void act(Act act) {
    Memory memory = new Memory(this);
    AssetBook book =
        state == null
            ? new AssetBook(ORG, SHOP, memory, ledger, memory)
            : new AssetBook(state, memory, ledger, memory);
    try {
      act.on(book);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    state = book.state();
  }
}
