package io.proofstream.message;

import io.proofstream.evidence.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A message that could not become evidence, kept whole so that it can be read again after a fix;
 * only secrets that a scanner had quoted are taken out.
 *
 * @param org as the header claims, or null
 * @param seen what was recognised before it failed ({@code trivy, SchemaVersion 1}), or null
 * @param error in plain words, without content of the message
 * @param headers each as {@code name: value}, sorted
 */
public record Rejected(
    Origin origin,
    Instant recordedAt,
    String org,
    Reason reason,
    String seen,
    String error,
    List<String> headers,
    String rawDigest,
    byte[] raw) {

  public Rejected {
    headers = headers == null ? List.of() : headers;
  }

  /** Headers as they are kept here. */
  public static List<String> lines(Map<String, String> headers) {
    return headers.entrySet().stream()
        .map(header -> header.getKey() + ": " + header.getValue())
        .sorted()
        .toList();
  }
}
