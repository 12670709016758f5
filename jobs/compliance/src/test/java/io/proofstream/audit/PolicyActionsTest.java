package io.proofstream.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Origin;
import io.proofstream.evidence.Trust;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.message.Message;
import io.proofstream.message.Reason;
import io.proofstream.message.Rejected;
import io.proofstream.policy.Policies;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyBuilder;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.document.PolicyWriter;
import io.proofstream.policy.log.PolicyMessage;
import io.proofstream.policy.log.PolicyRows;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyActionsTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Origin PLACE = new Origin("policy", 0, 5);

  @Test
  void aPolicyIsOneActionHoweverManyFieldsItChanges() {
    Policy policy =
        PolicyBuilder.of("acme")
            .window(Severity.CRITICAL, 12 * 3600)
            .window(Severity.LOW, 30 * 86_400)
            .build();

    assertThat(applied(policy, NOON, true))
        .isEqualTo(
            new Action(
                Digest.id("action", "policy_applied", "acme", "1"),
                "acme",
                ActionKind.POLICY_APPLIED,
                ActionOutcome.DONE,
                "alice",
                "192.0.2.7",
                null,
                Trust.VERIFIED,
                SubjectKind.POLICY,
                "1",
                null,
                1L,
                "why",
                "version 1 changes 2 fields: sla.windows.critical, sla.windows.low; moves the"
                    + " deadlines of what is open",
                Digest.ofContent(PolicyWriter.json(policy).getBytes(UTF_8)),
                null,
                "policy/0@5",
                NOON,
                false));
  }

  @Test
  void aPolicyThatBeginsLaterSaysWhen() {
    assertThat(applied(PolicyBuilder.of("acme").build(), NOON.plusSeconds(60), false).summary())
        .isEqualTo("version 1 changes 0 fields; from 2026-11-21T12:01:00Z");
  }

  @Test
  void aRefusedPolicyNamesWhoTriedAndWhyNot() {
    Action action =
        PolicyActions.refused(
                rejected(Map.of("ps-org", "acme", "ps-actor", "mallory", "ps-source-ip", "::1")))
            .orElseThrow();

    assertThat(action.action()).isEqualTo(ActionKind.POLICY_APPLIED);
    assertThat(action.outcome()).isEqualTo(ActionOutcome.REFUSED);
    assertThat(action.actor()).isEqualTo("mallory");
    assertThat(action.sourceIp()).isEqualTo("::1");
    assertThat(action.summary()).isEqualTo("mallory is neither admin nor owner");
    assertThat(action.contentDigest()).isEqualTo(Digest.ofContent(bytes("{}")));
    assertThat(action.message()).isEqualTo("policy/0@5");
    assertThat(action.policyVersion()).isNull();
  }

  @Test
  void whatCanBeNoNameIsNobodys() {
    Action action =
        PolicyActions.refused(rejected(Map.of("ps-actor", "a\u0000b", "ps-source-ip", "at home")))
            .orElseThrow();

    assertThat(action.org()).isEqualTo("default");
    assertThat(action.actor()).isNull();
    assertThat(action.sourceIp()).isNull();
  }

  @Test
  void aRefusedPolicyOfNoOrganisationIsNobodysAction() {
    assertThat(PolicyActions.refused(rejected(Map.of("ps-org", "A B")))).isEmpty();
  }

  private static Action applied(Policy policy, Instant effectiveAt, boolean backfill) {
    PolicyVersion version =
        new PolicyVersion(policy, NOON, effectiveAt, backfill, "alice", "192.0.2.7", "why", PLACE);
    return PolicyActions.accepted(
        PolicyRows.of(version, Trust.VERIFIED, Policies.ofNobody("acme")));
  }

  private static Rejected rejected(Map<String, String> headers) {
    return PolicyMessage.refused(
            new Message(PLACE, NOON, headers, bytes("{}")),
            Reason.NOT_PERMITTED,
            "mallory is neither admin nor owner")
        .rejected();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
