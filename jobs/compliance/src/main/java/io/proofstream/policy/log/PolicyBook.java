package io.proofstream.policy.log;

import io.proofstream.message.Reason;
import io.proofstream.policy.Policies;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The policy of one organisation: what is in force, and what will be. Versions are accepted in the
 * order in which the broker took them, each exactly one more than the newest, so that nobody
 * overwrites what they have not seen. Of those whose time has come the newest is in force: a
 * version that is to begin later, and is followed before that by one that begins earlier, never
 * begins.
 *
 * <p>It forgets what no later moment can ask for: state grows with what is still to come.
 *
 * @param versions by number; the first is in force, the others begin later and later
 */
public record PolicyBook(String org, List<PolicyVersion> versions) {
  /** What an absent list in old state means. */
  public PolicyBook {
    versions = versions == null ? List.of() : versions;
  }

  /**
   * @param book with the version in it, or the same as before if it was refused
   * @param refusedFor null if it was accepted
   * @param why in words, if it was refused
   */
  public record Answer(PolicyBook book, Reason refusedFor, String why) {
    public boolean isAccepted() {
      return refusedFor == null;
    }
  }

  /** Of an organisation that has said nothing. */
  public static PolicyBook empty(String org) {
    return new PolicyBook(org, List.of());
  }

  /** What is in force then; the default before the first version. Not for moments in the past. */
  public Policy at(Instant moment) {
    PolicyVersion version = versionAt(moment);
    return version == null ? Policies.ofNobody(org) : version.policy();
  }

  /** Null before the first. */
  public PolicyVersion versionAt(Instant moment) {
    PolicyVersion found = null;
    for (PolicyVersion version : versions) {
      if (!version.effectiveAt().isAfter(moment)) {
        found = version;
      }
    }
    return found;
  }

  /** The newest that was accepted, though it may not have begun; the default if there is none. */
  public Policy newest() {
    return versions.isEmpty() ? Policies.ofNobody(org) : versions.getLast().policy();
  }

  /** The first moment after that one at which another version begins, or null. */
  public Instant nextChangeAfter(Instant moment) {
    return versions.stream()
        .map(PolicyVersion::effectiveAt)
        .filter(begins -> begins.isAfter(moment))
        .findFirst()
        .orElse(null);
  }

  public Answer accept(PolicyVersion version) {
    Policy policy = version.policy();
    if (!policy.org().equals(org)) {
      throw new IllegalArgumentException("A book of " + org + " takes no policy of another");
    }
    long newest = newest().version();
    if (policy.version() != newest + 1) {
      return refused(
          Reason.STALE_POLICY,
          "version %d is the newest, so the next is %d and not %d: look at it, and apply the change to it"
              .formatted(newest, newest + 1, policy.version()));
    }
    Instant from = policy.effectiveFrom();
    if (from != null && from.isBefore(version.recordedAt())) {
      return refused(
          Reason.INVALID_POLICY,
          "effective_from %s is before it was recorded, %s: no policy changes the past"
              .formatted(from, version.recordedAt()));
    }
    if (!mayChange(at(version.recordedAt()), version.actor())) {
      return refused(
          Reason.NOT_PERMITTED,
          "%s is neither admin nor owner in the policy in force".formatted(version.actor()));
    }
    return new Answer(new PolicyBook(org, with(version)), null, null);
  }

  /** Whoever it is, where the policy names neither admins nor owners. */
  private static boolean mayChange(Policy inForce, String actor) {
    List<Policy.Role> writers =
        inForce.roles().stream()
            .filter(role -> role.role().equals("admin") || role.role().equals("owner"))
            .toList();
    return writers.isEmpty() || writers.stream().anyMatch(role -> role.members().contains(actor));
  }

  private List<PolicyVersion> with(PolicyVersion added) {
    PolicyVersion inForce = versionAt(added.recordedAt());
    List<PolicyVersion> kept = new ArrayList<>();
    for (PolicyVersion version : versions) {
      boolean begun = !version.effectiveAt().isAfter(added.recordedAt());
      boolean overtaken = !version.effectiveAt().isBefore(added.effectiveAt());
      if (begun ? version.equals(inForce) : !overtaken) {
        kept.add(version);
      }
    }
    if (inForce != null && !added.effectiveAt().isAfter(added.recordedAt())) {
      kept.remove(inForce);
    }
    kept.add(added);
    return List.copyOf(kept);
  }

  private Answer refused(Reason reason, String why) {
    return new Answer(this, reason, why);
  }
}
