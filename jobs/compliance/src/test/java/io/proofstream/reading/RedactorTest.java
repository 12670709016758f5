package io.proofstream.reading;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Trust;
import io.proofstream.message.Reading;
import io.proofstream.message.Reason;
import io.proofstream.reading.Redactor.Redacted;
import io.proofstream.report.Report;
import io.proofstream.source.Json;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.trust.CollectorKeys;
import io.proofstream.wire.Header;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactorTest {
  private static final List<Source> SOURCES =
      List.of(new Quoting("leaks", "Match"), new Quoting("code", "Lines"));
  private static final Redactor REDACTOR = new Redactor(SOURCES);

  @Test
  void whatQuotesNothingIsSentAsItIs() {
    for (String document :
        List.of("{\"leaks\":1}", "{\"leaks\":1,\"Match\":\"\"}", "{}", "[", "")) {
      byte[] bytes = document.getBytes(UTF_8);
      Redacted redacted = REDACTOR.redact(bytes, null);

      assertThat(redacted.bytes()).isSameAs(bytes);
      assertThat(redacted.originalDigest()).isNull();
    }
  }

  @Test
  void aQuotedSecretIsTakenOutAndEveryOtherByteStays() {
    byte[] document =
        "\uFEFF{ \"leaks\" : 1,\r\n \"Match\" : \"hunter2\\\"\" , \"a\":1.0 }".getBytes(UTF_8);
    Redacted redacted = REDACTOR.redact(document, null);

    assertThat(redacted.bytes())
        .asString(UTF_8)
        .isEqualTo("\uFEFF{ \"leaks\" : 1,\r\n \"Match\" : \"[redacted]\" , \"a\":1.0 }");
    assertThat(redacted.originalDigest()).isEqualTo(Digest.ofContent(document));
  }

  @Test
  void onlyFieldsOfTheSourceThatKnowsTheDocumentAreEmptied() {
    assertThat(redact("{\"code\":1,\"Match\":\"a rule's name\",\"Lines\":\"hunter2\"}"))
        .isEqualTo("{\"code\":1,\"Match\":\"a rule's name\",\"Lines\":\"[redacted]\"}");
  }

  @Test
  void everyTextInAnArrayOrObjectOfSuchAFieldIsTakenOut() {
    assertThat(
            redact(
                "{\"code\":1,\"Lines\":[[7,\"pass]\"],{\"Text\":\"hunter2\",\"no\":8}],\"a\":\"b\"}"))
        .isEqualTo(
            "{\"code\":1,\"Lines\":[[7,\"[redacted]\"],{\"Text\":\"[redacted]\",\"no\":8}],\"a\":\"b\"}");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "nobody knows it, `{\"x\":1,\"Match\":\"hunter2\",\"Lines\":\"hunter2\"}`",
        "several know it, `{\"both\":1,\"Match\":\"hunter2\",\"Lines\":\"hunter2\"}`",
        "it breaks, `{\"leaks\":1,\"Match\":\"hunter2\",\"Lines\":\"hunter2\",,`",
        "it ends, `{\"leaks\":1,\"Match\":\"hunter2\",\"Lines\":[\"hunter2`",
        "a second document breaks, `{\"leaks\":1,\"Match\":\"hunter2\"} {\"Lines\":\"hunter2\"`"
      })
  void whatCannotBeReadLosesTheFieldsOfEverySource(String why, String document) {
    assertThat(redact(document)).as(why).doesNotContain("hunter2").contains("[redacted]");
  }

  @Test
  void nothingIsLeftOfWhatMayQuoteASecretAndCannotBeTakenApart() throws IOException {
    byte[] packed = gzip("{\"leaks\":1,\"Match\":\"hunter2\"}");
    List<byte[]> documents =
        List.of(
            "leaks: 1\nMatch: hunter2\nkey: [\n".getBytes(UTF_8),
            "leaks: 1\nMatch:\n  hunter2\nkey: [\n".getBytes(UTF_8),
            "{'leaks': 1, 'Match': 'hunter2'}".getBytes(UTF_8),
            "{\"leaks\":1,\"Match\":\"hunter2\"}".getBytes(UTF_16LE),
            "leaks\":\"{\\\"Match\\\":\\\"hunter2\\\"}".getBytes(UTF_8),
            Arrays.copyOf(packed, packed.length - 4));
    for (byte[] document : documents) {
      Redacted redacted = REDACTOR.redact(document, null);

      assertThat(redacted.bytes()).asString(UTF_8).isEqualTo("\"[redacted]\"");
      assertThat(redacted.originalDigest()).isEqualTo(Digest.ofContent(document));
      assertThat(Sent.bytes(redacted.bytes()).rejected().reason()).isEqualTo(Reason.INVALID_JSON);
    }
  }

  @Test
  void whatIsBrokenAndQuotesNothingIsKept() throws IOException {
    byte[] packed = gzip("{\"leaks\":1,\"Match\":\"\"}");
    List<byte[]> documents =
        List.of(
            "leaks: 1\nMatch: 12\nkey: [\n".getBytes(UTF_8),
            "{\"leaks\":1,\"Match\":12,".getBytes(UTF_8),
            "{\"leaks\":1,\"Match\":[{\"no\":1}],".getBytes(UTF_8),
            "{\"leaks\":1,\"Match\":".getBytes(UTF_8),
            "Matches: none [".getBytes(UTF_8),
            Arrays.copyOf(packed, packed.length - 4));
    for (byte[] document : documents) {
      assertThat(REDACTOR.redact(document, null).bytes()).isSameAs(document);
    }
  }

  @Test
  void everyLineIsLookedAt() {
    assertThat(redact("{\"leaks\":1,\"Match\":\"hunter2\"}\n{\"code\":1,\"Lines\":\"hunter2\"}\n"))
        .isEqualTo(
            "{\"leaks\":1,\"Match\":\"[redacted]\"}\n{\"code\":1,\"Lines\":\"[redacted]\"}\n");
  }

  @Test
  void yamlThatQuotesASecretIsSentAsJson() {
    assertThat(redact("leaks: 1\nMatch: hunter2\n"))
        .isEqualTo("{\"leaks\":1,\"Match\":\"[redacted]\"}\n");
    assertThat(redact("leaks: 1\nMatch: ''\n")).isEqualTo("leaks: 1\nMatch: ''\n");
  }

  @Test
  void whatWasPackedIsPackedAgain() throws IOException {
    byte[] packed = gzip("{\"leaks\":1,\"Match\":\"hunter2\"}");
    Redacted redacted = REDACTOR.redact(packed, null);

    assertThat(unpacked(redacted.bytes())).isEqualTo("{\"leaks\":1,\"Match\":\"[redacted]\"}");
    assertThat(redacted.originalDigest()).isEqualTo(Digest.ofContent(packed));
    assertThat(REDACTOR.redact(redacted.bytes(), null).bytes()).isSameAs(redacted.bytes());
  }

  @Test
  void whatWouldBeTakenForABombIsSentOpen() throws IOException {
    String secret =
        new Random(7)
            .ints(70_000, 'a', 'z' + 1)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    String document = "{\"leaks\":1,\"Match\":\"" + secret + "\"}" + " ".repeat(3 << 20);
    byte[] sent = REDACTOR.redact(gzip(document), null).bytes();

    assertThat(sent).asString(UTF_8).startsWith("{\"leaks\":1,\"Match\":\"[redacted]\"}");
  }

  @Test
  void theNameOfTheSourceDecidesWhereContentDoesNot() {
    byte[] both = "{\"both\":1,\"Match\":\"a\",\"Lines\":\"hunter2\"}".getBytes(UTF_8);

    assertThat(REDACTOR.redact(both, "code").bytes())
        .asString(UTF_8)
        .contains("\"Match\":\"a\"")
        .doesNotContain("hunter2");
  }

  @Test
  void theSameEvidenceIsRecognisedWhetherRedactedBeforeOrAfterSending() {
    Reader reader = new Reader(SOURCES, CollectorKeys.none(), Duration.ZERO);
    byte[] document = "{\"leaks\":1,\"Match\":\"hunter2\"}".getBytes(UTF_8);
    Redacted redacted = REDACTOR.redact(document, null);
    Reading late = reader.read(Sent.bytes(document).message());
    Reading early =
        reader.read(
            Sent.bytes(redacted.bytes())
                .with(Header.ORIGINAL_DIGEST, redacted.originalDigest())
                .message());

    assertThat(early.messageId()).isEqualTo(late.messageId());
    assertThat(early.content().bytes()).isEqualTo(late.content().bytes());
    assertThat(early.content()).usingRecursiveComparison().isEqualTo(late.content());
    assertThat(early.trust()).isEqualTo(Trust.UNVERIFIED);
  }

  @Test
  void aPackedMessageThatNobodyKnowsIsKeptWithoutItsSecrets() throws IOException {
    Reading reading =
        new Reader(SOURCES, CollectorKeys.none(), Duration.ZERO)
            .read(Sent.bytes(gzip("{\"x\":1,\"Match\":\"hunter2\"}")).message());

    assertThat(reading.rejected().reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
    assertThat(unpacked(reading.rejected().raw())).isEqualTo("{\"x\":1,\"Match\":\"[redacted]\"}");
  }

  private static String redact(String document) {
    return new String(REDACTOR.redact(document.getBytes(UTF_8), null).bytes(), UTF_8);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }

  private static String unpacked(byte[] packed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** Knows what has a key of its name, and quotes secrets in one field. */
  private record Quoting(String name, String field) implements Source {
    @Override
    public boolean recognises(Shape shape) {
      return shape.has(name) || shape.has("both");
    }

    @Override
    public List<Report> read(Json json) {
      return List.of();
    }

    @Override
    public Set<String> secretFields() {
      return Set.of(field);
    }
  }
}
