package io.proofstream.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.claim.Claim;
import io.proofstream.claim.ClaimStore;
import io.proofstream.evidence.Origin;
import io.proofstream.message.Message;
import io.proofstream.message.Reason;
import io.proofstream.wire.Header;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.functions.DefaultOpenContext;
import org.apache.flink.streaming.api.functions.async.CollectionSupplier;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchContentFunctionTest {
  private static final byte[] REPORT = "{\"large\":\"report\"}".getBytes(UTF_8);
  private static final List<Duration> SHORT = List.of(Duration.ofMillis(20), Duration.ofMillis(20));

  @TempDir Path root;

  @Test
  void aClaimIsMadeGood() throws Exception {
    Message fetched = fetch(claim(stored(REPORT)), SHORT);

    assertThat(fetched.value()).isEqualTo(REPORT);
    assertThat(fetched.unfetched()).isNull();
    assertThat(fetched.isClaim()).isFalse();
  }

  @Test
  void anObjectThatIsNotThereIsSaidToBeMissing() throws Exception {
    Claim claim = stored(REPORT);
    Files.delete(file(claim));

    Message fetched = fetch(claim(claim), SHORT);

    assertThat(fetched.unfetched()).isEqualTo(Reason.CLAIM_MISSING);
    assertThat(fetched.value()).isEmpty();
  }

  @Test
  void anObjectThatComesLateIsWaitedFor() throws Exception {
    Claim claim = stored(REPORT);
    Path away = Files.move(file(claim), root.resolve("away"));
    CompletableFuture<Message> fetched =
        started(claim(claim), List.of(Duration.ofMillis(1), Duration.ofSeconds(30)));
    // The first attempt may or may not have been made; the object is there before the last.
    Files.move(away, file(claim));

    assertThat(fetched.get(60, TimeUnit.SECONDS).value()).isEqualTo(REPORT);
  }

  @Test
  void anObjectThatWasChangedIsNoContent() throws Exception {
    Claim claim = stored(REPORT);
    Files.write(file(claim), "{\"large\":\"rapport\"}".getBytes(UTF_8));

    assertThat(fetch(claim(claim), SHORT).unfetched()).isEqualTo(Reason.CLAIM_MISMATCH);
  }

  @Test
  void noMessageCanMakeTheJobReadAnotherFile() throws Exception {
    Path secret = Files.writeString(root.getParent().resolve("secret-" + root.getFileName()), "x");
    Claim stored = stored(REPORT);
    Claim elsewhere = new Claim(secret.toUri().toString(), stored.digest(), stored.bytes());

    assertThat(fetch(claim(elsewhere), SHORT).unfetched()).isEqualTo(Reason.CLAIM_MISMATCH);
  }

  @Test
  void storageThatDoesNotAnswerFailsTheJobAndRejectsNothing() throws Exception {
    Claim claim = stored(REPORT);
    Files.delete(file(claim));
    // A folder where a file should be: it is there, and cannot be read.
    Files.createDirectory(file(claim));

    assertThatThrownBy(() -> fetch(claim(claim), SHORT))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void withoutAPlaceForClaimsNoneIsHonoured() throws Exception {
    FetchContentFunction function =
        new FetchContentFunction(new ClaimSettings("", Map.of()), SHORT);

    assertThat(started(function, claim(stored(REPORT))).get().unfetched())
        .isEqualTo(Reason.CLAIM_MISSING);
  }

  private Claim stored(byte[] content) throws IOException {
    try (ClaimStore store = ClaimStore.at(root.toString(), Map.of())) {
      return store.put(content);
    }
  }

  private static Path file(Claim claim) {
    return Path.of(java.net.URI.create(claim.location()));
  }

  private static Message claim(Claim claim) {
    Map<String, String> headers = new HashMap<>();
    claim.headers().forEach((header, value) -> headers.put(header.key(), value));
    headers.put(Header.ORG.key(), "acme");
    return new Message(new Origin("evidence.raw", 0, 1), Instant.EPOCH, headers, new byte[0]);
  }

  private Message fetch(Message message, List<Duration> waits) throws Exception {
    return started(message, waits).get(60, TimeUnit.SECONDS);
  }

  private CompletableFuture<Message> started(Message message, List<Duration> waits) {
    return started(
        new FetchContentFunction(new ClaimSettings(root.toString(), Map.of()), waits), message);
  }

  private static CompletableFuture<Message> started(
      FetchContentFunction function, Message message) {
    Result result = new Result();
    function.open(DefaultOpenContext.INSTANCE);
    function.asyncInvoke(message, result);
    return result.future;
  }

  private static final class Result implements ResultFuture<Message> {
    private final CompletableFuture<Message> future = new CompletableFuture<>();

    @Override
    public void complete(Collection<Message> messages) {
      future.complete(messages.iterator().next());
    }

    @Override
    public void completeExceptionally(Throwable error) {
      future.completeExceptionally(error);
    }

    @Override
    public void complete(CollectionSupplier<Message> supplier) {
      throw new UnsupportedOperationException();
    }
  }
}
