package io.proofstream.evidence.decision;

import io.proofstream.evidence.Body;
import io.proofstream.evidence.Meaning;
import java.time.Instant;

/** A finding is accepted for a time, or that is taken back. */
public record ExceptionDecision(
    @Meaning(
            value = "Identity of the exception; granting and revoking name the same",
            required = true)
        String exceptionId,
    @Meaning(value = "Why it may stay", column = "exception_kind") ExceptionKind kind,
    @Meaning("Vulnerability that it speaks of, by any of its ids") String vulnerabilityId,
    @Meaning("Package that it speaks of, if only one") String packagePurl,
    @Meaning("Finding that it speaks of, if only one") String findingId,
    @Meaning("Assets that it speaks of, * for any part; null = the asset of the event")
        String assetPattern,
    @Meaning("Severity that it is adjusted to") String severity,
    @Meaning("Who asked for it") String requester,
    @Meaning("Who approved it; valid only if that is not who asked") String approver,
    @Meaning("Why") String reason,
    @Meaning("What protects meanwhile") String compensatingControl,
    @Meaning(value = "From when", column = "valid_from_at") Instant validFrom,
    @Meaning(value = "Until when", column = "valid_until_at") Instant validUntil,
    @Meaning("It also covers findings that come later") Boolean coversNew)
    implements Body {}
