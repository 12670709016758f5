package io.proofstream.asset;

import static io.proofstream.asset.Story.NOON;
import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.decision.ExceptionKind;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.policy.reading.PolicyText;
import io.proofstream.waiver.Objection;
import io.proofstream.waiver.Waiver;
import io.proofstream.waiver.WaiverVerdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which exceptions count, and what is said of the others. */
class WaiversTest {
  private static final Instant SOON = NOON.plus(ofDays(9));
  private static final Policy ADA_APPROVES =
      policy(
          """
          org: acme
          exceptions: {approver_roles: [approver]}
          roles:
            - {role: approver, members: [ada]}
          """);

  @Test
  void oneThatAnotherApprovedForATimeCounts() {
    assertThat(objection(Says.accepted("CVE-1", SOON))).isNull();
    assertThat(objection(Says.accepted("CVE-1", NOON.plus(ofDays(180))))).isNull();
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(objection(granted("bob", "ada", null))).isEqualTo(Objection.UNLIMITED);
    assertThat(objection(granted("bob", " ", SOON))).isEqualTo(Objection.NO_APPROVER);
    assertThat(objection(granted(null, "ada", SOON))).isEqualTo(Objection.NO_REQUESTER);
    assertThat(objection(granted("Ada", "ada", SOON))).isEqualTo(Objection.SELF_APPROVED);
    assertThat(objection(Says.accepted("CVE-1", SOON).unverified())).isEqualTo(Objection.UNPROVEN);
    assertThat(
            objection(
                Says.exception(
                    "CVE-1", ExceptionKind.SEVERITY_ADJUSTED, "bob", "ada", SOON, "harmless")))
        .isEqualTo(Objection.NO_SEVERITY);
  }

  @Test
  void oneBeyondThePolicysLongestOrAlreadyOverSuspendsNothing() {
    Instant tooLong = NOON.plus(ofDays(180)).plusSeconds(1);
    assertThat(objection(Says.accepted("CVE-1", tooLong))).isEqualTo(Objection.TOO_LONG);
    assertThat(objection(Says.accepted("CVE-1", NOON))).isEqualTo(Objection.OVER);
  }

  @Test
  void onlyARoleThatThePolicyNamesMayApprove() {
    assertThat(Waiver.objection(event(granted("bob", "eve", SOON)), ADA_APPROVES))
        .isEqualTo(Objection.APPROVER_MAY_NOT);
    assertThat(Waiver.objection(event(granted("bob", "ada", SOON)), ADA_APPROVES)).isNull();
  }

  @Test
  void theVerdictNamesThePolicyByWhichItFell() {
    PolicyVersion version =
        new PolicyVersion(
            ADA_APPROVES.numbered(7, null), NOON, NOON, false, null, null, null, null);

    WaiverVerdict verdict = WaiverVerdict.of(event(granted("bob", "eve", SOON)), version);

    assertThat(verdict.valid()).isFalse();
    assertThat(verdict.objection()).isEqualTo(Objection.APPROVER_MAY_NOT);
    assertThat(verdict.policyVersion()).isEqualTo(7);
    assertThat(verdict.exceptionId()).isEqualTo("exception-1");
    assertThat(verdict.by().at()).isEqualTo(NOON);
  }

  private static Policy policy(String text) {
    return PolicyText.read(
            "a test", text.getBytes(StandardCharsets.UTF_8), null, Frameworks.shipped())
        .policy();
  }

  private static Drafted granted(String requester, String approver, Instant until) {
    return Says.exception("CVE-1", ExceptionKind.RISK_ACCEPTED, requester, approver, until, null);
  }

  private static Objection objection(Drafted granted) {
    return Waiver.objection(event(granted), Story.ofNobody());
  }

  private static Event event(Drafted granted) {
    return granted.events(Story.begin()).getFirst();
  }
}
