package io.proofstream.trust;

import io.proofstream.wire.Header;
import java.util.List;

/** What a signature vouches for; one made for the one is none for the other. */
public enum Statement {
  /** A message on {@code evidence.raw}. */
  EVIDENCE(
      "proofstream-evidence-v1",
      List.of(
          Header.ORG,
          Header.COLLECTOR,
          Header.SEQUENCE,
          Header.SIGNED_AT,
          Header.ASSET,
          Header.OBSERVED_AT,
          Header.SOURCE,
          Header.CLUSTER,
          Header.GATE,
          Header.FILTERS,
          Header.DB_BUILT_AT,
          Header.DB_VERSION,
          Header.ORIGINAL_DIGEST,
          Header.CLAIM,
          Header.SIMULATED)),
  /** A message on {@code policy}. */
  POLICY(
      "proofstream-policy-v1",
      List.of(
          Header.ORG,
          Header.COLLECTOR,
          Header.SIGNED_AT,
          Header.ACTOR,
          Header.SOURCE_IP,
          Header.REASON,
          Header.BACKFILL));

  private final String word;
  private final List<Header> headers;

  Statement(String word, List<Header> headers) {
    this.word = word;
    this.headers = headers;
  }

  String word() {
    return word;
  }

  /** Everything that changes what such a message means, besides its content. */
  List<Header> headers() {
    return headers;
  }
}
