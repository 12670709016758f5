package io.proofstream.measure.knowledge;

import io.proofstream.evidence.Event;
import io.proofstream.policy.PolicyVersion;
import java.time.Instant;

/**
 * Something that an organisation knows from now on, and that metrics of many subjects hang on:
 * exactly one of policy, event and cluster is there.
 *
 * @param key unique, and the same after a restart
 * @param cluster that first sent a record of an admission at {@code at}
 */
public record Lesson(
    String org, String key, PolicyVersion policy, Event event, String cluster, Instant at) {

  public static Lesson of(PolicyVersion version) {
    String key = "policy/" + version.policy().version();
    return new Lesson(version.policy().org(), key, version, null, null, version.recordedAt());
  }

  /** Whether others must know of the event. */
  public static boolean isTaughtBy(Event event) {
    return event.fact() != null || event.change() != null;
  }

  public static Lesson of(Event event) {
    return new Lesson(
        event.evidence().org(),
        "event/" + event.evidence().origin() + "/" + event.index(),
        null,
        event,
        null,
        event.evidence().recordedAt());
  }

  public static Lesson ofCluster(String org, String cluster, Instant at) {
    return new Lesson(org, "cluster/" + cluster, null, null, cluster, at);
  }

  public void teach(Known known) {
    if (policy != null) {
      known.add(policy);
    } else if (event != null) {
      known.add(event);
    } else {
      known.admitted(cluster, at);
    }
  }
}
