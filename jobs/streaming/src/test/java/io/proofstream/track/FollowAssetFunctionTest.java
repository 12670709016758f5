package io.proofstream.track;

import static io.proofstream.resolution.Spoken.asset;
import static io.proofstream.resolution.Spoken.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.Sample;
import io.proofstream.alert.Alert;
import io.proofstream.alert.AlertKind;
import io.proofstream.asset.AssetChange;
import io.proofstream.asset.standing.Addressed;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Origin;
import io.proofstream.finding.FindingState;
import io.proofstream.finding.clock.SlaStatus;
import io.proofstream.finding.outcome.CurrentFinding;
import io.proofstream.message.Message;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.policy.reading.PolicyText;
import io.proofstream.reading.Reader;
import io.proofstream.reading.Tools;
import io.proofstream.resolution.Mention;
import io.proofstream.resolution.Routing;
import io.proofstream.resolution.Spoken;
import io.proofstream.tracked.TrackedEntry;
import io.proofstream.trust.CollectorKeys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The book of an asset in keyed state: order, timers, restarts. */
class FollowAssetFunctionTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Instant DEADLINE = NOON.plus(Duration.ofDays(3));
  private static final Reader READER =
      new Reader(Tools.all(), CollectorKeys.none(), Duration.ofMinutes(5));

  private KeyedTwoInputStreamOperatorTestHarness<String, Call, Ruling, TrackedEntry> harness;

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
  void aDeadlineRingsWhenTimeHasPassedItAndNotBefore() throws Exception {
    scanned(NOON, 1);
    pass(DEADLINE.minusMillis(1));
    assertThat(alerts()).extracting(Alert::alertKind).containsExactly(AlertKind.SLA_WARNING);

    pass(DEADLINE);
    assertThat(alerts())
        .extracting(Alert::alertKind)
        .containsExactly(AlertKind.SLA_WARNING, AlertKind.SLA_BREACH);

    pass(DEADLINE.plus(Duration.ofDays(30)));
    assertThat(alerts()).hasSize(2);
    assertThat(finding().slaStatus()).isEqualTo(SlaStatus.BREACHED);
  }

  @Test
  void nothingIsAppliedBeforeTimeHasPassedIt() throws Exception {
    scanned(NOON.plusSeconds(10), 2);
    pass(NOON.plusSeconds(9));
    assertThat(harness.extractOutputValues()).isEmpty();

    scanned(NOON, 1);
    pass(NOON.plusSeconds(10));

    assertThat(history()).containsExactly("OPENED", "OPENED");
    assertThat(findings()).extracting(CurrentFinding::firstDetectedAt).contains(NOON);
  }

  @Test
  void aRestartInBetweenChangesNothing() throws Exception {
    scanned(NOON, 2);
    pass(NOON.plusSeconds(5));
    List<TrackedEntry> before = harness.extractOutputValues();
    OperatorSubtaskState state = harness.snapshot(1, 1);
    pass(DEADLINE);
    List<TrackedEntry> uninterrupted =
        harness.extractOutputValues().subList(before.size(), harness.extractOutputValues().size());
    harness.close();

    harness = harness();
    harness.initializeState(state);
    harness.open();
    pass(DEADLINE);

    assertThat(harness.extractOutputValues()).isEqualTo(uninterrupted).isNotEmpty();
  }

  @Test
  void aPolicyWakesAnAssetThatNothingElseWakes() throws Exception {
    scanned(NOON, 1);
    pass(NOON.plusSeconds(5));
    Instant effective = NOON.plus(Duration.ofHours(1));
    rule(policy(Duration.ofDays(2), effective));
    pass(effective.plusSeconds(1));
    assertThat(history()).containsExactly("OPENED");

    harness.processElement1(
        Call.wake("default", finding().assetId(), effective), effective.toEpochMilli());

    assertThat(history()).containsExactly("OPENED", "RETIMED");
    assertThat(finding().deadlineAt()).isEqualTo(NOON.plus(Duration.ofDays(2)));
  }

  @Test
  void aPolicySurvivesARestartThoughItHoldsOnlyLater() throws Exception {
    Instant effective = NOON.plus(Duration.ofHours(1));
    rule(policy(Duration.ofDays(2), effective));
    OperatorSubtaskState state = harness.snapshot(1, 1);
    harness.close();
    harness = harness();
    harness.initializeState(state);
    harness.open();

    scanned(NOON.plus(Duration.ofHours(2)), 1);
    pass(NOON.plus(Duration.ofHours(3)));

    assertThat(finding().policyVersion()).isEqualTo(1);
    assertThat(finding().windowSeconds()).isEqualTo(Duration.ofDays(2).toSeconds());
  }

  @Test
  void whatAnAssetGetsOfOneEventInSlicesIsOneStep() throws Exception {
    Event event =
        Spoken.at(NOON)
            .observed(running("u1", "app:1.2", Spoken.A), running("u2", "app:1.2", Spoken.B));
    List<Mention> slices = Routing.of(event).mentions();
    for (Mention slice : slices) {
      Addressed addressed = Addressed.of(asset("app:1.2"), slice.event(), slice.slice());
      harness.processElement1(Call.of(addressed), NOON.toEpochMilli());
    }
    pass(NOON);

    assertThat(slices).hasSize(2);
    assertThat(told(TrackedEntry::assetChange))
        .extracting(AssetChange::liveDigests)
        .containsExactly(List.of(Spoken.A, Spoken.B));
  }

  @Test
  void whatIsLongOverLeavesNoTimerBehind() throws Exception {
    scanned(NOON, 1);
    pass(NOON.plusSeconds(1));
    assertThat(harness.numEventTimeTimers()).isPositive();
    retired(NOON.plusSeconds(60));
    pass(NOON.plus(Duration.ofDays(401)));

    assertThat(finding().state()).isEqualTo(FindingState.RETIRED);
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, Call, Ruling, TrackedEntry>
      harness() throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(
            new FollowAssetFunction(), List.of(FollowAssetFunction.RULINGS)),
        call -> call.org() + "/" + call.asset(),
        null,
        Types.STRING);
  }

  private void scanned(Instant at, int findings) throws Exception {
    send(at, Sample.trivy("app:1.2", at, findings));
  }

  private void retired(Instant at) throws Exception {
    send(
        at,
        "{\"proofstream\":\"asset.retired\",\"asset\":\"app:1.2\",\"by\":\"ada\",\"at\":\""
            + at
            + "\"}");
  }

  private void send(Instant at, String text) throws Exception {
    Message message =
        new Message(
            new Origin("evidence.raw", 0, at.getEpochSecond()),
            at,
            Map.of(),
            text.getBytes(StandardCharsets.UTF_8));
    for (Event event : READER.read(message).events()) {
      for (Addressed addressed : Routing.of(event).addressed()) {
        harness.processElement1(Call.of(addressed), at.toEpochMilli());
      }
    }
  }

  private void rule(PolicyVersion version) throws Exception {
    harness.processElement2(new Ruling(version, null), version.recordedAt().toEpochMilli());
  }

  private void pass(Instant until) throws Exception {
    harness.processBothWatermarks(new Watermark(until.toEpochMilli()));
  }

  private static PolicyVersion policy(Duration high, Instant at) {
    String text =
        "org: default\nversion: 1\nsla:\n  windows: {high: %dh}\n".formatted(high.toHours());
    Policy policy =
        PolicyText.read("test", text.getBytes(StandardCharsets.UTF_8), null, Frameworks.shipped())
            .policy()
            .numbered(1, null);
    return new PolicyVersion(
        policy, at, at, true, "ada", null, "shorter", new Origin("policy", 0, 7));
  }

  private CurrentFinding finding() {
    return findings().getLast();
  }

  private List<CurrentFinding> findings() {
    return told(TrackedEntry::finding);
  }

  private List<Alert> alerts() {
    return told(TrackedEntry::alert);
  }

  private List<String> history() {
    return told(TrackedEntry::change).stream().map(change -> change.transition().name()).toList();
  }

  private <T> List<T> told(Function<TrackedEntry, T> what) {
    return harness.extractOutputValues().stream().map(what).filter(Objects::nonNull).toList();
  }
}
