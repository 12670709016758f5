package io.proofstream.measure.knowledge;

import io.proofstream.evidence.Event;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyVersion;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What an organisation knows besides the subject at hand, as of the moment up to which that is
 * looked at.
 */
public interface Knowledge {
  /** In force then. */
  Policy policy();

  /** The same, with who gave it and why. */
  PolicyVersion policyVersion();

  /** Versions that came into force after {@code from} and not after {@code to}, in order. */
  List<PolicyVersion> policies(Instant from, Instant to);

  /** Whether any fact of the type ever came. */
  boolean hasFacts(String type);

  /**
   * Whether the newest fact of the type about a subject that matches the text, {@code *} for any
   * part, is true and still valid.
   */
  boolean isStated(String type, String text);

  /** Until when that will be so if nothing else becomes known; null if it is not so. */
  Instant statedUntil(String type, String text);

  /** Approved changes decided after {@code from} and not after {@code to}, oldest first. */
  List<Event> changes(Instant from, Instant to);

  /** Facts of the type recorded after {@code from} and not after {@code to}, oldest first. */
  List<Event> facts(String type, Instant from, Instant to);

  /** When an incident was first on record with an owner and a severity; null if it never was. */
  Instant tracedAt(String incidentId);

  /** When a profile of the workload's behaviour was last recorded; null if none was. */
  Instant profiledAt(String cluster, String namespace, String workload);

  /** Clusters of which the collector ever sent an alert of a sensor. */
  Set<String> watched(String collectorId);

  /** When the cluster first sent a record of an admission; null if it never did. */
  Instant firstAdmission(String cluster);
}
