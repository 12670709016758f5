package io.proofstream.resolution;

import static io.proofstream.resolution.Spoken.A;
import static io.proofstream.resolution.Spoken.B;
import static io.proofstream.resolution.Spoken.NOON;
import static io.proofstream.resolution.Spoken.asset;
import static io.proofstream.resolution.Spoken.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.asset.standing.Addressed;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.supply.SbomFormat;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an image's book keeps until it is known whose the image is, and for how long. */
class ImageBookWaitingTest {
  private static final String APP = "registry.example/app";
  private static final String COPY = "other.example/app";

  private final Post post = new Post();

  @Test
  void whatFitsNoStreamWaitsAndIsSentWithTheMomentOfWhatMadeOneKnown() {
    assertThat(post.sentOf(post.next().observed(running("u1", APP, A)))).isEmpty();
    post.happen(post.next().listed(null, A, SbomFormat.SPDX), post.next().alerted(APP, A));
    post.happen(post.next().pushed(COPY + ":1.2", B));
    assertThat(post.sent).isEmpty();
    assertThat(post.waited).isEqualTo(3);

    Event push = post.next().pushed(APP + ":1.2", A);
    assertThat(post.sentOf(push)).hasSize(3).containsOnly(asset(APP + ":1.2").assetId());
    assertThat(post.sent)
        .extracting(each -> each.event().evidence().recordedAt())
        .containsOnly(post.now);
    assertThat(post.kinds())
        .containsExactly(Kind.WORKLOAD_OBSERVED, Kind.SBOM_RECORDED, Kind.RUNTIME_ALERTED);
    assertThat(post.sent.get(1).event().components()).hasSize(1);
    assertThat(post.found).isEqualTo(3);
    assertThat(post.sent).extracting(Addressed::place).isSorted().doesNotHaveDuplicates();
    assertThat(post.sent.getFirst().place())
        .isGreaterThan(Addressed.of(asset(APP + ":1.2"), push, 0).place());
  }

  @Test
  void whatWaitsForAnotherRepositoryWaitsOn() {
    post.happen(post.next().attested(APP, A, "ada"));
    assertThat(post.sentOf(post.next().pushed(COPY + ":1.2", A))).isEmpty();
    assertThat(post.sentOf(post.next().pushed(APP + ":1.2", A))).hasSize(1);
  }

  @Test
  void nothingWaitsLongerThanAMonth() {
    post.happen(post.next().attested(APP, A, "ada"));
    post.now = post.now.plus(ImageBook.PATIENCE);
    assertThat(post.sentOf(post.next().pushed(APP + ":1.2", A))).isEmpty();
    assertThat(post.dropped).isEqualTo(1);
  }

  @Test
  void notMoreThanSomeWaitAndTheOldestAreDropped() {
    for (int i = 0; i < 70; i++) {
      post.happen(post.next().attested(APP, A, "signer" + i));
    }
    post.happen(post.next().pushed(APP + ":1.2", A));
    assertThat(post.sent).hasSize(64);
    assertThat(post.sent.getFirst().event().attestation().signer()).isEqualTo("signer6");
    assertThat(post.dropped).isEqualTo(6);
    assertThat(post.waited).isEqualTo(70);
  }

  @Test
  void anImageThatNobodySpeaksOfIsForgotten() {
    post.happen(post.next().pushed(APP + ":1.2", A), post.next().attested(APP, A, "ada"));
    ImageBook book = new ImageBook(post.images.values().iterator().next(), post);
    assertThat(book.nextDue()).isBeforeOrEqualTo(post.now.plus(ImageBook.MEMORY));
    book.advance(book.nextDue());
    assertThat(book.state()).isNull();

    post.now = post.now.plus(ImageBook.MEMORY);
    assertThat(post.sentOf(post.next().attested(APP, A, "bob"))).isEmpty();
  }

  @Test
  void nothingIsForgottenBeforeItsTime() {
    IntStream.range(0, 3).forEach(i -> post.happen(post.next().attested(APP, A, "signer" + i)));
    KnownImage before = post.images.values().iterator().next();
    ImageBook book = new ImageBook(before, post);
    Instant due = NOON.plusSeconds(60).plus(ImageBook.PATIENCE);
    assertThat(book.nextDue()).isEqualTo(due);

    book.advance(due.minusNanos(1));
    assertThat(book.state().waiting()).hasSize(3);
    book.advance(due);
    assertThat(book.state().waiting()).hasSize(2);
  }
}
