package io.proofstream.trust;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofstream.evidence.Trust;
import io.proofstream.message.Reason;
import io.proofstream.source.Unreadable;
import io.proofstream.wire.Header;
import java.io.Serializable;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Who may send evidence that counts: collectors by organisation and id, with the key that they sign
 * with. Kafka does not tell a reader who wrote, so a header alone proves nothing.
 */
public final class CollectorKeys implements Serializable {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Set<String> KEYS = Set.of("org", "id", "public_key");

  private record Name(String org, String collector) implements Serializable {}

  private final Map<Name, String> keys;
  private transient Map<Name, PublicKey> parsed;

  private CollectorKeys(Map<Name, String> keys) {
    this.keys = new HashMap<>(keys);
  }

  /** Nobody: whatever comes is unverified. */
  public static CollectorKeys none() {
    return new CollectorKeys(Map.of());
  }

  /**
   * Collectors of one organisation.
   *
   * @param byId the key of each, base64 of its X.509 form
   */
  public static CollectorKeys of(String org, Map<String, String> byId) {
    Map<Name, String> keys = new HashMap<>();
    byId.forEach((id, key) -> keys.put(new Name(org, id), key));
    return new CollectorKeys(keys);
  }

  /**
   * From {@code {"collectors":[{"org":"default","id":"ci","public_key":"MCow..."}]}}.
   *
   * @throws IllegalArgumentException if it is anything else, naming the entry
   */
  public static CollectorKeys parse(String json) {
    Map<Name, String> keys = new HashMap<>();
    try {
      JsonNode entries = JSON.readTree(json).path("collectors");
      if (!entries.isArray()) {
        throw new IllegalArgumentException("has no list \"collectors\"");
      }
      for (int i = 0; i < entries.size(); i++) {
        JsonNode entry = entries.get(i);
        String place = "collectors[" + i + "]";
        entry
            .fieldNames()
            .forEachRemaining(
                key -> require(KEYS.contains(key), place + " has the unknown key " + key));
        for (String key : KEYS) {
          require(entry.path(key).isTextual(), place + " has no text " + key);
        }
        String key = entry.get("public_key").asText();
        try {
          Signature.publicKey(key);
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(place + ".public_key is " + e.getMessage(), e);
        }
        Name name = new Name(entry.get("org").asText(), entry.get("id").asText());
        require(keys.put(name, key) == null, place + " is there twice");
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("is not JSON: " + e.getOriginalMessage(), e);
    }
    return new CollectorKeys(Map.copyOf(keys));
  }

  /** Whether a collector says with them that it is its message; whether it is, its key shows. */
  public static boolean isSigned(Map<String, String> headers) {
    return headers.containsKey(Header.SIGNATURE.key())
        && headers.containsKey(Header.COLLECTOR.key());
  }

  /**
   * Whether the evidence is by the collector that it names.
   *
   * @throws Unreadable if it claims to be signed by a registered collector and is not
   */
  public Trust judge(String org, Map<String, String> headers, String contentDigest)
      throws Unreadable {
    return judge(Statement.EVIDENCE, org, headers, contentDigest);
  }

  /** As {@link #judge(String, Map, String)}, of a message that says something else. */
  public Trust judge(
      Statement statement, String org, Map<String, String> headers, String contentDigest)
      throws Unreadable {
    PublicKey key =
        isSigned(headers) ? key(new Name(org, headers.get(Header.COLLECTOR.key()))) : null;
    if (key == null) {
      return Trust.UNVERIFIED;
    }
    if (!Signature.isValid(key, statement, headers, contentDigest)) {
      throw new Unreadable(
          Reason.INVALID_SIGNATURE,
          null,
          "not signed by the collector that it names, or changed since");
    }
    return Trust.VERIFIED;
  }

  private PublicKey key(Name name) {
    if (parsed == null) {
      parsed = new HashMap<>();
    }
    String key = keys.get(name);
    return key == null ? null : parsed.computeIfAbsent(name, n -> Signature.publicKey(key));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CollectorKeys that && that.keys.equals(keys);
  }

  @Override
  public int hashCode() {
    return keys.hashCode();
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }
}
