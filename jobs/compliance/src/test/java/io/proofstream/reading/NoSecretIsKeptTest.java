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
import io.proofstream.reading.secrecy.SecretFields;
import io.proofstream.source.Source;
import io.proofstream.wire.EventJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
                .filter(source -> !SecretFields.of(List.of(source)).secretNames().isEmpty())
                .map(Source::name)
                .toList());
  }

  private static Set<String> secrets(Sample sample) throws IOException {
    Set<String> secrets = new LinkedHashSet<>();
    for (List<Source> sources : sample.recognisedBy(SOURCES)) {
      for (Source source : sources) {
        for (JsonNode document : documents(sample.bytes())) {
          addSecrets(document, source, secrets);
        }
      }
    }
    secrets.remove(NO_SECRETS.get(sample.name()));
    return secrets;
  }

  private static void addSecrets(JsonNode document, Source source, Set<String> secrets)
      throws IOException {
    Stream<JsonNode> held =
        source.secretFields().stream().flatMap(field -> document.findValues(field).stream());
    Stream<JsonNode> told =
        source.secretTexts().stream()
            .flatMap(field -> document.findValues(field).stream())
            .filter(JsonNode::isTextual);
    Stream.concat(held, told)
        .flatMap(NoSecretIsKeptTest::texts)
        .filter(text -> text.length() >= SHORTEST)
        .forEach(secrets::add);
    for (String field : source.wrappingFields()) {
      for (JsonNode wrapped : document.findValues(field)) {
        if (wrapped.isTextual()) {
          addSecrets(unwrapped(wrapped), source, secrets);
        }
      }
    }
  }

  private static JsonNode unwrapped(JsonNode text) throws IOException {
    String document = text.textValue();
    return JSON.readTree(document.startsWith("{") ? document : decoded(document));
  }

  /** An object in base64, or nothing. */
  private static String decoded(String text) {
    return text.length() % 4 == 0 && text.matches("e[wy][A-Za-z0-9+/]*+=*+")
        ? new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8)
        : "";
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

  /** All of them, also in what is wrapped in one. */
  private static Stream<String> texts(JsonNode node) {
    return node.isTextual()
        ? Stream.of(node.textValue(), decoded(node.textValue()))
        : StreamSupport.stream(node.spliterator(), false).flatMap(NoSecretIsKeptTest::texts);
  }
}
