package io.proofstream.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofstream.evidence.Event;
import io.proofstream.message.Reading;
import io.proofstream.message.Reason;
import io.proofstream.reading.Samples.Sample;
import io.proofstream.source.Source;
import io.proofstream.wire.EventJson;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * No text that a tool quotes as a secret, in any sample, is in a record or in what is kept of the
 * message. Compared are texts, not bytes: the same text may be escaped in several ways.
 */
class NoSecretIsKeptTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<Source> SOURCES = Tools.all();

  /** A shorter one may stand anywhere by chance. */
  private static final int SHORTEST = 8;

  /** Texts in such fields that are no secrets, and stand elsewhere for what they are. */
  private static final Map<String, String> NO_SECRETS =
      Map.of(
          // The kind that a constraint matches, and that its violations are of.
          "samples/gatekeeper/constraint-status.yaml", "Namespace",
          // The home of who ran the tool, in which its directory lies.
          "samples/sarif-generic/appendix_k4.sarif", "/home/buildAgent");

  @TestFactory
  Stream<DynamicTest> noneIsInAnyRecordNorInWhatIsKept() {
    return Samples.all().map(sample -> dynamicTest(sample.name(), () -> assertNoneIsKept(sample)));
  }

  private static void assertNoneIsKept(Sample sample) throws IOException {
    Reading reading = sample.sent().read();
    boolean rejected = reading.rejected() != null;
    if (rejected && reading.rejected().reason() == Reason.INVALID_JSON) {
      // What cannot be parsed cannot be searched for texts; RedactorTest has such documents.
      return;
    }
    StringBuilder kept = new StringBuilder();
    for (Event event : reading.events()) {
      addTexts(JSON.readTree(EventJson.write(event)), kept);
    }
    byte[] raw = rejected ? reading.rejected().raw() : reading.content().bytes();
    for (JsonNode document : documents(raw)) {
      addTexts(document, kept);
    }
    for (String secret : secrets(sample)) {
      assertThat(kept.indexOf(secret)).as(secret).isNegative();
    }
  }

  @Test
  void theSamplesQuoteSecretsOfEverySourceThatSaysSo() throws IOException {
    Set<String> quoting = new TreeSet<>();
    for (Sample sample : Samples.all().toList()) {
      Reading reading = sample.sent().read();
      if (reading.source() != null && reading.rejected() == null && !secrets(sample).isEmpty()) {
        quoting.add(reading.source());
      }
    }
    assertThat(quoting)
        .containsExactlyInAnyOrderElementsOf(
            SOURCES.stream()
                .filter(source -> !source.secretFields().isEmpty())
                .map(Source::name)
                .toList());
  }

  private static Set<String> secrets(Sample sample) throws IOException {
    Set<String> fields = new HashSet<>();
    sample
        .recognisedBy(SOURCES)
        .forEach(sources -> sources.forEach(source -> fields.addAll(source.secretFields())));
    Set<String> secrets = new LinkedHashSet<>();
    for (JsonNode document : documents(sample.bytes())) {
      for (String field : fields) {
        for (JsonNode value : document.findValues(field)) {
          texts(value).filter(text -> text.length() >= SHORTEST).forEach(secrets::add);
        }
      }
    }
    secrets.remove(NO_SECRETS.get(sample.name()));
    return secrets;
  }

  private static List<JsonNode> documents(byte[] bytes) throws IOException {
    try (MappingIterator<JsonNode> documents =
        JSON.readerFor(JsonNode.class).readValues(Payload.of(bytes).json())) {
      return documents.readAll();
    }
  }

  private static void addTexts(JsonNode document, StringBuilder kept) {
    texts(document).forEach(text -> kept.append(text).append('\n'));
  }

  private static Stream<String> texts(JsonNode node) {
    return node.isTextual()
        ? Stream.of(node.textValue())
        : StreamSupport.stream(node.spliterator(), false).flatMap(NoSecretIsKeptTest::texts);
  }
}
