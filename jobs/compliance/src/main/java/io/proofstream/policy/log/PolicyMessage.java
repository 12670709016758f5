package io.proofstream.policy.log;

import io.proofstream.document.DocumentProblem;
import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Trust;
import io.proofstream.message.Message;
import io.proofstream.message.Reason;
import io.proofstream.message.Rejected;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.policy.reading.PolicyReading;
import io.proofstream.policy.reading.PolicyText;
import io.proofstream.reading.assembly.Claims;
import io.proofstream.source.Unreadable;
import io.proofstream.trust.CollectorKeys;
import io.proofstream.trust.Statement;
import io.proofstream.wire.Header;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a message on topic {@code policy} is: a version of a policy, or why it is none. Whether it
 * is the next one is for {@link PolicyBook} to say, which knows those before.
 *
 * @param version null if it is none
 * @param trust whether the collector that it names signed it; null if it is none
 * @param rejected null if it is one
 */
public record PolicyMessage(PolicyVersion version, Trust trust, Rejected rejected) {
  private static final String SEEN = "policy";
  private static final int LONGEST = 2_000;

  /**
   * Never throws.
   *
   * @param keys of those who may sign for an organisation
   * @param known frameworks that policies may name
   */
  public static PolicyMessage of(Message message, CollectorKeys keys, Frameworks known) {
    try {
      return read(message, keys, known);
    } catch (Unreadable e) {
      return refused(message, e.reason(), e.getMessage());
    } catch (RuntimeException e) {
      // A bug here must cost one message, not restart the job at that message for ever.
      return refused(
          message,
          Reason.READER_FAULT,
          "the reader of policies failed: " + e.getClass().getSimpleName());
    }
  }

  /** The message as one that was refused. */
  public static PolicyMessage refused(Message message, Reason reason, String why) {
    byte[] value = message.value();
    return new PolicyMessage(
        null,
        null,
        new Rejected(
            message.origin(),
            message.recordedAt(),
            Claims.org(message.headers()),
            reason,
            SEEN,
            Unreadable.harmless(why, LONGEST),
            Rejected.lines(message.headers()),
            value == null ? null : Digest.ofContent(value),
            value));
  }

  private static PolicyMessage read(Message message, CollectorKeys keys, Frameworks known)
      throws Unreadable {
    Map<String, String> headers = message.headers();
    String org = Claims.org(headers);
    if (org == null) {
      throw Claims.invalid(Header.ORG, "must be 1 to 64 of a-z, 0-9 and _");
    }
    if (message.value() == null) {
      throw new Unreadable(
          Reason.TOMBSTONE, SEEN, "has no value; a policy is replaced, never deleted");
    }
    String actor = said(headers, Header.ACTOR, "who changes the policy");
    String reason = said(headers, Header.REASON, "why the policy is changed");
    String sourceIp = valid(headers, Header.SOURCE_IP, "must be an address");
    String backfill = valid(headers, Header.BACKFILL, "must be true or false");
    Trust trust = keys.judge(Statement.POLICY, org, headers, Digest.ofContent(message.value()));
    Policy policy = policy(message.value(), org, known);
    PolicyVersion version =
        new PolicyVersion(
            policy,
            message.recordedAt(),
            effectiveAt(policy, message.recordedAt()),
            "true".equals(backfill),
            actor,
            sourceIp,
            reason,
            message.origin());
    return new PolicyMessage(version, trust, null);
  }

  private static Policy policy(byte[] document, String org, Frameworks known) throws Unreadable {
    PolicyReading reading = PolicyText.read(SEEN, document, org, known);
    if (!reading.isValid()) {
      List<DocumentProblem> problems = reading.problems();
      throw new Unreadable(
          Reason.INVALID_POLICY,
          SEEN,
          problems.stream().map(DocumentProblem::toString).collect(Collectors.joining(" | ")));
    }
    if (reading.version() == null) {
      throw new Unreadable(
          Reason.INVALID_POLICY, SEEN, "policy:1: version: is missing; which one is it?");
    }
    return reading.policy();
  }

  private static Instant effectiveAt(Policy policy, Instant recordedAt) {
    Instant from = policy.effectiveFrom();
    return from == null || from.isBefore(recordedAt) ? recordedAt : from;
  }

  private static String said(Map<String, String> headers, Header header, String what)
      throws Unreadable {
    String value = valid(headers, header, "must be visible letters, and not too many");
    if (value == null || value.isBlank()) {
      throw Claims.invalid(header, "must say " + what);
    }
    return value;
  }

  private static String valid(Map<String, String> headers, Header header, String otherwise)
      throws Unreadable {
    String value = headers.get(header.key());
    if (value != null && !header.accepts(value)) {
      throw Claims.invalid(header, otherwise);
    }
    return value;
  }
}
