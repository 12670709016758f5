package io.proofstream.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Trust;
import io.proofstream.message.Entry;
import io.proofstream.message.Outcome;
import io.proofstream.message.Reason;
import io.proofstream.message.Rejected;
import io.proofstream.trust.CollectorKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose key counts is what the policy in force says, when the message was recorded. */
class BelievingTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Sender CI = Sender.of("acme", "ci");
  private static final String CLAIM =
      """
      {"proofstream":"remediation.claimed","at":"2026-03-01T11:00:00Z","asset":"ghcr.io/acme/app:1.2",\
      "by":"bob","vulnerability_id":"CVE-2026-1"}\
      """;

  private final Admissions admissions = new Admissions(CollectorKeys.none());

  @Test
  void whoThePolicyRegistersIsBelievedFromThenOn() {
    register(NOON, 1, CI);

    assertThat(trust(CI, NOON.minusMillis(1))).isEqualTo(Trust.UNVERIFIED);
    assertThat(trust(CI, NOON)).isEqualTo(Trust.VERIFIED);
    assertThat(trust(CI, NOON.plus(HOUR))).isEqualTo(Trust.VERIFIED);
  }

  @Test
  void aPolicyThatIsToBeginLaterIsNotInForceYet() {
    admissions.add(Decreed.at(NOON, NOON.plus(HOUR), "acme", 1, collectors(CI)));

    assertThat(trust(CI, NOON.plus(HOUR).minusMillis(1))).isEqualTo(Trust.UNVERIFIED);
    assertThat(trust(CI, NOON.plus(HOUR))).isEqualTo(Trust.VERIFIED);
  }

  @Test
  void aKeyThatIsTakenBackCountsNoMoreFromThenOn() {
    Sender other = Sender.of("acme", "other");
    register(NOON, 1, CI);
    register(NOON.plus(HOUR), 2, other);

    assertThat(trust(CI, NOON.plus(HOUR).minusMillis(1))).isEqualTo(Trust.VERIFIED);
    assertThat(trust(CI, NOON.plus(HOUR))).isEqualTo(Trust.UNVERIFIED);
    assertThat(trust(other, NOON.plus(HOUR))).isEqualTo(Trust.VERIFIED);
  }

  @Test
  void ofAChangedKeyTheOldOneIsWrongFromThenOnAndTheNewOneBefore() {
    Sender renewed = CI.withNewKey();
    register(NOON, 1, CI);
    register(NOON.plus(HOUR), 2, renewed);

    assertThat(trust(CI, NOON)).isEqualTo(Trust.VERIFIED);
    assertThat(reason(renewed.signed(NOON, 1, CLAIM))).isEqualTo(Reason.INVALID_SIGNATURE);
    assertThat(reason(CI.signed(NOON.plus(HOUR), 1, CLAIM))).isEqualTo(Reason.INVALID_SIGNATURE);
    assertThat(trust(renewed, NOON.plus(HOUR))).isEqualTo(Trust.VERIFIED);
  }

  @Test
  void whatWasChangedOnTheWayLeavesAReceiptAndItsRejection() {
    register(NOON, 1, CI);

    List<Entry> settled = admissions.settle(CI.changed(NOON, 7, CLAIM));

    Entry only = settled.getFirst();
    assertThat(settled).hasSize(1);
    assertThat(only.event()).isNull();
    assertThat(only.receipt().outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(only.receipt().trust()).isEqualTo(Trust.UNVERIFIED);
    assertThat(only.receipt().rows()).isEqualTo(1);
    Rejected rejected = only.rejected();
    assertThat(rejected.origin()).isEqualTo(only.receipt().origin());
    assertThat(rejected.reason()).isEqualTo(Reason.INVALID_SIGNATURE);
    assertThat(rejected.rawDigest()).isEqualTo(only.receipt().rawDigest());
    assertThat(rejected.headers()).contains("ps-collector: ci", "ps-org: acme");
  }

  @Test
  void aPolicyThatNamesCollectorsNamesAllAndOneThatDoesNotLeavesItToTheOperator() {
    Sender local = Sender.of("acme", "local");
    Admissions ofOperator = new Admissions(local.known());
    assertThat(trust(ofOperator, local, NOON)).isEqualTo(Trust.VERIFIED);

    ofOperator.add(Decreed.at(NOON, "acme", 1, "sla: {reopen_grace: 5d}"));
    assertThat(trust(ofOperator, local, NOON)).isEqualTo(Trust.VERIFIED);

    ofOperator.add(Decreed.at(NOON.plus(HOUR), "acme", 2, collectors(CI)));
    assertThat(trust(ofOperator, local, NOON.plus(HOUR))).isEqualTo(Trust.UNVERIFIED);
    assertThat(trust(ofOperator, CI, NOON.plus(HOUR))).isEqualTo(Trust.VERIFIED);
    assertThat(trust(ofOperator, local, NOON)).isEqualTo(Trust.VERIFIED);
  }

  @Test
  void aCollectorOfOneOrganisationIsNobodyInAnother() {
    register(NOON, 1, CI);
    Sender elsewhere = new Sender("umbrella", CI.id(), CI.key());

    assertThat(trust(elsewhere, NOON)).isEqualTo(Trust.UNVERIFIED);
  }

  @Test
  void whatIsProvenIsNoCopyOfWhatIsNot() {
    register(NOON, 1, CI);

    Entry before = admissions.settle(CI.signed(NOON.minus(HOUR), 1, CLAIM)).getFirst();
    Entry unsigned = admissions.settle(CI.unsigned(NOON, 2, CLAIM)).getFirst();
    Entry proven = admissions.settle(CI.signed(NOON, 3, CLAIM)).getFirst();
    Entry again = admissions.settle(CI.signed(NOON.plus(HOUR), 4, CLAIM)).getFirst();

    assertThat(before.receipt().messageId()).isEqualTo(unsigned.receipt().messageId());
    assertThat(proven.receipt().messageId()).isNotEqualTo(unsigned.receipt().messageId());
    assertThat(again.receipt().messageId()).isEqualTo(proven.receipt().messageId());
    assertThat(proven.event().evidence().evidenceId())
        .isEqualTo(again.event().evidence().evidenceId())
        .isNotEqualTo(unsigned.event().evidence().evidenceId());
  }

  @Test
  void whatNeedsNoDecisionIsHandedOnAsItIs() {
    register(NOON, 1, CI);
    List<Entry> unsigned = CI.unsigned(NOON, 1, CLAIM);

    assertThat(admissions.settle(unsigned)).isSameAs(unsigned);
  }

  @Test
  void noProofGoesFurtherThanHere() {
    register(NOON, 1, CI);
    Sender stranger = Sender.of("acme", "stranger");

    for (List<Entry> read :
        List.of(
            CI.signed(NOON, 1, CLAIM),
            stranger.signed(NOON, 2, CLAIM),
            CI.changed(NOON, 3, CLAIM))) {
      assertThat(read.getFirst().proof()).isNotNull();
      assertThat(admissions.settle(read)).extracting(Entry::proof).containsOnlyNulls();
    }
  }

  private void register(Instant begins, int version, Sender sender) {
    admissions.add(Decreed.at(begins, "acme", version, collectors(sender)));
  }

  private static String collectors(Sender sender) {
    return "collectors: [" + sender.registered() + "]";
  }

  private Trust trust(Sender sender, Instant at) {
    return trust(admissions, sender, at);
  }

  private static Trust trust(Admissions by, Sender sender, Instant at) {
    Entry settled = by.settle(sender.signed(at, 1, CLAIM)).getFirst();
    assertThat(settled.receipt().outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(settled.event().evidence().trust()).isEqualTo(settled.receipt().trust());
    return settled.receipt().trust();
  }

  private Reason reason(List<Entry> read) {
    return admissions.settle(read).getFirst().rejected().reason();
  }
}
