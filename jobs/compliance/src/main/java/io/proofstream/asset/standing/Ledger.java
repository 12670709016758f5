package io.proofstream.asset.standing;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.decision.ExceptionDecision;
import io.proofstream.evidence.declared.Exploit;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.log.PolicyTimeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One organisation's policies and decisions, in the order in which they hold. */
public final class Ledger implements Standing {
  private final List<Event> decisions = new ArrayList<>();
  private final Map<String, List<Listed>> exploited = new HashMap<>();
  private final PolicyTimeline policies;

  private record Listed(Instant recordedAt, Instant dueAt) {}

  public Ledger(String org) {
    policies = new PolicyTimeline(org);
  }

  public void add(PolicyVersion version) {
    policies.add(version);
  }

  public void add(Event decision) {
    Evidence evidence = decision.evidence();
    for (Exploit exploit : decision.exploits()) {
      if (exploit.dueAt() != null) {
        exploited
            .computeIfAbsent(exploit.vulnerabilityId(), id -> new ArrayList<>())
            .add(new Listed(evidence.recordedAt(), exploit.dueAt()));
      }
    }
    int at = decisions.size();
    while (at > 0 && Event.LOG_ORDER.compare(decisions.get(at - 1), decision) > 0) {
      at--;
    }
    decisions.add(at, decision);
  }

  @Override
  public PolicyVersion policyAt(Instant at) {
    return policies.at(at);
  }

  @Override
  public PolicyVersion nextPolicy(Instant after, Instant until) {
    return policies.next(after, until);
  }

  @Override
  public List<Event> decisions(Instant after, Instant until) {
    int to = decisions.size();
    while (to > 0 && decisions.get(to - 1).evidence().recordedAt().isAfter(until)) {
      to--;
    }
    int from = to;
    while (from > 0 && decisions.get(from - 1).evidence().recordedAt().isAfter(after)) {
      from--;
    }
    return List.copyOf(decisions.subList(from, to));
  }

  @Override
  public List<Event> exceptions(Instant at) {
    Map<String, Event> granted = new TreeMap<>();
    for (Event decision : decisions) {
      ExceptionDecision exception = decision.exception();
      if (exception == null || decision.evidence().recordedAt().isAfter(at)) {
        continue;
      }
      if (decision.evidence().kind() == Kind.EXCEPTION_GRANTED) {
        granted.put(exception.exceptionId(), decision);
      } else {
        granted.remove(exception.exceptionId());
      }
    }
    return List.copyOf(granted.values());
  }

  @Override
  public Instant exploitedDue(String vulnerabilityId, Instant at) {
    Instant due = null;
    for (Listed listed : exploited.getOrDefault(vulnerabilityId, List.of())) {
      due = listed.recordedAt().isAfter(at) ? due : listed.dueAt();
    }
    return due;
  }
}
