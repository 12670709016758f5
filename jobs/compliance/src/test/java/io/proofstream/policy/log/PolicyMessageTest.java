package io.proofstream.policy.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Origin;
import io.proofstream.evidence.Trust;
import io.proofstream.message.Message;
import io.proofstream.message.Reason;
import io.proofstream.message.Rejected;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyBuilder;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.document.PolicyWriter;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.trust.CollectorKeys;
import io.proofstream.trust.Signature;
import io.proofstream.trust.Statement;
import io.proofstream.wire.Header;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyMessageTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Origin ORIGIN = new Origin("policy", 2, 7);
  private static final String VERSION_1 = PolicyWriter.json(PolicyBuilder.of("acme").build());

  private final Map<String, String> headers = new HashMap<>();

  PolicyMessageTest() {
    say(Header.ORG, "acme");
    say(Header.ACTOR, "alice");
    say(Header.REASON, "the auditors asked");
  }

  @Test
  void aPolicyWithWhoAndWhyIsAVersion() {
    say(Header.SOURCE_IP, "192.0.2.7");
    say(Header.BACKFILL, "true");

    PolicyVersion version = read(VERSION_1).version();

    assertThat(version)
        .isEqualTo(
            new PolicyVersion(
                PolicyBuilder.of("acme").build(),
                NOON,
                NOON,
                true,
                "alice",
                "192.0.2.7",
                "the auditors asked",
                ORIGIN));
  }

  @Test
  void yamlIsReadToo() {
    PolicyVersion version = read("version: 1\nsla: {windows: {critical: 12h}}").version();

    assertThat(version.policy().org()).isEqualTo("acme");
    assertThat(version.sourceIp()).isNull();
    assertThat(version.backfill()).isFalse();
  }

  @Test
  void aVersionHoldsFromWhenItSaysButNeverFromBeforeItWasRecorded() {
    assertThat(read("version: 1\neffective_from: 2027-01-01").version().effectiveAt())
        .isEqualTo("2027-01-01T00:00:00Z");
    assertThat(read("version: 1\neffective_from: 2026-01-01").version().effectiveAt())
        .isEqualTo(NOON);
  }

  @Test
  void whatIsWrongWithItIsSaidInFullAndItIsKept() {
    Rejected rejected = read("version: 1\nsla: {windwos: {}}\ndemo: maybe").rejected();

    assertThat(rejected.reason()).isEqualTo(Reason.INVALID_POLICY);
    assertThat(rejected.error())
        .isEqualTo(
            "policy:2: sla.windwos: there is no such key; did you mean windows?"
                + " | policy:3: demo: must be true or false");
    assertThat(rejected.org()).isEqualTo("acme");
    assertThat(rejected.origin()).isEqualTo(ORIGIN);
    assertThat(rejected.raw()).asString(UTF_8).startsWith("version: 1");
    assertThat(rejected.headers()).contains("ps-actor: alice");
  }

  @Test
  void aPolicyWithoutItsNumberIsNone() {
    assertThat(read("demo: false").rejected().error()).contains("version: is missing");
  }

  @Test
  void aPolicyOfAnotherOrganisationThanItsHeaderSaysIsNone() {
    assertThat(read("org: other\nversion: 1").rejected().reason()).isEqualTo(Reason.INVALID_POLICY);
  }

  @Test
  void nobodyChangesAPolicyAnonymouslyOrWithoutAReason() {
    for (Header header : new Header[] {Header.ACTOR, Header.REASON}) {
      String said = headers.remove(header.key());
      assertThat(read(VERSION_1).rejected().reason()).isEqualTo(Reason.INVALID_HEADER);
      assertThat(read(VERSION_1).rejected().error()).contains(header.key());
      say(header, " ");
      assertThat(read(VERSION_1).rejected().reason()).isEqualTo(Reason.INVALID_HEADER);
      say(header, said);
    }
  }

  @Test
  void headersThatCannotBeAreRefused() {
    for (Map.Entry<Header, String> wrong :
        Map.of(
                Header.ORG, "ACME!",
                Header.BACKFILL, "perhaps",
                Header.SOURCE_IP, "at home",
                Header.REASON, "two\nlines")
            .entrySet()) {
      String said = headers.get(wrong.getKey().key());
      say(wrong.getKey(), wrong.getValue());
      assertThat(read(VERSION_1).rejected().reason())
          .as(wrong.getKey().key())
          .isEqualTo(Reason.INVALID_HEADER);
      headers.remove(wrong.getKey().key());
      if (said != null) {
        say(wrong.getKey(), said);
      }
    }
  }

  @Test
  void aPolicyIsNeverDeleted() {
    Message tombstone = new Message(ORIGIN, NOON, headers, null);

    assertThat(
            PolicyMessage.of(tombstone, CollectorKeys.none(), Frameworks.shipped())
                .rejected()
                .reason())
        .isEqualTo(Reason.TOMBSTONE);
  }

  @Test
  void anOwnFrameworkThatTheJobWasNotStartedWithIsRefusedWithThatReason() {
    String names =
        PolicyWriter.json(
            PolicyBuilder.of("acme")
                .boundaries(new Policy.Boundary("acme-house", List.of("*")))
                .build());

    Rejected rejected = read(names).rejected();
    assertThat(rejected.reason()).isEqualTo(Reason.INVALID_POLICY);
    assertThat(rejected.error()).contains("acme-house", "--own-frameworks");
    Frameworks given = new Frameworks(Map.of("acme-house", "acme"));
    assertThat(PolicyMessage.of(message(names), CollectorKeys.none(), given).version()).isNotNull();
  }

  @Test
  void whoClaimsARegisteredKeyMustHaveIt() throws GeneralSecurityException {
    KeyPair ours = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    KeyPair theirs = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    CollectorKeys keys =
        CollectorKeys.parse(
            "{\"collectors\":[{\"org\":\"acme\",\"id\":\"console\",\"public_key\":\"%s\"}]}"
                .formatted(Base64.getEncoder().encodeToString(ours.getPublic().getEncoded())));
    say(Header.COLLECTOR, "console");

    sign(ours, Statement.POLICY);
    assertThat(PolicyMessage.of(message(VERSION_1), keys, Frameworks.shipped()).version())
        .isNotNull();
    assertThat(PolicyMessage.of(message(VERSION_1), keys, Frameworks.shipped()).trust())
        .isEqualTo(Trust.VERIFIED);
    assertThat(read(VERSION_1).trust()).isEqualTo(Trust.UNVERIFIED);
    say(Header.ACTOR, "mallory");
    assertThat(PolicyMessage.of(message(VERSION_1), keys, Frameworks.shipped()).rejected().reason())
        .isEqualTo(Reason.INVALID_SIGNATURE);
    sign(theirs, Statement.POLICY);
    assertThat(PolicyMessage.of(message(VERSION_1), keys, Frameworks.shipped()).rejected().reason())
        .isEqualTo(Reason.INVALID_SIGNATURE);
    sign(ours, Statement.EVIDENCE);
    assertThat(PolicyMessage.of(message(VERSION_1), keys, Frameworks.shipped()).rejected().reason())
        .isEqualTo(Reason.INVALID_SIGNATURE);
  }

  private void sign(KeyPair key, Statement statement) {
    say(
        Header.SIGNATURE,
        Signature.sign(
            key.getPrivate(), statement, headers, Digest.ofContent(VERSION_1.getBytes(UTF_8))));
  }

  private void say(Header header, String value) {
    headers.put(header.key(), value);
  }

  private PolicyMessage read(String document) {
    return PolicyMessage.of(message(document), CollectorKeys.none(), Frameworks.shipped());
  }

  private Message message(String document) {
    return new Message(ORIGIN, NOON, headers, document.getBytes(UTF_8));
  }
}
