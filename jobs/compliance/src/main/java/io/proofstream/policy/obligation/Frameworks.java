package io.proofstream.policy.obligation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.proofstream.document.DocumentFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The frameworks that a policy may name: the scopes of those that come with the product. An id is
 * the framework with its version, and with the level where levels differ in what they demand.
 * FedRAMP's vulnerability rules ({@code fedramp-vdr-low}) stand apart from Rev 5 and from 20x,
 * since either may be held to them.
 */
public final class Frameworks {
  private static final String ANCHOR = "/io/proofstream/frameworks/gaps.yml";
  private static final List<String> IDS = read();

  private Frameworks() {}

  public static List<String> ids() {
    return IDS;
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
