package io.proofstream.audit;

import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Trust;
import java.time.Instant;

/** What people do at the console that no message of theirs says. */
public final class ConsoleActions {
  private ConsoleActions() {}

  /** Who sits at the console, and when. */
  public record By(String actor, String sourceIp, Instant at) {}

  /**
   * @param count messages of the organisation that were sent again
   * @param first place of the first of them
   */
  public static Action messagesReplayed(By by, String org, int count, String first) {
    return action(
        by,
        org,
        ActionKind.MESSAGES_REPLAYED,
        SubjectKind.MESSAGES,
        first,
        "%d rejected message%s sent again, the first %s"
            .formatted(count, count == 1 ? "" : "s", first));
  }

  public static Action tablesRebuilt(By by, String org) {
    return action(
        by,
        org,
        ActionKind.TABLES_REBUILT,
        SubjectKind.TABLES,
        null,
        "every table but audit_log was dropped, to be derived anew from the topics");
  }

  private static Action action(
      By by, String org, ActionKind kind, SubjectKind subjectKind, String subject, String summary) {
    return new Action(
        Digest.id(
            "action", kind.word(), org, by.actor(), by.sourceIp(), by.at().toString(), subject),
        org,
        kind,
        ActionOutcome.DONE,
        by.actor(),
        by.sourceIp(),
        null,
        Trust.UNVERIFIED,
        subjectKind,
        subject,
        null,
        null,
        null,
        summary,
        null,
        null,
        null,
        by.at(),
        false);
  }
}
