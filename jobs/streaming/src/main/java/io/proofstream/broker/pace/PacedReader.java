package io.proofstream.broker.pace;

import io.proofstream.broker.Arrival;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.InputStatus;

/**
 * Reads until the log's time is far ahead of where it was at the last barrier; then waits. That
 * time is the slowest split's, which is what a watermark is made of: none is ever kept waiting for
 * another that was read first.
 */
final class PacedReader<S extends SourceSplit> implements SourceReader<Arrival, S> {
  private static final long NEVER = Long.MIN_VALUE;

  private final SourceReader<Arrival, S> reader;
  private final long most;
  private long atBarrier = NEVER;
  private final Map<String, Long> reached = new HashMap<>();
  private CompletableFuture<Void> nextBarrier = new CompletableFuture<>();
  private ObservedOutput output;

  PacedReader(SourceReader<Arrival, S> reader, Duration mostPerCheckpoint) {
    this.reader = reader;
    this.most = mostPerCheckpoint.toMillis();
  }

  @Override
  public InputStatus pollNext(ReaderOutput<Arrival> to) throws Exception {
    if (isFarAhead()) {
      return InputStatus.NOTHING_AVAILABLE;
    }
    if (output == null || !output.isOf(to)) {
      output = new ObservedOutput(to, this::observe, this::release);
    }
    return reader.pollNext(output);
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return isFarAhead() ? nextBarrier : reader.isAvailable();
  }

  @Override
  public List<S> snapshotState(long checkpoint) {
    atBarrier = slowest();
    nextBarrier.complete(null);
    nextBarrier = new CompletableFuture<>();
    return reader.snapshotState(checkpoint);
  }

  private boolean isFarAhead() {
    return atBarrier != NEVER && slowest() - atBarrier > most;
  }

  /** Never, until each split has been read from. */
  private long slowest() {
    return reached.values().stream().mapToLong(at -> at).min().orElse(NEVER);
  }

  private void observe(String split, Arrival arrival) {
    if (arrival.timed()) {
      reached.merge(split, arrival.timestamp(), Math::max);
      atBarrier = atBarrier == NEVER ? slowest() : atBarrier;
    }
  }

  /** Nothing more comes from it. */
  private void release(String split) {
    reached.remove(split);
  }

  @Override
  public void start() {
    reader.start();
  }

  @Override
  public void addSplits(List<S> splits) {
    splits.forEach(split -> reached.put(split.splitId(), NEVER));
    reader.addSplits(splits);
  }

  @Override
  public void notifyNoMoreSplits() {
    reader.notifyNoMoreSplits();
  }

  @Override
  public void handleSourceEvents(SourceEvent event) {
    reader.handleSourceEvents(event);
  }

  @Override
  public void notifyCheckpointComplete(long checkpoint) throws Exception {
    reader.notifyCheckpointComplete(checkpoint);
  }

  @Override
  public void notifyCheckpointAborted(long checkpoint) throws Exception {
    reader.notifyCheckpointAborted(checkpoint);
  }

  @Override
  public void pauseOrResumeSplits(Collection<String> pause, Collection<String> resume) {
    reader.pauseOrResumeSplits(pause, resume);
  }

  @Override
  public void close() throws Exception {
    reader.close();
  }
}
