package io.proofstream.console.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.Origin;
import io.proofstream.message.Message;
import io.proofstream.message.Reading;
import io.proofstream.reading.Reader;
import io.proofstream.reading.Tools;
import io.proofstream.trust.CollectorKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is declared here is read elsewhere: by source {@code proofstream}. */
class DeclarationsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String DIGEST = "sha256:" + "ab".repeat(32);
  private static final String IMAGE = "registry.acme.io:5000/shop/cart:1.0@" + DIGEST;

  private final List<byte[]> messages = new ArrayList<>();

  @Test
  void eachLineIsReadAsAnImageThatIsThere() {
    declare(1000, IMAGE, IMAGE.replace("1.0", "latest"));

    assertThat(messages).hasSize(1);
    Reading reading = read(messages.getFirst());
    assertThat(reading.source()).isEqualTo("proofstream");
    assertThat(reading.rejected()).isNull();
    assertThat(reading.events())
        .extracting(event -> event.evidence().kind())
        .containsExactly(Kind.IMAGE_LISTED, Kind.IMAGE_LISTED);
    Event first = reading.events().getFirst();
    assertThat(first.evidence().occurredAt()).isEqualTo(NOON);
    assertThat(first.evidence().imageDigest()).isEqualTo(DIGEST);
    assertThat(first.evidence().asset().registry()).isEqualTo("registry.acme.io:5000");
    assertThat(first.evidence().asset().repository()).isEqualTo("shop/cart");
    assertThat(first.push().tag()).isEqualTo("1.0");
    assertThat(reading.events().getLast().push().tag()).isEqualTo("latest");
  }

  @Test
  void aMessageThatIsFullIsWholeByItself() {
    declare(200, IMAGE, IMAGE, IMAGE);

    assertThat(messages).hasSize(3).allSatisfy(each -> assertThat(each).hasSizeLessThan(300));
    assertThat(messages).allSatisfy(each -> assertThat(read(each).events()).hasSize(1));
  }

  private void declare(int room, String... images) {
    Declarations declarations = new Declarations(NOON, room, messages::add);
    for (String image : images) {
      declarations.add(image);
    }
    declarations.flush();
  }

  private static Reading read(byte[] message) {
    return new Reader(Tools.all(), CollectorKeys.none(), Duration.ofMinutes(5))
        .read(new Message(new Origin("evidence.raw", 0, 0), NOON, Map.of(), message));
  }
}
