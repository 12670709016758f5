package io.proofstream.evidence.run;

import io.proofstream.evidence.Body;
import io.proofstream.evidence.Meaning;
import java.time.Instant;
import java.util.List;

/** One use of a right, or the attempt: who did what to what, and whether it was allowed. */
public record Access(
    @Meaning(value = "Identity: the system's own, or the audit id", required = true)
        String accessId,
    @Meaning(value = "Who", required = true) String actor,
    @Meaning("Groups of who") List<String> actorGroups,
    @Meaning("On whose behalf") String impersonatedUser,
    @Meaning(value = "What was done, in the system's word", required = true) String action,
    @Meaning("Kind of thing it was done to") String resourceKind,
    @Meaning("Name of the thing it was done to") String resource,
    @Meaning("System or cluster") String system,
    @Meaning("Namespace within it") String namespace,
    @Meaning("The answer") Decision decision,
    @Meaning("Why, in the system's words") String reason,
    @Meaning("HTTP status of the answer") Integer code,
    @Meaning("From where; a forwarded address is not to be trusted") String sourceIp,
    @Meaning("With which program, as it says itself") String userAgent,
    @Meaning("When it was done") Instant accessedAt,
    @Meaning("What it granted or changed, where that is a matter of rights") String grants)
    implements Body {

  public Access {
    actorGroups = actorGroups == null ? List.of() : actorGroups;
  }

  public Access of(String inSystem) {
    return new Access(
        accessId,
        actor,
        actorGroups,
        impersonatedUser,
        action,
        resourceKind,
        resource,
        inSystem,
        namespace,
        decision,
        reason,
        code,
        sourceIp,
        userAgent,
        accessedAt,
        grants);
  }
}
