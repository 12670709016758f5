package io.proofstream.measure.knowledge;

import io.proofstream.evidence.Event;
import io.proofstream.policy.Policy;
import java.time.Instant;
import java.util.List;

/**
 * What an organisation knows besides the subject at hand, as of the moment up to which that is
 * looked at.
 */
public interface Knowledge {
  /** In force then. */
  Policy policy();

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

  /** When the cluster first sent a record of an admission; null if it never did. */
  Instant firstAdmission(String cluster);
}
