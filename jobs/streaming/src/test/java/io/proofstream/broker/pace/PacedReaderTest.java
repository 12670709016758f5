package io.proofstream.broker.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.broker.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.InputStatus;
import org.junit.jupiter.api.Test;

/** Between two barriers passes only so much of the log's time, however fast it can be read. */
class PacedReaderTest {
  private static final long NOON = Instant.parse("2024-01-01T12:00:00Z").toEpochMilli();

  private final Kept output = new Kept(new ArrayList<>());

  @Test
  void aReaderFarAheadOfTheLastBarrierWaitsForTheNext() throws Exception {
    PacedReader<Part> reader = reader(1, at(0, 0), at(0, 1), at(0, 2), at(0, 3), at(0, 4));

    assertThat(readAll(reader)).containsExactly(0L, 1L, 2L, 3L);
    CompletableFuture<Void> waiting = reader.isAvailable();
    assertThat(waiting).isNotDone();
    assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);

    reader.snapshotState(1);
    assertThat(waiting).isDone();
    assertThat(readAll(reader)).containsExactly(0L, 1L, 2L, 3L, 4L);
  }

  @Test
  void whatLiesCloseTogetherIsReadWithoutWaiting() throws Exception {
    PacedReader<Part> reader = reader(1, at(0, 0), at(0, 0), at(0, 1), at(0, 2), at(0, 2));

    assertThat(readAll(reader)).hasSize(5);
    assertThat(reader.isAvailable()).isDone();
  }

  @Test
  void whatWasReadFirstKeepsNoOtherPartitionWaiting() throws Exception {
    PacedReader<Part> reader = reader(2, at(0, 0), at(0, 9), at(0, 30), at(1, 0), at(1, 1));

    assertThat(readAll(reader)).containsExactly(0L, 9L, 30L, 0L, 1L);
  }

  @Test
  void theSlowestPartitionSaysHowFarTimeHasCome() throws Exception {
    PacedReader<Part> reader = reader(2, at(0, 0), at(1, 0), at(0, 9), at(1, 3), at(1, 4));

    assertThat(readAll(reader)).containsExactly(0L, 0L, 9L, 3L);
    reader.snapshotState(1);
    assertThat(readAll(reader)).containsExactly(0L, 0L, 9L, 3L, 4L);
  }

  private static Arrival at(int partition, int day) {
    long at = NOON + Duration.ofDays(day).toMillis();
    return new Arrival("evidence.raw", partition, day, at, true, Map.of(), new byte[0]);
  }

  /** Two days at most, and the one that is ahead of that. */
  private static PacedReader<Part> reader(int partitions, Arrival... log) {
    PacedReader<Part> reader =
        new PacedReader<>(new Listed(new ArrayDeque<>(List.of(log))), Duration.ofDays(2));
    reader.addSplits(IntStream.range(0, partitions).mapToObj(Part::new).toList());
    return reader;
  }

  private record Part(int partition) implements SourceSplit {
    @Override
    public String splitId() {
      return "part" + partition;
    }
  }

  private List<Long> readAll(PacedReader<Part> reader) throws Exception {
    while (reader.pollNext(output) == InputStatus.MORE_AVAILABLE) {
      // Until nothing more comes.
    }
    return output.arrivals().stream()
        .map(arrival -> Duration.ofMillis(arrival.timestamp() - NOON).toDays())
        .toList();
  }

  /** Records that are all there, in the order in which they were fetched. */
  private record Listed(Deque<Arrival> log) implements SourceReader<Arrival, Part> {
    @Override
    public InputStatus pollNext(ReaderOutput<Arrival> to) {
      if (log.isEmpty()) {
        return InputStatus.END_OF_INPUT;
      }
      Arrival next = log.poll();
      to.createOutputForSplit(new Part(next.partition()).splitId()).collect(next);
      return InputStatus.MORE_AVAILABLE;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void start() {}

    @Override
    public List<Part> snapshotState(long checkpoint) {
      return List.of();
    }

    @Override
    public void addSplits(List<Part> splits) {}

    @Override
    public void notifyNoMoreSplits() {}

    @Override
    public void close() {}
  }

  /** What was handed on, whatever the split. */
  private record Kept(List<Arrival> arrivals) implements ReaderOutput<Arrival> {
    @Override
    public void collect(Arrival arrival) {
      arrivals.add(arrival);
    }

    @Override
    public void collect(Arrival arrival, long timestamp) {
      arrivals.add(arrival);
    }

    @Override
    public SourceOutput<Arrival> createOutputForSplit(String split) {
      return this;
    }

    @Override
    public void releaseOutputForSplit(String split) {}

    @Override
    public void emitWatermark(Watermark watermark) {}

    @Override
    public void markIdle() {}

    @Override
    public void markActive() {}
  }
}
