package io.proofstream.govern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Origin;
import io.proofstream.evidence.Trust;
import io.proofstream.message.Message;
import io.proofstream.policy.Policies;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.log.PolicyRows;
import io.proofstream.reading.Reader;
import io.proofstream.reading.Tools;
import io.proofstream.tracked.TrackedEntry;
import io.proofstream.trust.CollectorKeys;
import io.proofstream.waiver.Objection;
import io.proofstream.waiver.WaiverVerdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each exception is judged once, by the policy that was in force when it was recorded. */
class JudgeExceptionsFunctionTest {
  private static final String ORG = "acme";
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Reader READER =
      new Reader(Tools.all(), CollectorKeys.none(), Duration.ofMinutes(5));

  private KeyedTwoInputStreamOperatorTestHarness<String, Event, PolicyRows, TrackedEntry> harness;
  private int offset;

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
  void theOrderOfArrivalDoesNotMatter() throws Exception {
    policy(2, NOON.plusSeconds(60));
    granted("EX-2", NOON.plusSeconds(90));
    granted("EX-1", NOON.plusSeconds(30));
    policy(1, NOON.minusSeconds(60));
    assertThat(verdicts()).isEmpty();

    pass(NOON.plusSeconds(120));

    assertThat(verdicts())
        .extracting(WaiverVerdict::exceptionId, WaiverVerdict::policyVersion)
        .containsExactly(tuple("EX-1", 1L), tuple("EX-2", 2L));
    assertThat(verdicts()).extracting(WaiverVerdict::objection).containsOnly(Objection.UNPROVEN);
  }

  @Test
  void whatIsInForceOutlivesARestartAndWhatWasJudgedIsNotJudgedAgain() throws Exception {
    policy(1, NOON.minusSeconds(60));
    policy(2, NOON.minusSeconds(30));
    granted("EX-1", NOON);
    pass(NOON);

    OperatorSubtaskState state = harness.snapshot(1, 1);
    harness.close();
    harness = harness();
    harness.initializeState(state);
    harness.open();
    granted("EX-2", NOON.plusSeconds(5));
    pass(NOON.plusSeconds(10));

    assertThat(verdicts())
        .extracting(WaiverVerdict::exceptionId, WaiverVerdict::policyVersion)
        .containsExactly(tuple("EX-2", 2L));
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, Event, PolicyRows, TrackedEntry>
      harness() throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new KeyedCoProcessOperator<>(new JudgeExceptionsFunction()),
        event -> event.evidence().org(),
        rows -> rows.version().policy().org(),
        Types.STRING);
  }

  private void policy(long number, Instant effective) throws Exception {
    PolicyVersion version =
        new PolicyVersion(
            Policies.ofNobody(ORG).numbered(number, null),
            effective,
            effective,
            false,
            "ada",
            null,
            "a test",
            new Origin("policy", 0, number));
    harness.processElement2(
        PolicyRows.of(version, Trust.VERIFIED, Policies.ofNobody(ORG)), effective.toEpochMilli());
  }

  private void granted(String id, Instant at) throws Exception {
    String text =
        """
        {"proofstream":"exception.granted","at":"%s","asset":"app:1.2","by":"alice","exception_id":"%s",\
        "kind":"risk_accepted","vulnerability_id":"CVE-2026-1","requester":"dave","reason":"waits",\
        "valid_until":"%s"}\
        """
            .formatted(at, id, at.plusSeconds(3_600));
    Message message =
        new Message(
            new Origin("evidence.raw", 0, offset++),
            at,
            Map.of("ps-org", ORG),
            text.getBytes(StandardCharsets.UTF_8));
    for (Event event : READER.read(message).events()) {
      harness.processElement1(event, at.toEpochMilli());
    }
  }

  private void pass(Instant until) throws Exception {
    harness.processBothWatermarks(new Watermark(until.toEpochMilli()));
  }

  private List<WaiverVerdict> verdicts() {
    return harness.extractOutputValues().stream().map(TrackedEntry::waiver).toList();
  }
}
