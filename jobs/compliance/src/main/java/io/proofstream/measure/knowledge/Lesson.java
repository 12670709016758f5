package io.proofstream.measure.knowledge;

import io.proofstream.evidence.Event;
import io.proofstream.policy.PolicyVersion;
import java.time.Instant;

/**
 * Something that an organisation knows from now on, and that metrics of many subjects hang on: one
 * of policy, event and cluster is there.
 *
 * @param key unique, and the same after a restart
 * @param cluster that first sent a record of an admission then
 * @param watcher collector that first sent an alert of a sensor in the cluster instead; null if
 *     none
 */
public record Lesson(
    String org,
    String key,
    PolicyVersion policy,
    Event event,
    String cluster,
    String watcher,
    Instant at) {
  private static final String APPROVED = "approved_";

  public static Lesson of(PolicyVersion version) {
    String key = "policy/" + version.policy().version();
    return new Lesson(version.policy().org(), key, version, null, null, null, version.recordedAt());
  }

  /** Whether others must know of the event. */
  public static boolean isTaughtBy(Event event) {
    return event.fact() != null
        || event.change() != null
        || event.incident() != null
        || event.baseline() != null;
  }

  public static Lesson of(Event event) {
    return new Lesson(
        event.evidence().org(),
        "event/" + event.evidence().origin() + "/" + event.index(),
        null,
        event,
        null,
        null,
        event.evidence().recordedAt());
  }

  public static Lesson ofCluster(String org, String cluster, Instant at) {
    return new Lesson(org, "cluster/" + cluster, null, null, cluster, null, at);
  }

  public static Lesson ofSensor(String org, String collector, String cluster, Instant at) {
    String key = "sensor/" + collector + "/" + cluster;
    return new Lesson(org, key, null, null, cluster, collector, at);
  }

  /** Whether assets hang on it that it does not name: what is approved, and what is normal. */
  public boolean isAskedOfOthers() {
    return event != null
        && (event.baseline() != null
            || (event.fact() != null && event.fact().factType().startsWith(APPROVED)));
  }

  /** Unique among those of all organisations. */
  public String name() {
    return org + "/" + key;
  }

  public void teach(Known known) {
    if (policy != null) {
      known.add(policy);
    } else if (event != null) {
      known.add(event);
    } else if (watcher != null) {
      known.alerted(watcher, cluster, at);
    } else {
      known.admitted(cluster, at);
    }
  }
}
