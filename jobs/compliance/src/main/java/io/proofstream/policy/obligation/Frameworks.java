package io.proofstream.policy.obligation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.proofstream.document.DocumentFolder;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The frameworks that a policy may name: the scopes of those that come with the product, and of an
 * organisation's own. An id is the framework with its version, and with the level where levels
 * differ in what they demand. FedRAMP's vulnerability rules ({@code fedramp-vdr-low}) stand apart
 * from Rev 5 and from 20x, since either may be held to them.
 *
 * @param own organisation by scope of an own framework
 */
public record Frameworks(Map<String, String> own) implements Serializable {
  private static final String ANCHOR = "/io/proofstream/frameworks/gaps.yml";
  private static final List<String> IDS = read();

  public Frameworks {
    own = Map.copyOf(own);
  }

  /** Those that come with the product, and no own ones. */
  public static Frameworks shipped() {
    return new Frameworks(Map.of());
  }

  /** Of those that come with the product. */
  public static List<String> ids() {
    return IDS;
  }

  /** What that organisation's policy may name: nobody is held to what is another's own. */
  public List<String> of(String org) {
    Stream<String> theirs =
        own.entrySet().stream()
            .filter(scope -> scope.getValue().equals(org))
            .map(Map.Entry::getKey)
            .sorted();
    return Stream.concat(IDS.stream(), theirs).toList();
  }

  private static List<String> read() {
    YAMLMapper yaml = new YAMLMapper();
    List<String> ids = new ArrayList<>();
    DocumentFolder folder =
        DocumentFolder.packed("frameworks", ANCHOR, file -> file.endsWith("/framework.yml"));
    for (String text : folder.texts().values()) {
      try {
        for (JsonNode scope : yaml.readTree(text).path("scopes")) {
          ids.add(scope.path("id").asText());
        }
      } catch (IOException e) {
        throw new UncheckedIOException("A framework that comes with the product is broken", e);
      }
    }
    return List.copyOf(ids);
  }
}
