package io.proofstream.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Kind;
import io.proofstream.message.Reading;
import io.proofstream.message.Reason;
import io.proofstream.report.Artifact;
import io.proofstream.report.Items;
import io.proofstream.report.Report;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Json;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.trust.CollectorKeys;
import io.proofstream.wire.Header;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two formats that cannot be told apart; no two of our own are such. */
class AmbiguityTest {
  private static final Reader READER =
      new Reader(
          List.of(
              new Knowing("younger", "layers"),
              new Knowing("older", "layers"),
              new Knowing("other", "blobs")),
          CollectorKeys.none(),
          Duration.ZERO);

  @ParameterizedTest
  @ValueSource(strings = {"{\"layers\":12}", "[{\"layers\":12},{}]", "{\"image\":{\"layers\":12}}"})
  void whatTwoSourcesKnowAtOnceIsRefusedNamingBoth(String document) {
    Reading reading = READER.read(Sent.text(document).message());

    assertThat(reading.events()).isEmpty();
    assertThat(reading.rejected().reason()).isEqualTo(Reason.AMBIGUOUS_FORMAT);
    assertThat(reading.rejected().seen()).isEqualTo("older, younger");
    assertThat(reading.rejected().error())
        .startsWith("several sources know it; header ps-source can say which: ")
        .doesNotContain("12");
  }

  @ParameterizedTest
  @ValueSource(strings = {"older", "younger"})
  void theSenderCanSayWhichIsMeant(String source) {
    Reading reading =
        READER.read(Sent.text("{\"layers\":12}").with(Header.SOURCE, source).message());

    assertThat(reading.rejected()).isNull();
    assertThat(reading.source()).isEqualTo(source);
    assertThat(reading.events().getFirst().evidence().tool()).isEqualTo(source);
  }

  @Test
  void aSourceThatDoesNotKnowItCannotBeMeant() {
    Reading reading =
        READER.read(Sent.text("{\"layers\":12}").with(Header.SOURCE, "other").message());

    assertThat(reading.rejected().reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
    assertThat(reading.rejected().error()).startsWith("other does not know it: ");
  }

  /** Knows what has one key. */
  private record Knowing(String name, String key) implements Source {
    @Override
    public boolean recognises(Shape shape) {
      return shape.has(key) || shape.has("image/" + key);
    }

    @Override
    public List<Report> read(Json json) {
      return List.of(Told.of(Kind.IMAGE_DELETED, Subject.of(Artifact.named("shop")), Items.NONE));
    }
  }
}
