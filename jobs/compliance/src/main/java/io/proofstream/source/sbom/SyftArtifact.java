package io.proofstream.source.sbom;

import io.proofstream.evidence.supply.Component;
import io.proofstream.identity.PackageUrl;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One package of a Syft document. Licences and CPEs are texts in older ones, objects in newer. */
final class SyftArtifact {
  private final List<String> licenses = new ArrayList<>();
  private String name;
  private String version;
  private String type;
  private String purl;
  private String cpe;
  private String path;

  static Component read(Json json) throws IOException {
    SyftArtifact read = new SyftArtifact();
    json.object(field -> read.field(field, json));
    if (read.name == null) {
      throw json.malformed("an artifact without name");
    }
    return read.component();
  }

  private void field(String field, Json json) throws IOException {
    switch (field) {
      case "name" -> name = json.word();
      case "version" -> version = json.word();
      case "type" -> type = json.word();
      case "purl" -> purl = json.word();
      case "licenses" -> json.array(() -> license(json.node()));
      case "cpes" ->
          json.array(
              () -> {
                Node node = json.node();
                String each = node.isObject() ? node.word("cpe") : node.word();
                cpe = cpe == null ? each : cpe;
              });
      case "locations" ->
          json.array(
              () -> {
                String each = json.node().word("path");
                path = path == null ? each : path;
              });
      default -> {}
    }
  }

  private void license(Node node) throws IOException {
    String expression = node.isObject() ? node.word("spdxExpression") : node.word();
    String license = expression == null && node.isObject() ? node.word("value") : expression;
    if (license != null) {
      licenses.add(license);
    }
  }

  private Component component() {
    PackageUrl url = PackageUrl.parse(purl).orElse(null);
    return new Component(
        purl,
        Bill.identity(url),
        type,
        Bill.namespace(null, url),
        name,
        version,
        null,
        List.copyOf(licenses),
        cpe,
        path,
        null);
  }
}
