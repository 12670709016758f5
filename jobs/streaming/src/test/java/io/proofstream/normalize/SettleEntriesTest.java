package io.proofstream.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.admission.Decreed;
import io.proofstream.admission.Sender;
import io.proofstream.evidence.Trust;
import io.proofstream.message.Entry;
import io.proofstream.message.Outcome;
import io.proofstream.message.Reason;
import io.proofstream.policy.Policies;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.log.PolicyRows;
import io.proofstream.trust.CollectorKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entries are admitted as the policy in force says, whichever arrives first. */
class SettleEntriesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Sender CI = Sender.of("acme", "ci");
  private static final String CLAIM =
      """
      {"proofstream":"remediation.claimed","at":"2026-03-01T11:00:00Z","asset":"ghcr.io/acme/app:1.2",\
      "by":"bob","vulnerability_id":"CVE-2026-1"}\
      """;

  private KeyedTwoInputStreamOperatorTestHarness<String, Entry, PolicyRows, Entry> harness;

  @BeforeEach
  void open() throws Exception {
    harness = harness();
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void aRuleHoldsFromItsBeginningOnWhicheverArrivesFirst() throws Exception {
    send(CI.unsigned(NOON.minusSeconds(1), 1, CLAIM));
    send(CI.unsigned(NOON, 2, CLAIM.replace("bob", "eve")));
    decree(Decreed.at(NOON, "acme", 1, "streams: [{assets: '*', tags: '*', stream: s}]"));
    pass(NOON);

    assertThat(admitted())
        .extracting(entry -> entry.event().evidence().asset().stream())
        .containsExactly("1.2", "s");
  }

  @Test
  void nothingIsAdmittedBeforePoliciesForItCanComeNoMore() throws Exception {
    send(CI.signed(NOON, 1, CLAIM));
    harness.processWatermark1(new Watermark(NOON.plusSeconds(9).toEpochMilli()));
    assertThat(admitted()).isEmpty();

    decree(registering(NOON, 1, CI));
    harness.processWatermark2(new Watermark(NOON.toEpochMilli()));

    assertThat(trusts()).containsExactly(Trust.VERIFIED);
  }

  @Test
  void aKeyThatAPolicyTakesBackCountsNoMoreFromThenOn() throws Exception {
    decree(registering(NOON, 1, CI));
    decree(registering(NOON.plusSeconds(5), 2, Sender.of("acme", "other")));
    send(CI.signed(NOON.plusSeconds(5), 2, CLAIM.replace("bob", "eve")));
    send(CI.signed(NOON.plusSeconds(4), 1, CLAIM));
    pass(NOON.plusSeconds(5));

    assertThat(trusts()).containsExactlyInAnyOrder(Trust.VERIFIED, Trust.UNVERIFIED);
    assertThat(admitted())
        .filteredOn(entry -> entry.receipt().trust() == Trust.VERIFIED)
        .extracting(entry -> entry.receipt().origin().offset())
        .containsExactly(1L);
  }

  @Test
  void policiesAreKnownAfterARestart() throws Exception {
    decree(registering(NOON, 1, CI));
    pass(NOON);
    OperatorSubtaskState state = harness.snapshot(1, 1);
    harness.close();

    harness = harness();
    harness.initializeState(state);
    harness.open();
    send(CI.signed(NOON.plusSeconds(1), 1, CLAIM));
    pass(NOON.plusSeconds(1));

    assertThat(trusts()).containsExactly(Trust.VERIFIED);
  }

  @Test
  void whatIsBySomebodyElseThanItSaysLeavesOneReceiptOnTheSide() throws Exception {
    decree(registering(NOON, 1, CI));
    send(CI.changed(NOON, 1, CLAIM));
    pass(NOON);

    assertThat(admitted()).isEmpty();
    Entry only = rejected().getFirst();
    assertThat(rejected()).hasSize(1);
    assertThat(only.receipt().reason()).isEqualTo(Reason.INVALID_SIGNATURE);
    assertThat(only.receipt().outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(only.rejected()).isNotNull();
  }

  @Test
  void whatIsRefusedMakesNothingACopy() throws Exception {
    decree(registering(NOON, 1, CI));
    send(CI.changed(NOON, 1, CLAIM));
    send(CI.signed(NOON.plusSeconds(1), 2, CLAIM));
    send(CI.signed(NOON.plusSeconds(2), 3, CLAIM));
    pass(NOON.plusSeconds(2));

    assertThat(rejected()).hasSize(1);
    assertThat(outcomes()).containsExactly("2 ACCEPTED", "3 DUPLICATE");
    assertThat(admitted().get(1).receipt().duplicateOf().offset()).isEqualTo(2);
    assertThat(admitted().get(1).receipt().messageId())
        .isEqualTo(admitted().get(0).receipt().messageId());
  }

  @Test
  void whatIsProvenIsNoCopyOfWhatIsNotNorTheOtherWayRound() throws Exception {
    decree(registering(NOON, 1, CI));
    send(CI.unsigned(NOON, 1, CLAIM));
    send(CI.signed(NOON.plusSeconds(1), 2, CLAIM));
    send(CI.unsigned(NOON.plusSeconds(2), 3, CLAIM));
    send(CI.signed(NOON.plusSeconds(3), 4, CLAIM));
    pass(NOON.plusSeconds(3));

    assertThat(outcomes())
        .containsExactly("1 ACCEPTED", "2 ACCEPTED", "3 DUPLICATE", "4 DUPLICATE");
    assertThat(admitted().get(2).receipt().duplicateOf().offset()).isEqualTo(1);
    assertThat(admitted().get(3).receipt().duplicateOf().offset()).isEqualTo(2);
    assertThat(admitted().get(1).event().evidence().evidenceId())
        .isNotEqualTo(admitted().get(0).event().evidence().evidenceId());
  }

  @Test
  void whatCannotBeReadIsKnownByWhomItIs() throws Exception {
    decree(registering(NOON, 1, CI));
    send(CI.signed(NOON, 1, "{"));
    send(CI.signed(NOON.plusSeconds(1), 2, "{"));
    pass(NOON.plusSeconds(1));

    assertThat(rejected())
        .extracting(entry -> entry.receipt().reason() + " " + entry.receipt().trust())
        .containsExactly("INVALID_JSON VERIFIED", "INVALID_JSON VERIFIED");
  }

  @Test
  void bothSortsOfCopiesAreForgottenAfterTheHorizon() throws Exception {
    decree(registering(NOON, 1, CI));
    send(CI.unsigned(NOON, 1, CLAIM));
    send(CI.signed(NOON, 2, CLAIM));
    pass(NOON.plus(Duration.ofDays(30)).minusMillis(1));
    assertThat(harness.numKeyedStateEntries()).isEqualTo(2);

    pass(NOON.plus(Duration.ofDays(30)));

    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, Entry, PolicyRows, Entry> harness()
      throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(
            new AdmitEntryFunction(CollectorKeys.none(), Duration.ofDays(30)),
            List.of(AdmitEntryFunction.POLICIES)),
        entry -> entry.receipt().messageId(),
        null,
        Types.STRING);
  }

  private static PolicyVersion registering(Instant begins, int version, Sender sender) {
    return Decreed.at(begins, "acme", version, "collectors: [" + sender.registered() + "]");
  }

  private void decree(PolicyVersion version) throws Exception {
    harness.processElement2(
        PolicyRows.of(version, Trust.VERIFIED, Policies.ofNobody("acme")),
        version.recordedAt().toEpochMilli());
  }

  private void send(List<Entry> read) throws Exception {
    for (Entry entry : read) {
      harness.processElement1(entry, entry.receipt().recordedAt().toEpochMilli());
    }
  }

  private void pass(Instant time) throws Exception {
    harness.processBothWatermarks(new Watermark(time.toEpochMilli()));
  }

  private List<Entry> admitted() {
    return harness.extractOutputValues();
  }

  private List<Entry> rejected() {
    Queue<StreamRecord<Entry>> side = harness.getSideOutput(AdmitEntryFunction.REJECTED);
    return side == null ? List.of() : side.stream().map(StreamRecord::getValue).toList();
  }

  private List<Trust> trusts() {
    return admitted().stream().map(entry -> entry.receipt().trust()).toList();
  }

  private List<String> outcomes() {
    return admitted().stream()
        .map(entry -> entry.receipt().origin().offset() + " " + entry.receipt().outcome())
        .toList();
  }
}
