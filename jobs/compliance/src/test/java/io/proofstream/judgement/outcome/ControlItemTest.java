package io.proofstream.judgement.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ControlItemTest {
  private static final List<String> ITEMS =
      IntStream.range(0, 100).mapToObj(i -> "item-" + i).toList();

  @Test
  void twentyOfWhatPassedAreKeptWhateverOrderTheyCameIn() {
    List<String> shuffled = new ArrayList<>(ITEMS);
    Collections.shuffle(shuffled, new Random(7));

    assertThat(ControlItem.sample("e1", ITEMS))
        .hasSize(20)
        .doesNotHaveDuplicates()
        .isEqualTo(ControlItem.sample("e1", shuffled));
  }

  @Test
  void anotherEvaluationKeepsOthers() {
    assertThat(ControlItem.sample("e1", ITEMS)).isNotEqualTo(ControlItem.sample("e2", ITEMS));
  }

  @Test
  void fewAreKeptAllAndEachOnce() {
    assertThat(ControlItem.sample("e1", List.of("a", "b", "a")))
        .containsExactlyInAnyOrder("a", "b");
  }
}
