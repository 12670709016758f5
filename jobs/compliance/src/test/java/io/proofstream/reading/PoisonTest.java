package io.proofstream.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.message.Reason;
import io.proofstream.message.Rejected;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input made to break a reader: each ends as exactly one rejection, with the right reason. */
class PoisonTest {
  private static final String START = "{\"SchemaVersion\":2,\"ArtifactName\":\"x\",";

  @Test
  void aMessageWithoutValue() {
    Rejected rejected = Sent.bytes(null).rejected();

    assertThat(rejected.reason()).isEqualTo(Reason.TOMBSTONE);
    assertThat(rejected.rawDigest()).isNull();
    assertThat(Sent.bytes(null).read().rawBytes()).isZero();
  }

  @Test
  void nothingToRead() {
    assertThat(Sent.text("").rejected().reason()).isEqualTo(Reason.EMPTY);
    assertThat(Sent.text(" \r\n\t").rejected().reason()).isEqualTo(Reason.EMPTY);
    assertThat(Sent.text("\uFEFF ").rejected().reason()).isEqualTo(Reason.EMPTY);
  }

  @Test
  void bytesThatAreNoUtf8() throws IOException {
    String document = START + "\"Results\":[]}";
    assertThat(reason(new byte[] {'{', (byte) 0xC3, '}'})).isEqualTo(Reason.INVALID_ENCODING);
    assertThat(reason(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}))
        .isEqualTo(Reason.INVALID_ENCODING);
    assertThat(reason(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}))
        .isEqualTo(Reason.INVALID_ENCODING);
    assertThat(reason(document.getBytes(StandardCharsets.UTF_16)))
        .isEqualTo(Reason.INVALID_ENCODING);
    assertThat(reason(document.getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(Reason.INVALID_ENCODING);
    assertThat(reason(document.replace("x", "\0").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Reason.INVALID_ENCODING);
  }

  @Test
  void whatIsPackedIsUnpackedWithinBounds() throws IOException {
    String document = START + "\"Results\":[]}";
    assertThat(Sent.bytes(gzip(document)).events()).hasSize(1);

    byte[] damaged = gzip(document.repeat(100));
    damaged[damaged.length / 2] ^= 0x55;
    assertThat(reason(damaged)).isEqualTo(Reason.INVALID_ENCODING);
    assertThat(reason(java.util.Arrays.copyOf(damaged, 20))).isEqualTo(Reason.INVALID_ENCODING);
    assertThat(reason(gzip(gzip(document)))).isEqualTo(Reason.LIMIT_EXCEEDED);
    assertThat(reason(gzip("{\"a\":\"" + " ".repeat(40 << 20)))).isEqualTo(Reason.LIMIT_EXCEEDED);
  }

  @Test
  void aByteOrderMarkIsSkipped() {
    assertThat(Sent.text("\uFEFF" + START + "\"Results\":[]}").events()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "[1,",
        "{\"a\":}",
        "{'a':1}",
        "{a:1}",
        "{\"a\":1,}",
        "nul",
        "NaN",
        "hello",
        "{\"a\":NaN}",
        "{\"a\":-Infinity}",
        "{\"a\":01}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\u0001\"}",
        "/* c */ {}",
        "{\"a\":\"open"
      })
  void whatIsNotOneWellFormedDocument(String text) {
    assertThat(Sent.text(text).rejected().reason()).isEqualTo(Reason.INVALID_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1} x", "{\"a\":1}{\"b\":2}", "1 2", "[] []"})
  void severalDocumentsOfWhichNobodyKnowsTheFirst(String text) {
    assertThat(Sent.text(text).rejected().reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
  }

  @Test
  void aDocumentThatNobodyKnowsBehindOneThatIsKnownRejectsBoth() {
    Rejected rejected = Sent.text(START + "\"Results\":[]} {}").rejected();

    assertThat(rejected.reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
    assertThat(rejected.seen()).isEqualTo("trivy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"Results\":[]", "\"Results\":[]}]", "\"Results\":[NaN]}"})
  void whatBreaksAfterItWasRecognised(String rest) {
    Rejected rejected = Sent.text(START + rest).rejected();

    assertThat(rejected.reason()).isEqualTo(Reason.INVALID_JSON);
    assertThat(rejected.seen()).isEqualTo("trivy");
    assertThat(rejected.error()).contains("line 1, column ");
  }

  @Test
  void aKeyThatIsSaidTwice() {
    assertThat(Sent.text("{\"a\":1,\"a\":2}").rejected().reason()).isEqualTo(Reason.DUPLICATE_KEY);
    Rejected nested = Sent.text(START + "\"Other\":{\"pass word\":1,\"pass word\":2}}").rejected();
    assertThat(nested.reason()).isEqualTo(Reason.DUPLICATE_KEY);
    assertThat(nested.error()).doesNotContain("pass word");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"Results\":\"none\" | /Results",
        "\"Results\":{} | /Results",
        "\"Results\":[1] | /Results/0",
        "\"Results\":[{\"Target\":{}}] | /Results/0/Target",
        "\"Results\":[{\"Vulnerabilities\":[{\"VulnerabilityID\":7}]}] |"
            + " /Results/0/Vulnerabilities/0/VulnerabilityID",
        "\"Results\":[{\"Vulnerabilities\":[{},{}]}] | /Results/0/Vulnerabilities/0",
        "\"Metadata\":{\"RepoTags\":\"x\"} | /Metadata/RepoTags",
        "\"CreatedAt\":\"noon\" | /CreatedAt",
        "\"CreatedAt\":\"+999999999-12-31T23:59:59Z\" | /CreatedAt",
        "\"ArtifactType\":\"a\\u0000b\" | /ArtifactType",
        "\"ArtifactType\":\"a\\ud800b\" | /ArtifactType",
        "\"ArtifactType\":\"a\\udc00\" | /ArtifactType",
      })
  void aKnownFieldOfTheWrongTypeIsNamedByItsPath(String fields, String path) {
    Rejected rejected = Sent.text(START + fields + "}").rejected();

    assertThat(rejected.reason()).isEqualTo(Reason.MALFORMED);
    assertThat(rejected.seen()).isEqualTo("trivy");
    assertThat(rejected.error()).contains(" at " + path + ", line 1, column ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "-1e400", "1e-400000", "11", "-0.1", "\"7\"", "true", "[]"})
  void aScoreThatIsNoScore(String score) {
    String cvss = "{\"nvd\":{\"V3Score\":" + score + "}}";
    Sent sent =
        Sent.text(
            START
                + "\"Results\":[{\"Vulnerabilities\":[{\"VulnerabilityID\":\"CVE-1\",\"PkgName\":\"x\",\"CVSS\":"
                + cvss
                + "}]}]}");
    if (score.equals("1e-400000")) {
      assertThat(sent.findings().getFirst().cvss()).isZero();
    } else {
      assertThat(sent.rejected().reason()).isEqualTo(Reason.MALFORMED);
    }
  }

  @Test
  void anUnknownDocumentIsDescribedByItsKeysOnly() {
    String key = "k\n\u202e" + "y".repeat(5000);
    Rejected rejected = Sent.text("[{\"" + key.replace("\n", "\\n") + "\":\"value\"}]").rejected();

    assertThat(rejected.reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
    assertThat(rejected.error())
        .startsWith("no source knows it: an array whose first element has the keys k?")
        .doesNotContain("value", "\n")
        .hasSizeLessThan(300);
    assertThat(Sent.text("\"text\"").rejected().error())
        .isEqualTo("no source knows it: a single value");
  }

  private static Reason reason(byte[] value) {
    return Sent.bytes(value).rejected().reason();
  }

  private static byte[] gzip(String text) throws IOException {
    return gzip(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }
}
