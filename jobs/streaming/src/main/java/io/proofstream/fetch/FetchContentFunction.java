package io.proofstream.fetch;

import io.proofstream.claim.Claim;
import io.proofstream.claim.ClaimStore;
import io.proofstream.message.Message;
import io.proofstream.message.Reason;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;

/**
 * A message that names its content in; the message with its content out. An object that is not
 * there is waited for a while, since who sends the message may be quicker than the storage; then,
 * and when it is not what the message says, that is said instead. Storage that does not answer
 * fails the job, which tries again from its checkpoint: an outage rejects nothing.
 */
final class FetchContentFunction extends RichAsyncFunction<Message, Message> {
  /** Longer than all waiting between attempts, and what one attempt may take. */
  static final Duration TIMEOUT = Duration.ofMinutes(10);

  private static final List<Duration> WAITS =
      List.of(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(40));

  private final ClaimSettings settings;
  private final List<Duration> waits;

  private transient ClaimStore store;
  private transient ExecutorService fetching;

  FetchContentFunction(ClaimSettings settings) {
    this(settings, WAITS);
  }

  FetchContentFunction(ClaimSettings settings, List<Duration> waits) {
    this.settings = settings;
    this.waits = List.copyOf(waits);
  }

  @Override
  public void open(OpenContext context) {
    store =
        settings.root().isEmpty() ? null : ClaimStore.at(settings.root(), settings.properties());
    fetching = Executors.newSingleThreadExecutor(work -> new Thread(work, "fetch-contents"));
  }

  @Override
  public void asyncInvoke(Message message, ResultFuture<Message> result) {
    fetching.execute(
        () -> {
          try {
            result.complete(List.of(fetched(message)));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (Exception e) {
            result.completeExceptionally(e);
          }
        });
  }

  private Message fetched(Message message) throws IOException, InterruptedException {
    for (Duration wait : waits) {
      try {
        return message.withContent(content(message));
      } catch (Unreadable e) {
        if (e.reason() != Reason.CLAIM_MISSING || store == null) {
          return message.without(e.reason());
        }
      } catch (IOException e) {
        // Storage stumbles; it gets as many chances as an object has to appear.
      }
      Thread.sleep(wait.toMillis());
    }
    try {
      return message.withContent(content(message));
    } catch (Unreadable e) {
      return message.without(e.reason());
    }
  }

  private byte[] content(Message message) throws IOException {
    Claim claim = Claim.of(message.headers());
    if (store == null) {
      throw new Unreadable(Reason.CLAIM_MISSING, null, "no place is set where claims are kept");
    }
    return store.fetch(claim);
  }

  @Override
  public void close() throws Exception {
    if (fetching != null) {
      fetching.shutdownNow();
    }
    if (store != null) {
      store.close();
    }
  }
}
