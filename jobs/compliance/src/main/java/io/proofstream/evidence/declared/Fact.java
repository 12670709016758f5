package io.proofstream.evidence.declared;

import io.proofstream.evidence.Body;
import io.proofstream.evidence.Meaning;
import java.time.Instant;

/** Something a collector found to be so, of an open list of types. */
public record Fact(
    @Meaning(
            value = "access_list, role_assignment, mfa_status, log_retention, document...",
            required = true)
        String factType,
    @Meaning(value = "What it is about", required = true) String subject,
    @Meaning("What was found, as text") String valueText,
    @Meaning("What was found, as a number") Double valueNumber,
    @Meaning("What was found, as yes or no") Boolean valueFlag,
    @Meaning("Unit of the number") String unit,
    @Meaning(value = "How long it may be relied on", column = "valid_until_at") Instant validUntil,
    @Meaning("Title of the document, if it is one") String documentTitle,
    @Meaning("Version of the document") String documentVersion,
    @Meaning("Digest of the document") String documentDigest,
    @Meaning("Where the document is kept") String documentUrl,
    @Meaning("Who approved the document") String approver,
    @Meaning("When it was last reviewed") Instant reviewedAt)
    implements Body {}
