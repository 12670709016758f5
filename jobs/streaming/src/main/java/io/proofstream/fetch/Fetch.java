package io.proofstream.fetch;

import io.proofstream.message.Message;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * The room where content that was too large for a message is fetched. Messages with their content
 * in them go past it, so only claims wait for claims; time waits for all.
 */
public final class Fetch {
  private Fetch() {}

  /** The same messages, in the same order, with their content, or with why it is not to be had. */
  public static DataStream<Message> fetch(DataStream<Message> claims, ClaimSettings settings) {
    // One at a time in the whole job: each may be as large as a document can be.
    return AsyncDataStream.orderedWait(
            claims,
            new FetchContentFunction(settings),
            FetchContentFunction.TIMEOUT.toMillis(),
            TimeUnit.MILLISECONDS,
            1)
        .returns(TypeInformation.of(Message.class))
        .name("fetch.fetch-contents")
        .uid("fetch.fetch-contents")
        .setParallelism(1);
  }
}
