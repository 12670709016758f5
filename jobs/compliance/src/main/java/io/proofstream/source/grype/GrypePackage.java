package io.proofstream.source.grype;

import io.proofstream.report.SightingDraft;
import io.proofstream.source.Json;
import io.proofstream.source.scanner.PackageKind;
import java.io.IOException;

/** The package of a match, while it is being read. */
final class GrypePackage {
  private String name;
  private String version;
  private String type;
  private String purl;
  private String path;
  private String source;

  void read(Json json) throws IOException {
    json.object(field -> read(field, json));
    if (name == null) {
      throw json.malformed("an artifact without name");
    }
  }

  private void read(String field, Json json) throws IOException {
    switch (field) {
      case "name" -> name = json.word();
      // Cut out of a program file, these may hold what surrounds them there.
      case "version" -> version = json.legible();
      case "purl" -> purl = json.legible();
      case "type" -> type = json.word();
      case "locations" -> json.array(() -> readLocation(json));
      case "upstreams" -> json.array(() -> readSource("name", json));
      case "metadata" -> {
        if (!json.isArray()) {
          readSource("Source", json);
        }
      }
      default -> {}
    }
  }

  /** The first is the file that says that the package is there. */
  private void readLocation(Json json) throws IOException {
    json.object(
        field -> {
          if (field.equals("path") && path == null) {
            path = json.word();
          }
        });
  }

  /** The package that it was built from; before {@code upstreams}, only Debian's was told. */
  private void readSource(String wanted, Json json) throws IOException {
    json.object(
        field -> {
          if (field.equals(wanted) && source == null) {
            source = json.word();
          }
        });
  }

  boolean isRead() {
    return name != null;
  }

  void describe(SightingDraft sighting, String distribution) {
    sighting
        .inPackage(name, version, purl, () -> PackageKind.of(type, distribution).url(name, version))
        .sourcePackage(source)
        .path(path);
  }
}
