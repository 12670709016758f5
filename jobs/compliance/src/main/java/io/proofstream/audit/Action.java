package io.proofstream.audit;

import io.proofstream.evidence.Meaning;
import io.proofstream.evidence.Trust;
import java.time.Instant;

/** One policy-visible action: who did what to what, from where, why, and what came of it. */
public record Action(
    @Meaning(value = "Deterministic: the same action told again", required = true) String actionId,
    @Meaning("Organisation that it concerns; null only of what could not be read") String org,
    @Meaning("What was done; null of what could not be read") ActionKind action,
    @Meaning("What came of it") ActionOutcome outcome,
    @Meaning("Who did it, as declared; null where nobody said") String actor,
    @Meaning("Address that they did it from; null where nobody said") String sourceIp,
    @Meaning("Collector that it came by; null where it came by none") String collectorId,
    @Meaning("Whether that collector proved who it is; if not, the actor is a claim") Trust trust,
    @Meaning("What sort of thing it was done to") SubjectKind subjectKind,
    @Meaning("That thing, by its own identity") String subjectId,
    @Meaning("Asset that it is about; null where it names no single one") String assetId,
    @Meaning("Version of the policy that it made or would have made") Long policyVersion,
    @Meaning("Why, in the actor's words") String reason,
    @Meaning("What it says, in one sentence, with counts where it says much") String summary,
    @Meaning(
            "sha256 of what was said: of a policy's canonical document, of a refused or unreadable"
                + " message, else of what the sender wrote")
        String contentDigest,
    @Meaning("Row of table evidence that says so; null where none does") String evidenceId,
    @Meaning("Message that said so, policy/0@5; null where none did") String message,
    @Meaning("When it happened, as claimed") Instant occurredAt,
    @Meaning("Made up for a demonstration; never counted for a real organisation")
        boolean simulated) {

  /** Texts of people are as long as they like; a sentence is not. */
  static final int LONGEST_SUMMARY = 500;

  /** What is absent in an action of an older version of us was done. */
  public Action {
    outcome = outcome == null ? ActionOutcome.DONE : outcome;
    if (summary != null && summary.length() > LONGEST_SUMMARY) {
      summary = summary.substring(0, LONGEST_SUMMARY - 3) + "...";
    }
  }
}
