package io.proofstream.evaluate.measure;

import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Says.runs;
import static io.proofstream.asset.Scanned.scan;
import static io.proofstream.asset.Story.NOON;
import static io.proofstream.asset.Story.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.asset.Story;
import io.proofstream.evaluate.plan.Plans;
import io.proofstream.evaluate.plan.Ruled;
import io.proofstream.measure.addition.AddedUp;
import io.proofstream.measure.addition.Delta;
import io.proofstream.measure.figure.Sum;
import io.proofstream.measure.gauge.Gauge;
import io.proofstream.measure.gauge.Pane;
import io.proofstream.measure.knowledge.Lesson;
import io.proofstream.measure.posture.AssetNote;
import io.proofstream.policy.Durations;
import io.proofstream.policy.Policies;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyBuilder;
import io.proofstream.policy.PolicyVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An asset in keyed state: panes, what time alone changes, restarts. */
class MeasureAssetFunctionTest {
  private static final Plans PLANS = Plans.shipped();
  private static final Instant CONNECTED = NOON.plusSeconds(10);
  private static final Duration DAY = Duration.ofDays(1);

  private final Lived asset = new Lived();
  private KeyedTwoInputStreamOperatorTestHarness<String, AssetNote, Lesson, AddedUp> harness;

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
  void whatBecomesKnownInOnePaneIsToldOnceAtItsEnd() throws Exception {
    tell(asset.passes(Duration.ofSeconds(1)).happens(pushed("sha256:1")).notes());
    tell(asset.passes(Duration.ofSeconds(8)).happens(scan("sha256:1").high("CVE-1")).notes());
    pass(CONNECTED.minusMillis(1));
    assertThat(told()).isEmpty();

    pass(CONNECTED);
    assertThat(told()).extracting(AddedUp::pane).containsExactly(CONNECTED);
    assertThat(fresh()).containsOnly(new Sum(1, 1));
  }

  @Test
  void whatBecameKnownLaterWaits() throws Exception {
    tell(asset.passes(Duration.ofSeconds(1)).happens(pushed("sha256:1")).notes());
    tell(asset.passes(Duration.ofSeconds(10)).happens(scan("sha256:1")).notes());
    pass(CONNECTED);
    assertThat(fresh()).containsOnly(new Sum(0, 1));

    pass(CONNECTED.plusSeconds(10));
    assertThat(told())
        .extracting(AddedUp::pane)
        .containsExactly(CONNECTED, CONNECTED.plusSeconds(10));
    assertThat(fresh()).containsOnly(new Sum(1, 1));
  }

  @Test
  void aScanGoesStaleThoughNobodySpeaksOfTheAsset() throws Exception {
    connect();
    pass(NOON.plus(DAY.multipliedBy(400)));
    assertThat(fresh()).containsOnly(new Sum(0, 1));
    for (Gauge gauge : freshness()) {
      Duration cadence =
          Duration.ofSeconds(Durations.seconds(gauge.parameters().get("cadence").getFirst()));
      Instant stale = Pane.end(NOON.plusSeconds(1).plus(cadence).plusMillis(1));
      assertThat(told())
          .filteredOn(added -> !deltas(added, gauge.id()).isEmpty())
          .extracting(AddedUp::pane)
          .containsExactly(CONNECTED, stale);
    }
  }

  @Test
  void aLookThatFindsNothingNewTellsNothing() throws Exception {
    connect();
    int before = told().size();
    tell(List.of(AssetNote.wake(ORG, Story.SHOP.assetId(), NOON.plusSeconds(30))));
    pass(NOON.plusSeconds(60));
    assertThat(told()).hasSize(before);
  }

  @Test
  void aRestartInBetweenChangesNothing() throws Exception {
    tell(asset.passes(Duration.ofSeconds(1)).happens(pushed("sha256:1")).notes());
    tell(asset.passes(Duration.ofSeconds(1)).happens(scan("sha256:1").high("CVE-1")).notes());
    pass(CONNECTED);
    tell(asset.passes(Duration.ofSeconds(10)).happens(runs("sha256:1", "c1")).notes());
    learn(version(2, NOON.plus(Duration.ofHours(1))));
    List<AddedUp> before = told();
    OperatorSubtaskState state = harness.snapshot(1, 1);
    List<AssetNote> rest = asset.passes(DAY).happens(scan("sha256:1")).notes();
    tell(rest);
    pass(NOON.plus(DAY.multipliedBy(3)));
    List<AddedUp> uninterrupted = told().subList(before.size(), told().size());
    harness.close();

    harness = harness();
    harness.initializeState(state);
    harness.open();
    tell(rest);
    pass(NOON.plus(DAY.multipliedBy(3)));
    assertThat(told()).isEqualTo(uninterrupted).isNotEmpty();
  }

  @Test
  void aPolicyChangesWhatIsMeasuredOnceItHolds() throws Exception {
    connect();
    Instant effective = NOON.plus(Duration.ofHours(1));
    learn(version(2, effective));
    tell(List.of(wake(effective.minusSeconds(10)), wake(effective.plusSeconds(1))));
    Set<String> before = Sums.standing(told()).keySet();
    pass(effective.minusSeconds(1));
    assertThat(Sums.standing(told()).keySet()).isEqualTo(before);

    pass(effective.plusSeconds(10));
    assertThat(Sums.standing(told()).keySet()).isNotEmpty().isNotEqualTo(before);
    assertThat(told().getLast().pane()).isEqualTo(Pane.end(effective.plusSeconds(1)));
  }

  @Test
  void theEndOfTimeEnds() throws Exception {
    connect();
    tell(asset.passes(Duration.ofSeconds(20)).happens(scan("sha256:1").high("CVE-1")).notes());
    harness.processBothWatermarks(Watermark.MAX_WATERMARK);
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  static KeyedTwoInputStreamOperatorTestHarness<String, AssetNote, Lesson, AddedUp> harness()
      throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(
            new MeasureAssetFunction(PLANS), List.of(Ledgers.LESSONS)),
        note -> note.org() + "/" + note.assetId(),
        null,
        Types.STRING);
  }

  private void connect() throws Exception {
    tell(asset.passes(Duration.ofSeconds(1)).happens(pushed("sha256:1")).notes());
    tell(asset.happens(scan("sha256:1").database(NOON)).notes());
    pass(CONNECTED);
  }

  private static AssetNote wake(Instant at) {
    return AssetNote.wake(ORG, Story.SHOP.assetId(), at);
  }

  private static PolicyVersion version(long number, Instant effective) {
    Policy policy =
        PolicyBuilder.of(ORG)
            .version(number)
            .boundaries(new Policy.Boundary("soc2-tsc-2017", List.of("*")))
            .build();
    return Ruled.version(policy, NOON, effective);
  }

  private void learn(PolicyVersion version) throws Exception {
    harness.processElement2(Lesson.of(version), version.recordedAt().toEpochMilli());
  }

  private void tell(List<AssetNote> notes) throws Exception {
    for (AssetNote note : notes) {
      harness.processElement1(note, note.at().toEpochMilli());
    }
  }

  private void pass(Instant until) throws Exception {
    harness.processBothWatermarks(new Watermark(until.toEpochMilli()));
  }

  private List<AddedUp> told() {
    return List.copyOf(harness.extractOutputValues());
  }

  /** One for each number of days that some framework asks for. */
  private static List<Gauge> freshness() {
    return PLANS.of(Policies.ofNobody(ORG)).clerk().gauges().stream()
        .filter(gauge -> gauge.metric().equals("scan_freshness"))
        .toList();
  }

  private static List<Delta> deltas(AddedUp added, String gauge) {
    return added.deltas().stream().filter(delta -> delta.gauge().equals(gauge)).toList();
  }

  private List<Sum> fresh() {
    Set<String> gauges = freshness().stream().map(Gauge::id).collect(Collectors.toSet());
    List<Sum> sums = new ArrayList<>();
    Sums.standing(told())
        .forEach(
            (place, sum) -> {
              if (gauges.contains(place.split("/")[1])) {
                sums.add(sum);
              }
            });
    return sums;
  }
}
