package io.proofstream.broker.pace;

import io.proofstream.broker.Arrival;
import java.time.Duration;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A source whose readers read at most so much of the log's time between two checkpoints. Writers
 * keep a file open for each table and day until the next checkpoint: a year read at once would need
 * more memory than there is. Without checkpoints it comes to a halt.
 */
public final class PacedSource<S extends SourceSplit, E> implements Source<Arrival, S, E> {
  private final Source<Arrival, S, E> source;
  private final Duration mostPerCheckpoint;

  public PacedSource(Source<Arrival, S, E> source, Duration mostPerCheckpoint) {
    this.source = source;
    this.mostPerCheckpoint = mostPerCheckpoint;
  }

  @Override
  public SourceReader<Arrival, S> createReader(SourceReaderContext context) throws Exception {
    return new PacedReader<>(source.createReader(context), mostPerCheckpoint);
  }

  @Override
  public Boundedness getBoundedness() {
    return source.getBoundedness();
  }

  @Override
  public SplitEnumerator<S, E> createEnumerator(SplitEnumeratorContext<S> context)
      throws Exception {
    return source.createEnumerator(context);
  }

  @Override
  public SplitEnumerator<S, E> restoreEnumerator(SplitEnumeratorContext<S> context, E state)
      throws Exception {
    return source.restoreEnumerator(context, state);
  }

  @Override
  public SimpleVersionedSerializer<S> getSplitSerializer() {
    return source.getSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<E> getEnumeratorCheckpointSerializer() {
    return source.getEnumeratorCheckpointSerializer();
  }
}
