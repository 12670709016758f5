package io.proofstream.broker.pace;

import io.proofstream.broker.Arrival;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;

/** Hands everything on, and tells of each arrival, and of each split that is over. */
final class ObservedOutput implements ReaderOutput<Arrival> {
  private final ReaderOutput<Arrival> to;
  private final BiConsumer<String, Arrival> observer;
  private final Consumer<String> released;

  ObservedOutput(
      ReaderOutput<Arrival> to, BiConsumer<String, Arrival> observer, Consumer<String> released) {
    this.to = to;
    this.observer = observer;
    this.released = released;
  }

  boolean isOf(ReaderOutput<Arrival> output) {
    return to == output;
  }

  @Override
  public void collect(Arrival arrival) {
    to.collect(arrival);
  }

  @Override
  public void collect(Arrival arrival, long timestamp) {
    to.collect(arrival, timestamp);
  }

  @Override
  public SourceOutput<Arrival> createOutputForSplit(String split) {
    SourceOutput<Arrival> ofSplit = to.createOutputForSplit(split);
    return new SourceOutput<>() {
      @Override
      public void collect(Arrival arrival) {
        observer.accept(split, arrival);
        ofSplit.collect(arrival);
      }

      @Override
      public void collect(Arrival arrival, long timestamp) {
        observer.accept(split, arrival);
        ofSplit.collect(arrival, timestamp);
      }

      @Override
      public void emitWatermark(Watermark watermark) {
        ofSplit.emitWatermark(watermark);
      }

      @Override
      public void markIdle() {
        ofSplit.markIdle();
      }

      @Override
      public void markActive() {
        ofSplit.markActive();
      }
    };
  }

  @Override
  public void releaseOutputForSplit(String split) {
    released.accept(split);
    to.releaseOutputForSplit(split);
  }

  @Override
  public void emitWatermark(Watermark watermark) {
    to.emitWatermark(watermark);
  }

  @Override
  public void markIdle() {
    to.markIdle();
  }

  @Override
  public void markActive() {
    to.markActive();
  }
}
