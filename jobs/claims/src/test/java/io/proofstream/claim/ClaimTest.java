package io.proofstream.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.message.Reason;
import io.proofstream.source.Unreadable;
import io.proofstream.wire.Header;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTest {
  private static final Claim CLAIM = new Claim("s3://b/c", "sha256:" + "ab".repeat(32), 7);

  @Test
  void isWhatItsHeadersSay() throws Unreadable {
    assertThat(Claim.of(headers())).isEqualTo(CLAIM);
    assertThat(Claim.of(Map.of("ps-org", "acme"))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "CLAIM, ",
    "CLAIM, ' '",
    "CLAIM_DIGEST, ",
    "CLAIM_DIGEST, sha256:ab",
    "CLAIM_BYTES, ",
    "CLAIM_BYTES, 0",
    "CLAIM_BYTES, -1",
    "CLAIM_BYTES, 9999999999999999999"
  })
  void saysAllThreeThingsOrIsRefused(Header header, String value) {
    Map<String, String> headers = headers();
    headers.put(header.key(), value);
    headers.values().removeIf(each -> each == null);

    assertThatThrownBy(() -> Claim.of(headers))
        .isInstanceOfSatisfying(
            Unreadable.class, e -> assertThat(e.reason()).isEqualTo(Reason.INVALID_HEADER))
        .hasMessageContaining(header.key());
  }

  private static Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    CLAIM.headers().forEach((header, value) -> headers.put(header.key(), value));
    return headers;
  }
}
