package io.proofstream.console.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.console.Problem;
import io.proofstream.console.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceTest {
  private static final Clock CLOCK = Clock.fixed(Typed.NOON, ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void aNewCollectorCountsFromOne() throws IOException {
    Sequence.begin(file());

    assertThat(sequence().last()).isZero();
    assertThat(sequence().next()).isEqualTo(1);
    assertThat(sequence().next()).isEqualTo(2);
    assertThat(sequence().last()).isEqualTo(2);
  }

  @Test
  void aNumberIsOnTheDiskBeforeItIsGivenAway() throws IOException {
    Sequence.begin(file());
    Sequence crashes = sequence();
    crashes.reserve(10);
    crashes.next();

    assertThat(sequence().last()).isEqualTo(10);
    assertThat(sequence().next()).isEqualTo(11);
    assertThat(crashes.next()).isEqualTo(2);
  }

  @Test
  void whatIsReservedIsUsedUpBeforeMoreIsTaken() throws IOException {
    Sequence.begin(file());
    Sequence sequence = sequence();
    sequence.reserve(2);
    sequence.reserve(1);

    assertThat(List.of(sequence.next(), sequence.next(), sequence.next()))
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void aLostFileIsAGapAndNeverARepeat() throws IOException {
    Sequence.begin(file());
    sequence().next();
    Files.delete(file());

    assertThat(sequence().last()).isZero();
    assertThat(sequence().next()).isEqualTo(Typed.NOON.toEpochMilli() + 1);
  }

  @Test
  void manyAtOnceNeverGetTheSameNumber() throws Exception {
    Sequence.begin(file());
    Sequence shared = sequence();
    List<Future<List<Long>>> counted = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        Sequence own = i % 2 == 0 ? shared : sequence();
        counted.add(
            threads.submit(() -> IntStream.range(0, 20).mapToObj(n -> own.next()).toList()));
      }
    }
    List<Long> all = new ArrayList<>();
    for (Future<List<Long>> each : counted) {
      all.addAll(each.get());
    }

    assertThat(all).doesNotHaveDuplicates().hasSize(160).contains(1L, 160L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "7", "00000000000000000x\n", "0000000000000000007\n", "000000000000000007"})
  void aDamagedFileIsNotGuessedFrom(String content) throws IOException {
    Files.writeString(file(), content);

    if (content.isEmpty()) {
      assertThat(sequence().next()).isGreaterThan(Typed.NOON.toEpochMilli());
      return;
    }
    assertThatThrownBy(() -> sequence().next())
        .isInstanceOf(Problem.class)
        .hasMessageContaining(file().toString());
  }

  @Test
  void saysWhatToDoWhereNothingCanBeWritten() {
    assertThatThrownBy(() -> new Sequence(folder.resolve("no/such"), CLOCK).next())
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.lines().get(2))
                    .contains("PROOFSTREAM_COLLECTOR_STATE", "--unnumbered"));
  }

  private Path file() {
    return folder.resolve("ci.pem.sequence");
  }

  private Sequence sequence() {
    return new Sequence(file(), CLOCK);
  }
}
