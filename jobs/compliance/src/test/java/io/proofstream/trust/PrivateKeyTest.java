package io.proofstream.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.evidence.Trust;
import io.proofstream.source.Unreadable;
import io.proofstream.wire.Header;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateKeyTest {
  /** As {@code openssl genpkey -algorithm ed25519} and {@code openssl pkey -pubout} wrote them. */
  private static final String PEM =
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEIA8GzYyrBAyRzbRyt6d6pSkaxKarNLkMdr8m8gxoXZcY
      -----END PRIVATE KEY-----
      """;

  private static final String PUBLIC =
      "MCowBQYDK2VwAyEAVmF10yBZrIJHjkGAWozQdfSO/63H/SLr/HA30y+9BoQ=";

  @Test
  void signsAsTheCollectorWhoseKeyOpensslMade() throws Unreadable {
    CollectorKeys keys =
        CollectorKeys.parse(
            "{\"collectors\":[{\"org\":\"acme\",\"id\":\"ci\",\"public_key\":\""
                + PUBLIC
                + "\"}]}");
    Map<String, String> headers = new HashMap<>(Map.of(Header.COLLECTOR.key(), "ci"));
    headers.put(
        Header.SIGNATURE.key(),
        Signature.sign(Signature.privateKey(PEM), Statement.EVIDENCE, headers, "sha256:1"));

    assertThat(keys.judge("acme", headers, "sha256:1")).isEqualTo(Trust.VERIFIED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nTUND\n-----END PRIVATE KEY-----",
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nTUND\n-----END ENCRYPTED PRIVATE KEY-----"
      })
  void refusesWhatIsNoSuchKey(String pem) {
    assertThatThrownBy(() -> Signature.privateKey(pem))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no Ed25519 private key in PEM (PKCS #8)");
  }
}
