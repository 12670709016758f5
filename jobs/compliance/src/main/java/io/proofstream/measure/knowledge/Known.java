package io.proofstream.measure.knowledge;

import io.proofstream.evidence.Event;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.log.PolicyTimeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that one organisation ever said that metrics of many subjects hang on: policies, facts,
 * changes, incidents, profiles of workloads, and which clusters tell of what. What came later is
 * not known earlier, so the order in which it is added does not matter.
 */
public final class Known {
  final PolicyTimeline policies;
  final Map<String, List<Event>> facts = new HashMap<>();
  final List<Event> changes = new ArrayList<>();
  final Map<String, List<Event>> incidents = new HashMap<>();
  final Map<String, List<Event>> profiles = new HashMap<>();
  final Map<String, Instant> admitting = new HashMap<>();
  final Map<String, Map<String, Instant>> watching = new HashMap<>();

  public Known(String org) {
    policies = new PolicyTimeline(org);
  }

  public void add(PolicyVersion version) {
    policies.add(version);
  }

  /** A fact, a change, an incident, or a profile of a workload. */
  public void add(Event event) {
    if (event.fact() != null) {
      listed(facts, event.fact().factType()).add(event);
    } else if (event.change() != null) {
      changes.add(event);
    } else if (event.incident() != null) {
      listed(incidents, event.incident().incidentId()).add(event);
    } else if (event.baseline() != null) {
      String workload =
          workload(
              event.baseline().cluster(),
              event.baseline().namespace(),
              event.baseline().workload());
      listed(profiles, workload).add(event);
    }
  }

  /** The cluster sent a record of an admission then. */
  public void admitted(String cluster, Instant at) {
    admitting.merge(cluster, at, Known::earlier);
  }

  /** The collector sent an alert of a sensor in the cluster then. */
  public void alerted(String collectorId, String cluster, Instant at) {
    watching.computeIfAbsent(collectorId, id -> new HashMap<>()).merge(cluster, at, Known::earlier);
  }

  /** All of it up to that moment of recorded time. */
  public Knowledge asOf(Instant moment) {
    return new KnownThen(this, moment);
  }

  static String workload(String cluster, String namespace, String name) {
    return cluster + "/" + namespace + "/" + name;
  }

  private static List<Event> listed(Map<String, List<Event>> all, String key) {
    return all.computeIfAbsent(key, each -> new ArrayList<>());
  }

  private static Instant earlier(Instant one, Instant other) {
    return other.isBefore(one) ? other : one;
  }
}
