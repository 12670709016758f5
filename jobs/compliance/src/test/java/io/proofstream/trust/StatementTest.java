package io.proofstream.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.wire.Header;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatementTest {
  @Test
  void aSignatureOfAPolicyVouchesForWhoAndWhyAndForNoEvidence() throws GeneralSecurityException {
    KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Map<String, String> headers = new HashMap<>();
    headers.put(Header.ORG.key(), "acme");
    headers.put(Header.ACTOR.key(), "alice");
    headers.put(Header.REASON.key(), "because");
    headers.put(Header.SOURCE_IP.key(), "192.0.2.7");
    headers.put(Header.BACKFILL.key(), "false");
    headers.put(
        Header.SIGNATURE.key(),
        Signature.sign(key.getPrivate(), Statement.POLICY, headers, "sha256:1"));

    assertThat(isValid(key, Statement.POLICY, headers)).isTrue();
    assertThat(isValid(key, Statement.EVIDENCE, headers)).isFalse();
    for (Header header :
        new Header[] {Header.ORG, Header.ACTOR, Header.REASON, Header.SOURCE_IP, Header.BACKFILL}) {
      Map<String, String> changed = new HashMap<>(headers);
      changed.put(header.key(), "mallory");
      assertThat(isValid(key, Statement.POLICY, changed)).as(header.key()).isFalse();
    }
  }

  private static boolean isValid(KeyPair key, Statement statement, Map<String, String> headers) {
    return Signature.isValid(key.getPublic(), statement, headers, "sha256:1");
  }
}
