package io.proofstream.measure.knowledge;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Trust;
import io.proofstream.evidence.declared.Fact;
import io.proofstream.evidence.declared.Incident;
import io.proofstream.policy.Patterns;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyVersion;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What was known at one moment; what nobody proved and what is made up is not. */
final class KnownThen implements Knowledge {
  private final Known known;
  private final Instant moment;
  private final PolicyVersion version;

  KnownThen(Known known, Instant moment) {
    this.known = known;
    this.moment = moment;
    version = known.policies.at(moment);
  }

  @Override
  public Policy policy() {
    return version.policy();
  }

  @Override
  public PolicyVersion policyVersion() {
    return version;
  }

  @Override
  public List<PolicyVersion> policies(Instant from, Instant to) {
    return known.policies.between(from, to.isAfter(moment) ? moment : to);
  }

  @Override
  public boolean hasFacts(String type) {
    return facts(type).stream().anyMatch(this::counts);
  }

  @Override
  public boolean isStated(String type, String text) {
    return statedUntil(type, text) != null;
  }

  @Override
  public Instant statedUntil(String type, String text) {
    Map<String, Event> newest = new HashMap<>();
    for (Event event : facts(type)) {
      if (counts(event) && Patterns.matches(event.fact().subject(), text)) {
        newest.merge(event.fact().subject(), event, KnownThen::newer);
      }
    }
    return newest.values().stream()
        .map(Event::fact)
        .filter(this::holds)
        .map(fact -> fact.validUntil() == null ? Instant.MAX : fact.validUntil())
        .max(Instant::compareTo)
        .orElse(null);
  }

  @Override
  public List<Event> facts(String type, Instant from, Instant to) {
    return facts(type).stream()
        .filter(this::counts)
        .filter(event -> event.evidence().recordedAt().isAfter(from))
        .filter(event -> !event.evidence().recordedAt().isAfter(to))
        .sorted(Event.LOG_ORDER)
        .toList();
  }

  @Override
  public List<Event> changes(Instant from, Instant to) {
    return known.changes.stream()
        .filter(this::counts)
        .filter(event -> "approved".equals(event.change().decision()))
        .filter(event -> decidedAt(event).isAfter(from) && !decidedAt(event).isAfter(to))
        .sorted(Event.LOG_ORDER)
        .toList();
  }

  @Override
  public Instant tracedAt(String incidentId) {
    String owner = null;
    String severity = null;
    for (Event event :
        known.incidents.getOrDefault(incidentId, List.of()).stream()
            .filter(this::counts)
            .sorted(Event.LOG_ORDER)
            .toList()) {
      Incident incident = event.incident();
      owner = incident.owner() == null ? owner : incident.owner();
      severity = incident.severity() == null ? severity : incident.severity();
      if (owner != null && severity != null) {
        return event.evidence().recordedAt();
      }
    }
    return null;
  }

  @Override
  public Instant profiledAt(String cluster, String namespace, String workload) {
    return known
        .profiles
        .getOrDefault(Known.workload(cluster, namespace, workload), List.of())
        .stream()
        .filter(this::counts)
        .map(event -> event.evidence().occurredAt())
        .max(Instant::compareTo)
        .orElse(null);
  }

  @Override
  public Set<String> watched(String collectorId) {
    Set<String> clusters = new TreeSet<>();
    known
        .watching
        .getOrDefault(collectorId, Map.of())
        .forEach(
            (cluster, first) -> {
              if (!first.isAfter(moment)) {
                clusters.add(cluster);
              }
            });
    return clusters;
  }

  @Override
  public Instant firstAdmission(String cluster) {
    Instant first = cluster == null ? null : known.admitting.get(cluster);
    return first == null || first.isAfter(moment) ? null : first;
  }

  /** When a change was decided. */
  private static Instant decidedAt(Event event) {
    return event.change().decidedAt() == null
        ? event.evidence().occurredAt()
        : event.change().decidedAt();
  }

  private List<Event> facts(String type) {
    return known.facts.getOrDefault(type, List.of());
  }

  private boolean counts(Event event) {
    return !event.evidence().recordedAt().isAfter(moment)
        && event.evidence().trust() == Trust.VERIFIED
        && (!event.evidence().simulated() || policy().demo());
  }

  private static Event newer(Event one, Event other) {
    int byTime = one.evidence().occurredAt().compareTo(other.evidence().occurredAt());
    boolean otherIs = byTime < 0 || (byTime == 0 && Event.LOG_ORDER.compare(one, other) < 0);
    return otherIs ? other : one;
  }

  private boolean holds(Fact fact) {
    return !Boolean.FALSE.equals(fact.valueFlag())
        && (fact.validUntil() == null || fact.validUntil().isAfter(moment));
  }
}
