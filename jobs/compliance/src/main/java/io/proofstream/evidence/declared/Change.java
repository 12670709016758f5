package io.proofstream.evidence.declared;

import io.proofstream.evidence.Body;
import io.proofstream.evidence.Meaning;
import java.time.Instant;

/** A change was decided on. */
public record Change(
    @Meaning(value = "Identity of the change", required = true) String changeId,
    @Meaning("What is changed") String title,
    @Meaning("Who wants it") String requester,
    @Meaning("Who decided") String approver,
    @Meaning(value = "approved, rejected or requested", required = true) String decision,
    @Meaning("What was looked at before deciding") String assessment,
    @Meaning("Gate that it passed: review, environment, pipeline...") String gate,
    @Meaning("Environment that it goes to") String environment,
    @Meaning("Commit that it is") String commitId,
    @Meaning("When it was decided") Instant decidedAt,
    @Meaning("Page about it") String url)
    implements Body {}
