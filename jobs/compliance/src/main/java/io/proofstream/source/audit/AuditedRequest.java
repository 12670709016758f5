package io.proofstream.source.audit;

import io.proofstream.source.Node;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One request to an API server as its audit log tells it, in whatever wrapping.
 *
 * @param id of the request, the same at all its stages
 * @param nativeId of the request at this stage
 * @param verb in the API server's word
 * @param reason in one word, why it failed
 * @param annotations by which admission and authorization explain themselves
 * @param body of the request, missing unless the log has it
 * @param responseBody of the response, missing unless the log has it
 */
record AuditedRequest(
    String id,
    String nativeId,
    String verb,
    Target target,
    Caller caller,
    boolean isDryRun,
    Instant receivedAt,
    Instant answeredAt,
    Integer code,
    String message,
    String reason,
    Map<String, String> annotations,
    Node body,
    Node responseBody) {

  /**
   * What it was about.
   *
   * @param resource in the plural, such as {@code pods}; null for what is no resource
   * @param name of the object, or the path of what is no resource
   */
  record Target(String resource, String subresource, String namespace, String name, String uid) {}

  /** Who asked. */
  record Caller(
      String name, List<String> groups, String impersonated, String address, String program) {}
}
