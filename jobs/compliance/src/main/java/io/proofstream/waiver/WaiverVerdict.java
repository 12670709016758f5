package io.proofstream.waiver;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Meaning;
import io.proofstream.evidence.decision.ExceptionDecision;
import io.proofstream.evidence.decision.ExceptionKind;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.policy.PolicyVersion;
import java.time.Instant;

/**
 * What became of an exception that somebody granted, under the policy in force when it was
 * recorded.
 *
 * @param by the grant: the columns that every table has
 */
public record WaiverVerdict(
    @Meaning(value = "Organisation it belongs to", required = true) String org,
    @Meaning(value = "Exception that was granted", required = true) String exceptionId,
    @Meaning(value = "Why the finding may stay", column = "exception_kind") ExceptionKind kind,
    @Meaning("Who asked for it") String requester,
    @Meaning("Who approved it") String approver,
    @Meaning("Until when it was to be") Instant validUntilAt,
    @Meaning(
            value = "It suspends clocks of what it is about; false: it suspends nothing",
            column = "is_valid")
        boolean valid,
    @Meaning("Why it suspends nothing; null if it does") Objection objection,
    @Meaning("Version of the policy by which that was judged") long policyVersion,
    Cause by) {

  public static WaiverVerdict of(Event granted, PolicyVersion policy) {
    ExceptionDecision exception = granted.exception();
    Objection objection = Waiver.objection(granted, policy.policy());
    return new WaiverVerdict(
        granted.evidence().org(),
        exception.exceptionId(),
        exception.kind(),
        exception.requester(),
        exception.approver(),
        exception.validUntil(),
        objection == null,
        objection,
        policy.policy().version(),
        cause(granted));
  }

  private static Cause cause(Event granted) {
    Evidence evidence = granted.evidence();
    return new Cause(
        "exception_granted",
        evidence.recordedAt(),
        evidence.occurredAt(),
        evidence.evidenceId(),
        granted.exception().approver(),
        evidence.origin(),
        evidence.simulated());
  }
}
