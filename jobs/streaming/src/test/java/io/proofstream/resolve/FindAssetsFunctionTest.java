package io.proofstream.resolve;

import static io.proofstream.resolution.Spoken.A;
import static io.proofstream.resolution.Spoken.B;
import static io.proofstream.resolution.Spoken.NOON;
import static io.proofstream.resolution.Spoken.asset;
import static io.proofstream.resolution.Spoken.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.asset.standing.Addressed;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.supply.SbomFormat;
import io.proofstream.resolution.ImageStream;
import io.proofstream.resolution.Mention;
import io.proofstream.resolution.Routing;
import io.proofstream.resolution.Spoken;
import io.proofstream.tracked.TrackedEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Images in keyed state: order, waiting, restarts, and an end. */
class FindAssetsFunctionTest {
  private static final String APP = "registry.example/app";
  private static final Instant LATER = NOON.plusSeconds(60);

  private KeyedOneInputStreamOperatorTestHarness<String, Mention, Addressed> harness;

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
  void nothingIsSentBeforeTimeHasPassedIt() throws Exception {
    mention(Spoken.at(NOON).pushed(APP + ":1.2", A));
    mention(Spoken.at(LATER).observed(running("u1", APP, A)));
    pass(LATER.minusMillis(1));
    assertThat(harness.extractOutputValues()).isEmpty();

    pass(LATER);
    assertThat(sent()).containsExactly(asset(APP + ":1.2").assetId());
  }

  @Test
  void whatCameInAnyOrderIsAppliedInTheOrderOfTheLog() throws Exception {
    mention(Spoken.at(LATER).observed(running("u1", APP, A)));
    mention(Spoken.at(NOON).pushed(APP + ":1.2", A));
    pass(LATER);

    assertThat(sent()).containsExactly(asset(APP + ":1.2").assetId());
    assertThat(harness.extractOutputValues())
        .extracting(each -> each.event().evidence().recordedAt())
        .containsExactly(LATER);
  }

  @Test
  void whatIsSentIsNeverBehindTheTimeThatIsPassedOn() throws Exception {
    mention(Spoken.at(NOON).observed(running("u1", APP, A)));
    pass(NOON.plusSeconds(30));
    mention(Spoken.at(LATER).pushed(APP + ":1.2", A));
    pass(LATER);

    assertThat(harness.extractOutputValues())
        .extracting(each -> each.event().evidence().recordedAt())
        .containsExactly(LATER);
  }

  @Test
  void whatWaitsSurvivesARestart() throws Exception {
    mention(Spoken.at(NOON).listed(null, A, SbomFormat.SPDX));
    pass(NOON);
    mention(Spoken.at(NOON.plusSeconds(30)).observed(running("u1", APP, A)));
    OperatorSubtaskState state = harness.snapshot(1, 1);
    harness.close();

    harness = harness();
    harness.initializeState(state);
    harness.open();
    mention(Spoken.at(LATER).pushed(APP + ":1.2", A));
    pass(LATER);

    assertThat(harness.extractOutputValues())
        .extracting(each -> each.event().evidence().kind())
        .containsExactly(Kind.SBOM_RECORDED, Kind.WORKLOAD_OBSERVED);
  }

  @Test
  void thatAnAssetHasAnImageIsToldOnce() throws Exception {
    mention(Spoken.at(NOON).pushed(APP + ":1.2", A));
    mention(Spoken.at(LATER).pushed(APP + ":1.2", A));
    mention(Spoken.at(LATER).pushed(APP + ":1.3", B));
    pass(LATER);

    assertThat(known())
        .extracting(ImageStream::imageDigest, ImageStream::stream)
        .containsExactlyInAnyOrder(tuple(A, "1.2"), tuple(B, "1.3"));
  }

  @Test
  void organisationsKnowNothingOfEachOther() {
    Mention ours = Routing.of(Spoken.at(NOON).pushed(APP + ":1.2", A)).mentions().getFirst();
    assertThat(ours.key()).startsWith("acme/").endsWith(A);
  }

  @Test
  void anImageThatNobodySpeaksOfLeavesNothingBehind() throws Exception {
    mention(Spoken.at(NOON).pushed(APP + ":1.2", A));
    mention(Spoken.at(NOON).observed(running("u1", APP, B)));
    pass(NOON.plus(Duration.ofDays(200)));
    mention(Spoken.at(NOON.plus(Duration.ofDays(200))).pushed(APP + ":1.2", A));
    pass(NOON.plus(Duration.ofDays(500)));
    assertThat(harness.numKeyedStateEntries()).isPositive();

    pass(NOON.plus(Duration.ofDays(601)));
    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, Mention, Addressed> harness()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new FindAssetsFunction()), Mention::key, Types.STRING);
  }

  private void mention(Event event) throws Exception {
    for (Mention mention : Routing.of(event).mentions()) {
      harness.processElement(mention, event.evidence().recordedAt().toEpochMilli());
    }
  }

  private void pass(Instant until) throws Exception {
    harness.processWatermark(until.toEpochMilli());
  }

  private List<String> sent() {
    return harness.extractOutputValues().stream().map(each -> each.asset().assetId()).toList();
  }

  private List<ImageStream> known() {
    List<ImageStream> known = new ArrayList<>();
    Queue<StreamRecord<TrackedEntry>> told = harness.getSideOutput(FindAssetsFunction.KNOWN);
    told.forEach(each -> known.add(each.getValue().imageStream()));
    return known;
  }
}
