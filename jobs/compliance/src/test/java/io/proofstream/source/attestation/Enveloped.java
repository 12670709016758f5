package io.proofstream.source.attestation;

import io.proofstream.reading.Sent;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Our own samples, and envelopes around statements. */
final class Enveloped {
  private Enveloped() {}

  static String own(String file) {
    return Sent.ownText("attestation/" + file);
  }

  static Sent signed(String statement) {
    return dsse(statement, "[{\"keyid\":\"k\",\"sig\":\"c2lnbmVk\"}]");
  }

  static Sent dsse(String statement, String signatures) {
    String payload = Base64.getEncoder().encodeToString(statement.getBytes(StandardCharsets.UTF_8));
    return Sent.text(
        """
        {"payloadType":"application/vnd.in-toto+json","payload":"%s","signatures":%s}
        """
            .formatted(payload, signatures));
  }

  static String statement(String predicateType, String subject, String predicate) {
    return """
    {"_type":"https://in-toto.io/Statement/v1","predicateType":"%s",
     "subject":[%s],"predicate":%s}
    """
        .formatted(predicateType, subject, predicate);
  }
}
