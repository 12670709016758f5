package io.proofstream.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofstream.evidence.Digest;
import io.proofstream.message.Reading;
import io.proofstream.message.Reason;
import io.proofstream.message.Rejected;
import io.proofstream.reading.Redactor.Redacted;
import io.proofstream.wire.Header;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Secrets in documents that are texts of others: as JSON, or as base64. */
class WrappedSecretsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Redactor REDACTOR = new Redactor(Tools.all());

  private static final String AKS = "kubernetes/aks-secret.json";
  private static final String ATTESTED = "attestation/cosign-vuln-secret.dsse.json";

  @Test
  void ofAWrappedAuditEventOnlyWhatTheSecretHoldsIsTakenOut() throws IOException {
    JsonNode before = JSON.readTree(Sent.ownText(AKS));
    JsonNode after = JSON.readTree(Sent.own(AKS).read().content().bytes());
    JsonNode event = JSON.readTree(log(before));
    ObjectNode secret = (ObjectNode) event.get("requestObject");
    ((ObjectNode) secret.get("data")).put("token", "[redacted]");
    ((ObjectNode) secret.get("stringData")).put("password", "[redacted]");
    ((ObjectNode) secret.at("/metadata/annotations"))
        .put("kubectl.kubernetes.io/last-applied-configuration", "[redacted]");

    assertThat(JSON.readTree(log(after))).isEqualTo(event);
    assertThat(((ObjectNode) after.at("/records/0/properties")).put("log", log(before)))
        .as("around it nothing changes")
        .isEqualTo(before.at("/records/0/properties"));
  }

  @Test
  void nothingOfASecretIsKeptWhereverAWrappedEventIsCutOff() {
    byte[] whole = Sent.ownText(AKS).getBytes(UTF_8);
    for (int length = 1; length < whole.length; length += 3) {
      byte[] cut = Arrays.copyOf(whole, length);

      assertQuotesNothing(REDACTOR.redact(cut, null).bytes());
      assertQuotesNothing(Sent.bytes(cut).rejected().raw());
    }
  }

  @Test
  void aWrappedEventThatBreaksIsKeptWithoutItsSecrets() {
    String whole = Sent.ownText(AKS);
    Rejected rejected = Sent.text(whole.replace("}}\\n\"", "}\\n\"")).rejected();

    assertThat(rejected.reason()).isEqualTo(Reason.INVALID_JSON);
    assertThat(new String(rejected.raw(), UTF_8)).contains("kube-apiserver-0", "[redacted]");
    assertQuotesNothing(rejected.raw());
  }

  @Test
  void aNameIsFoundHoweverItIsWritten() {
    String escaped =
        Sent.ownText(AKS)
            .replace("\"log\"", "\"l\\u006Fg\"")
            .replace("\\\"data\\\"", "\\\"d\\\\u0061ta\\\"")
            .replace("kubectl.kubernetes.io/last", "kubectl.kubernetes.io\\\\/last");
    Reading reading = Sent.text(escaped).read();

    assertThat(escaped).contains("l\\u006Fg", "d\\\\u0061ta", "io\\\\/last");
    assertThat(reading.events()).hasSize(1);
    assertQuotesNothing(reading.content().bytes());
    assertQuotesNothing(REDACTOR.redact(escaped.getBytes(UTF_8), null).bytes());
    String cut = escaped.substring(0, escaped.indexOf("battery"));
    assertQuotesNothing(Sent.text(cut).rejected().raw());
  }

  @Test
  void anEnvelopeThatQuotesNothingStaysAsItWasSigned() {
    byte[] signed = enveloped(Sent.ownText("attestation/cosign-vuln.json").getBytes(UTF_8), false);

    assertThat(REDACTOR.redact(signed, null).bytes()).isSameAs(signed);
    assertThat(Sent.bytes(signed).read().content().bytes()).isSameAs(signed);
  }

  @Test
  void ofAnAttestedReportOnlyWhatItQuotesIsTakenOut() throws IOException {
    byte[] statement = statement(Sent.ownText(ATTESTED).getBytes(UTF_8));
    String expected =
        new String(statement, UTF_8).replace("TOKEN=\\\"running>>hunter??2\\\"", "[redacted]");
    for (boolean urlSafe : new boolean[] {false, true}) {
      byte[] document = enveloped(statement, urlSafe);
      Reading reading = Sent.bytes(document).read();

      assertThat(reading.events()).hasSize(2);
      assertThat(reading.content().redacted()).isTrue();
      assertThat(statement(reading.content().bytes())).asString(UTF_8).isEqualTo(expected);
    }
  }

  @Test
  void anAttestedReportSaysTheSameOnceItsSecretsAreTakenOut() {
    byte[] document = Sent.ownText(ATTESTED).getBytes(UTF_8);
    Redacted redacted = REDACTOR.redact(document, null);
    Reading late = Sent.bytes(document).read();
    Reading early =
        Sent.bytes(redacted.bytes()).with(Header.ORIGINAL_DIGEST, redacted.originalDigest()).read();

    assertThat(redacted.originalDigest()).isEqualTo(Digest.ofContent(document));
    assertThat(early.events())
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*rawBytes")
        .isEqualTo(late.events());
    assertThat(early.content().bytes()).isEqualTo(late.content().bytes());
    assertThat(early.events().getLast().results()).hasSize(1);
  }

  @Test
  void aReportThatIsATextInAStatementIsEmptiedToo() throws IOException {
    ObjectNode statement =
        (ObjectNode) JSON.readTree(statement(Sent.ownText(ATTESTED).getBytes(UTF_8)));
    ObjectNode scanner = (ObjectNode) statement.at("/predicate/scanner");
    scanner.put("result", scanner.get("result").toString());
    Reading reading = Sent.text(statement.toString()).read();

    assertThat(reading.events()).hasSize(2);
    assertQuotesNothing(reading.content().bytes());
    assertQuotesNothing(
        statement(
            Sent.bytes(enveloped(JSON.writeValueAsBytes(statement), false))
                .read()
                .content()
                .bytes()));
  }

  private static void assertQuotesNothing(byte[] kept) {
    assertThat(new String(kept, UTF_8)).doesNotContain("corr", "cnVubm", "TOKEN=", "running>>");
  }

  private static String log(JsonNode records) {
    return records.at("/records/0/properties/log").textValue();
  }

  private static byte[] statement(byte[] envelope) throws IOException {
    return JSON.readTree(envelope).get("payload").binaryValue();
  }

  private static byte[] enveloped(byte[] statement, boolean urlSafe) {
    Base64.Encoder encoder = urlSafe ? Base64.getUrlEncoder() : Base64.getEncoder();
    String envelope =
        """
        {"payloadType":"application/vnd.in-toto+json","signatures":[{"sig":"c2lnbmVk"}],
         "payload":"%s"}
        """;
    return envelope.formatted(encoder.encodeToString(statement)).getBytes(UTF_8);
  }
}
