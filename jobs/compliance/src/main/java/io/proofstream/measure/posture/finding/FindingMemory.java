package io.proofstream.measure.posture.finding;

import io.proofstream.finding.FindingState;
import io.proofstream.finding.clock.Verdict;
import io.proofstream.policy.obligation.Obligations;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Findings of one asset, those that are gone too, and what became of promises about them. */
public final class FindingMemory {
  private final Map<String, FindingNote> findings = new TreeMap<>();
  private final Map<String, Gone> closed;
  private final Misses missed;

  public FindingMemory(List<FindingNote> known, Map<String, Gone> closed, List<Missed> missed) {
    known.forEach(finding -> findings.put(finding.findingId(), finding));
    this.closed = new TreeMap<>(closed);
    this.missed = new Misses(missed);
  }

  public void find(FindingNote finding) {
    String id = finding.findingId();
    FindingNote known = findings.get(id);
    if (known != null && known.seq() > finding.seq()) {
      return;
    }
    findings.put(id, finding.after(past(finding, known)));
    if (finding.state() == FindingState.FIXED) {
      closed.put(id, Gone.of(finding));
    } else if (finding.state().isOpen()) {
      closed.remove(id);
    }
  }

  /** Of the same clock; what was before that is over. */
  private FindingPast past(FindingNote finding, FindingNote known) {
    if (known != null) {
      return known.generation() == finding.generation() ? known.past() : FindingPast.NONE;
    }
    Gone gone = closed.get(finding.findingId());
    return gone != null && gone.generation() == finding.generation()
        ? FindingPast.closed(gone.at())
        : FindingPast.NONE;
  }

  public void judge(VerdictNote verdict) {
    FindingNote finding = findings.get(verdict.findingId());
    missed.read(verdict, finding == null ? null : finding.severity());
    if (verdict.verdict() == Verdict.MET) {
      closed.computeIfPresent(
          verdict.findingId(), (id, gone) -> gone.keeping(verdict.obligation()));
    }
    if (finding != null && verdict.obligation().equals(Obligations.OWN)) {
      boolean binds = verdict.verdict() != Verdict.LIFTED;
      findings.put(finding.findingId(), finding.promised(binds ? verdict.deadlineAt() : null));
    }
  }

  /** Of what is gone that which may still return is kept. */
  public void forget(Instant before) {
    findings.values().removeIf(finding -> !finding.state().isOpen());
    closed.values().removeIf(each -> each.at().isBefore(before));
    missed.forget(each -> !isRemembered(each));
  }

  private boolean isRemembered(Missed miss) {
    FindingNote finding = findings.get(miss.findingId());
    Gone gone = closed.get(miss.findingId());
    return finding != null
        ? finding.generation() == miss.generation()
        : gone != null && gone.generation() == miss.generation();
  }

  public boolean has(String findingId) {
    return findings.containsKey(findingId);
  }

  public List<FindingNote> findings() {
    return List.copyOf(findings.values());
  }

  public Map<String, Gone> closed() {
    return Map.copyOf(closed);
  }

  public List<Missed> missed() {
    return missed.now();
  }
}
