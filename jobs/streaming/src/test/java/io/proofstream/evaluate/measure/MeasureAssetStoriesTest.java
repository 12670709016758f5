package io.proofstream.evaluate.measure;

import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Says.runs;
import static io.proofstream.asset.Says.stops;
import static io.proofstream.asset.Scanned.scan;
import static io.proofstream.asset.Story.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.asset.Drafted;
import io.proofstream.asset.Story;
import io.proofstream.measure.addition.AddedUp;
import io.proofstream.measure.figure.Sum;
import io.proofstream.measure.gauge.Pane;
import io.proofstream.measure.knowledge.Lesson;
import io.proofstream.measure.posture.AssetNote;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to an asset, what is told of it adds up. */
class MeasureAssetStoriesTest {
  private static final int STEPS = 40;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatIsToldPaneByPaneAddsUpToWhatOneLookInTheEndFinds(long seed) throws Exception {
    Random dice = new Random(seed);
    Lived asset = new Lived();
    List<List<AssetNote>> steps = new ArrayList<>();
    List<Instant> moments = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      steps.add(step(asset, dice).notes());
      moments.add(asset.now());
    }
    Instant end = Pane.end(asset.now().plusMillis(1));
    steps.add(List.of(AssetNote.wake(ORG, Story.SHOP.assetId(), end)));
    moments.add(end);

    assertThat(standing(steps, moments))
        .isNotEmpty()
        .isEqualTo(standing(List.of(steps.stream().flatMap(List::stream).toList()), List.of(end)));
  }

  /** Each step's notes come, and then time passes until its moment. */
  private static Map<String, Sum> standing(List<List<AssetNote>> steps, List<Instant> moments)
      throws Exception {
    try (KeyedTwoInputStreamOperatorTestHarness<String, AssetNote, Lesson, AddedUp> harness =
        MeasureAssetFunctionTest.harness()) {
      harness.open();
      for (int i = 0; i < steps.size(); i++) {
        for (AssetNote note : steps.get(i)) {
          harness.processElement1(note, note.at().toEpochMilli());
        }
        harness.processBothWatermarks(new Watermark(moments.get(i).toEpochMilli()));
      }
      return Sums.standing(harness.extractOutputValues());
    }
  }

  private static Lived step(Lived asset, Random dice) {
    String digest = "sha256:" + dice.nextInt(3);
    Drafted draft =
        switch (dice.nextInt(6)) {
          case 0 -> pushed(digest);
          case 1 -> scan(digest);
          case 2 -> scan(digest).high("CVE-" + dice.nextInt(4)).critical("CVE-9");
          case 3 -> scan(digest).failed();
          case 4 -> runs(digest, "c" + dice.nextInt(2));
          default -> stops(digest, "c" + dice.nextInt(2));
        };
    return asset.passes(Duration.ofSeconds(1 + dice.nextInt(40_000))).happens(draft);
  }
}
