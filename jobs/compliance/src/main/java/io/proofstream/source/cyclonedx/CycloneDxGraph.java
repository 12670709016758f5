package io.proofstream.source.cyclonedx;

import io.proofstream.source.Json;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lock file or binary a package comes from. Trivy tells it only so: the file is a component
 * that the packages hang under, directly or through each other.
 */
final class CycloneDxGraph {
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Map<String, List<String>> edges = new HashMap<>();
  private Map<String, String> places;

  /**
   * @param reference of the component that is a file
   */
  void file(String reference, String name) {
    files.put(reference, name);
  }

  void readDependency(Json json) throws IOException {
    String[] reference = new String[1];
    List<String> on = new ArrayList<>();
    json.object(
        field -> {
          switch (field) {
            case "ref" -> reference[0] = json.word();
            case "dependsOn" -> on.addAll(json.words());
            default -> {}
          }
        });
    if (reference[0] != null && !on.isEmpty()) {
      edges.put(reference[0], on);
    }
  }

  /** The first file that the component hangs under, or null. */
  String placeOf(String reference) {
    if (places == null) {
      places = new HashMap<>();
      files.keySet().forEach(this::descend);
    }
    return places.get(reference);
  }

  private void descend(String file) {
    Deque<String> next = new ArrayDeque<>(edges.getOrDefault(file, List.of()));
    while (!next.isEmpty()) {
      String reference = next.remove();
      if (places.putIfAbsent(reference, files.get(file)) == null) {
        next.addAll(edges.getOrDefault(reference, List.of()));
      }
    }
  }
}
