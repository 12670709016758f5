package io.proofstream.audit;

import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Origin;
import io.proofstream.evidence.Trust;
import io.proofstream.message.Rejected;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.log.PolicyChangeRecord;
import io.proofstream.policy.log.PolicyRows;
import io.proofstream.wire.Header;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a policy that was sent is as an action: one, however much it changes. */
public final class PolicyActions {
  /** Fields named in the summary; table {@code policy_changes} has all. */
  private static final int NAMED = 5;

  private PolicyActions() {}

  public static Action accepted(PolicyRows rows) {
    PolicyVersion version = rows.version();
    String org = version.policy().org();
    long number = version.policy().version();
    return new Action(
        Digest.id("action", ActionKind.POLICY_APPLIED.word(), org, String.valueOf(number)),
        org,
        ActionKind.POLICY_APPLIED,
        ActionOutcome.DONE,
        version.actor(),
        version.sourceIp(),
        null,
        rows.policy().trust(),
        SubjectKind.POLICY,
        String.valueOf(number),
        null,
        number,
        version.reason(),
        summary(rows),
        Digest.ofContent(rows.policy().document().getBytes(StandardCharsets.UTF_8)),
        null,
        place(version.origin()),
        version.recordedAt(),
        false);
  }

  /**
   * Who sent it is what the message says, as far as that can be a name or an address. Empty where
   * it names no organisation: table {@code rejected} has it, and it concerns nobody.
   */
  public static Optional<Action> refused(Rejected rejected) {
    return Optional.of(rejected).filter(each -> each.org() != null).map(PolicyActions::attempt);
  }

  private static Action attempt(Rejected rejected) {
    Origin origin = rejected.origin();
    return new Action(
        Digest.id("action", "policy_refused", place(origin)),
        rejected.org(),
        ActionKind.POLICY_APPLIED,
        ActionOutcome.REFUSED,
        said(rejected, Header.ACTOR),
        said(rejected, Header.SOURCE_IP),
        said(rejected, Header.COLLECTOR),
        Trust.UNVERIFIED,
        SubjectKind.POLICY,
        null,
        null,
        null,
        said(rejected, Header.REASON),
        rejected.error(),
        rejected.rawDigest(),
        null,
        place(origin),
        rejected.recordedAt(),
        false);
  }

  /** As people name a message. */
  static String place(Origin origin) {
    return origin.topic() + "/" + origin.partition() + "@" + origin.offset();
  }

  private static String summary(PolicyRows rows) {
    List<PolicyChangeRecord> changes = rows.changes();
    PolicyVersion version = rows.version();
    String named =
        changes.stream()
            .limit(NAMED)
            .map(PolicyChangeRecord::path)
            .collect(Collectors.joining(", "));
    return "version %d changes %d field%s%s%s%s%s"
        .formatted(
            version.policy().version(),
            changes.size(),
            changes.size() == 1 ? "" : "s",
            changes.isEmpty() ? "" : ": " + named,
            changes.size() > NAMED ? ", ..." : "",
            version.backfill() ? "; moves the deadlines of what is open" : "",
            version.effectiveAt().isAfter(version.recordedAt())
                ? "; from " + version.effectiveAt()
                : "");
  }

  private static String said(Rejected rejected, Header header) {
    String begin = header.key() + ": ";
    return rejected.headers().stream()
        .filter(each -> each.startsWith(begin))
        .map(each -> each.substring(begin.length()))
        .filter(header::accepts)
        .findFirst()
        .orElse(null);
  }
}
