package io.proofstream.evaluate.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.operators.StreamFilter;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** What was told lately is not told again. */
class TellOnceFunctionTest {

  @Test
  void whatHasTheSameNameIsToldOnceAndWhatHasNoneAlways() throws Exception {
    assertThat(passed(Stream.of("a1", "b1", "a2", "-", "-", "b2")))
        .containsExactly("a1", "b1", "-", "-");
  }

  @Test
  void whatWasToldLongAgoIsForgotten() throws Exception {
    Stream<String> between = IntStream.range(0, 30_000).mapToObj(Character::toString);
    assertThat(
            passed(
                Stream.concat(
                    Stream.concat(Stream.of("a1"), between.filter(each -> !each.equals("a"))),
                    Stream.of("a2"))))
        .startsWith("a1")
        .endsWith("a2");
  }

  /** Named by the first letter; what begins with a dash has no name. */
  private static List<String> passed(Stream<String> all) throws Exception {
    try (OneInputStreamOperatorTestHarness<String, String> harness =
        new OneInputStreamOperatorTestHarness<>(
            new StreamFilter<>(
                new TellOnceFunction<>(
                    (String text) -> text.startsWith("-") ? null : text.substring(0, 1))))) {
      harness.open();
      for (String each : all.toList()) {
        harness.processElement(each, 0);
      }
      return harness.extractOutputValues();
    }
  }
}
