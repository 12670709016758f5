package io.proofstream.measure.knowledge;

import io.proofstream.asset.standing.Ledger;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Trust;
import io.proofstream.evidence.declared.Fact;
import io.proofstream.policy.Patterns;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that one organisation ever said that metrics of many subjects hang on: policies, facts,
 * changes, and which clusters tell of admissions. What came later is not known earlier, so the
 * order in which it is added does not matter.
 */
public final class Known {
  private final Ledger policies;
  private final Map<String, List<Event>> facts = new HashMap<>();
  private final List<Event> changes = new ArrayList<>();
  private final Map<String, Instant> admitting = new HashMap<>();

  public Known(String org) {
    policies = new Ledger(org);
  }

  public void add(PolicyVersion version) {
    policies.add(version);
  }

  /** A fact, or a change. */
  public void add(Event event) {
    if (event.fact() != null) {
      facts.computeIfAbsent(event.fact().factType(), type -> new ArrayList<>()).add(event);
    } else if (event.change() != null) {
      changes.add(event);
    }
  }

  /** The cluster sent a record of an admission then. */
  public void admitted(String cluster, Instant at) {
    admitting.merge(cluster, at, (one, other) -> other.isBefore(one) ? other : one);
  }

  /** All of it up to that moment of recorded time. */
  public Knowledge asOf(Instant moment) {
    Policy policy = policies.policyAt(moment).policy();
    return new Knowledge() {
      @Override
      public Policy policy() {
        return policy;
      }

      @Override
      public boolean hasFacts(String type) {
        return facts.getOrDefault(type, List.of()).stream().anyMatch(event -> counts(event));
      }

      @Override
      public boolean isStated(String type, String text) {
        return statedUntil(type, text) != null;
      }

      @Override
      public Instant statedUntil(String type, String text) {
        Map<String, Event> newest = new HashMap<>();
        for (Event event : facts.getOrDefault(type, List.of())) {
          if (counts(event) && Patterns.matches(event.fact().subject(), text)) {
            newest.merge(event.fact().subject(), event, Known::newer);
          }
        }
        return newest.values().stream()
            .map(Event::fact)
            .filter(fact -> holds(fact, moment))
            .map(fact -> fact.validUntil() == null ? Instant.MAX : fact.validUntil())
            .max(Instant::compareTo)
            .orElse(null);
      }

      @Override
      public List<Event> changes(Instant from, Instant to) {
        return changes.stream()
            .filter(this::counts)
            .filter(event -> "approved".equals(event.change().decision()))
            .filter(event -> decidedAt(event).isAfter(from) && !decidedAt(event).isAfter(to))
            .sorted(Event.LOG_ORDER)
            .toList();
      }

      @Override
      public Instant firstAdmission(String cluster) {
        Instant first = cluster == null ? null : admitting.get(cluster);
        return first == null || first.isAfter(moment) ? null : first;
      }

      private boolean counts(Event event) {
        return !event.evidence().recordedAt().isAfter(moment)
            && event.evidence().trust() == Trust.VERIFIED
            && (!event.evidence().simulated() || policy.demo());
      }
    };
  }

  /** When a change was decided. */
  static Instant decidedAt(Event event) {
    return event.change().decidedAt() == null
        ? event.evidence().occurredAt()
        : event.change().decidedAt();
  }

  private static Event newer(Event one, Event other) {
    int byTime = one.evidence().occurredAt().compareTo(other.evidence().occurredAt());
    boolean otherIs = byTime < 0 || (byTime == 0 && Event.LOG_ORDER.compare(one, other) < 0);
    return otherIs ? other : one;
  }

  private static boolean holds(Fact fact, Instant moment) {
    return !Boolean.FALSE.equals(fact.valueFlag())
        && (fact.validUntil() == null || fact.validUntil().isAfter(moment));
  }
}
