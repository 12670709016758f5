package io.proofstream.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Origin;
import io.proofstream.evidence.Trust;
import io.proofstream.message.Message;
import io.proofstream.message.Reading;
import io.proofstream.message.Reason;
import io.proofstream.trust.CollectorKeys;
import io.proofstream.trust.Signature;
import io.proofstream.trust.Statement;
import io.proofstream.wire.Header;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Kafka does not tell who wrote: only a signature of a registered collector does. */
class TrustTest {
  private static final KeyPair OURS = pair();
  private static final KeyPair THEIRS = pair();
  private static final Reader READER =
      new Reader(Tools.all(), registry("acme", "ci", OURS), Duration.ofMinutes(5));
  private static final byte[] REPORT = Sent.resource("trivy/alpine-310.json");

  @Test
  void whatARegisteredCollectorSignedIsVerifiedAndMayClose() {
    Reading reading = READER.read(signed(OURS, headers("acme", "ci"), REPORT));

    assertThat(reading.trust()).isEqualTo(Trust.VERIFIED);
    Event event = reading.events().getFirst();
    assertThat(event.evidence().trust()).isEqualTo(Trust.VERIFIED);
    assertThat(event.scan().mayClose()).isTrue();
    assertThat(event.scan().mayCloseReason()).isNull();
  }

  @Test
  void whatIsUnsignedOrByAStrangerIsRecordedAndMayCloseNothing() {
    Reading unsigned = READER.read(message(headers("acme", "ci"), REPORT));
    Reading stranger = READER.read(signed(THEIRS, headers("acme", "laptop"), REPORT));

    for (Reading reading : new Reading[] {unsigned, stranger}) {
      assertThat(reading.rejected()).isNull();
      assertThat(reading.trust()).isEqualTo(Trust.UNVERIFIED);
      assertThat(reading.events().getFirst().scan().mayClose()).isFalse();
      assertThat(reading.events().getFirst().scan().mayCloseReason())
          .isEqualTo("its collector is unverified");
    }
  }

  @Test
  void whoSignsWithAnotherKeyIsNotTheCollector() {
    assertThat(reason(signed(THEIRS, headers("acme", "ci"), REPORT)))
        .isEqualTo(Reason.INVALID_SIGNATURE);
  }

  @Test
  void aCollectorOfOneOrganisationCannotSpeakForAnother() {
    Reader both =
        new Reader(
            Tools.all(),
            CollectorKeys.parse(
                "{\"collectors\":["
                    + entry("acme", "ci", OURS)
                    + ","
                    + entry("b", "ci", THEIRS)
                    + "]}"),
            Duration.ofMinutes(5));
    Message claimed = signed(OURS, headers("b", "ci"), REPORT);

    assertThat(both.read(claimed).rejected().reason()).isEqualTo(Reason.INVALID_SIGNATURE);
    assertThat(READER.read(claimed).trust()).isEqualTo(Trust.UNVERIFIED);
  }

  @Test
  void nothingThatChangesTheMeaningCanBeChangedUnderASignature() {
    Message signed = signed(OURS, headers("acme", "ci"), REPORT);
    byte[] other = new String(REPORT, UTF_8).replace("MEDIUM", "LOW").getBytes(UTF_8);

    assertThat(reason(new Message(signed.origin(), signed.recordedAt(), signed.headers(), other)))
        .isEqualTo(Reason.INVALID_SIGNATURE);
    for (Header header :
        new Header[] {
          Header.ASSET, Header.OBSERVED_AT, Header.SEQUENCE, Header.FILTERS, Header.DB_BUILT_AT
        }) {
      Map<String, String> changed = new HashMap<>(signed.headers());
      changed.put(
          header.key(),
          switch (header) {
            case ASSET -> "ghcr.io/acme/other:1";
            case SEQUENCE -> "7";
            case FILTERS -> "severity";
            default -> "2026-01-01T00:00:00Z";
          });
      assertThat(reason(message(changed, REPORT)))
          .as(header.key())
          .isEqualTo(Reason.INVALID_SIGNATURE);
    }
  }

  @Test
  void nobodyMakesSignedEvidenceACopyByBeingQuicker() {
    Map<String, String> headers = headers("acme", "ci");
    Reading unsigned = READER.read(message(headers, REPORT));
    Reading signed = READER.read(signed(OURS, headers, REPORT));
    headers.put(Header.ORIGINAL_DIGEST.key(), Digest.ofContent(REPORT));
    Reading pretended = READER.read(message(headers, "{\"kind\":0}".getBytes(UTF_8)));

    assertThat(signed.messageId())
        .isNotEqualTo(unsigned.messageId())
        .isNotEqualTo(pretended.messageId());
    assertThat(READER.read(signed(OURS, headers("acme", "ci"), REPORT)).messageId())
        .as("the same said twice by the same")
        .isEqualTo(signed.messageId());
  }

  @Test
  void ofWhatCannotBeReadItIsKnownTooWhoSentIt() {
    Reading broken = READER.read(signed(OURS, headers("acme", "ci"), "{".getBytes(UTF_8)));

    assertThat(broken.rejected().reason()).isEqualTo(Reason.INVALID_JSON);
    assertThat(broken.trust()).isEqualTo(Trust.VERIFIED);
  }

  @Test
  void aRegistryThatIsNoneIsRefusedByPlace() {
    assertThatThrownBy(() -> CollectorKeys.parse("{\"collectors\":[{\"org\":\"a\"}]}"))
        .hasMessageContaining("collectors[0]");
    assertThatThrownBy(
            () ->
                CollectorKeys.parse(
                    "{\"collectors\":[{\"org\":\"a\",\"id\":\"b\",\"public_key\":\"c\"}]}"))
        .hasMessageContaining("collectors[0].public_key");
    String twice = entry("a", "b", OURS);
    assertThatThrownBy(() -> CollectorKeys.parse("{\"collectors\":[" + twice + "," + twice + "]}"))
        .hasMessageContaining("twice");
  }

  private static Reason reason(Message message) {
    return READER.read(message).rejected().reason();
  }

  private static Map<String, String> headers(String org, String collector) {
    Map<String, String> headers = new HashMap<>();
    headers.put(Header.ORG.key(), org);
    headers.put(Header.COLLECTOR.key(), collector);
    headers.put(Header.SEQUENCE.key(), "41");
    headers.put(Header.SIGNED_AT.key(), "2026-03-01T11:59:59Z");
    return headers;
  }

  private static Message signed(KeyPair key, Map<String, String> headers, byte[] value) {
    Map<String, String> all = new HashMap<>(headers);
    all.put(
        Header.SIGNATURE.key(),
        Signature.sign(key.getPrivate(), Statement.EVIDENCE, all, Digest.ofContent(value)));
    return message(all, value);
  }

  private static Message message(Map<String, String> headers, byte[] value) {
    return new Message(new Origin("evidence.raw", 0, 1), Sent.NOON, Map.copyOf(headers), value);
  }

  private static CollectorKeys registry(String org, String id, KeyPair key) {
    return CollectorKeys.parse("{\"collectors\":[" + entry(org, id, key) + "]}");
  }

  private static String entry(String org, String id, KeyPair key) {
    return "{\"org\":\"%s\",\"id\":\"%s\",\"public_key\":\"%s\"}"
        .formatted(org, id, Base64.getEncoder().encodeToString(key.getPublic().getEncoded()));
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
