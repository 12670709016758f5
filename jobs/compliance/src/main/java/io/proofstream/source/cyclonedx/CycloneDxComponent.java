package io.proofstream.source.cyclonedx;

import io.proofstream.evidence.supply.Component;
import io.proofstream.identity.PackageUrl;
import io.proofstream.report.Artifact;
import io.proofstream.source.Json;
import io.proofstream.source.image.ImageNames;
import io.proofstream.source.image.ImageUrl;
import io.proofstream.source.image.RepositoryName;
import io.proofstream.source.sbom.Bill;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** One component of a CycloneDX document, or the thing that the document is about. */
final class CycloneDxComponent {
  private static final String TRIVY = "aquasecurity:trivy:";

  private final List<String> licenses = new ArrayList<>();
  private final ImageNames names = new ImageNames();
  private String reference;
  private String type;
  private String group;
  private String name;
  private String version;
  private String publisher;
  private String supplier;
  private String purl;
  private PackageUrl url;
  private String cpe;
  private String path;
  private String digest;
  private String sourcePackage;
  private boolean holdsPackages;

  /**
   * @param nested takes the components inside this one, at any depth
   */
  static CycloneDxComponent read(Json json, Consumer<CycloneDxComponent> nested)
      throws IOException {
    CycloneDxComponent read = new CycloneDxComponent();
    json.object(field -> read.field(field, json, nested));
    if (read.name == null) {
      throw json.malformed("a component without name");
    }
    read.url = PackageUrl.parse(read.purl).orElse(null);
    return read;
  }

  private void field(String field, Json json, Consumer<CycloneDxComponent> nested)
      throws IOException {
    switch (field) {
      case "bom-ref" -> reference = json.word();
      case "type" -> type = json.word();
      case "group" -> group = json.word();
      case "name" -> name = json.word();
      case "version" -> version = json.word();
      case "publisher" -> publisher = json.word();
      case "supplier" -> supplier = json.node().word("name");
      case "purl" -> purl = json.word();
      case "cpe" -> cpe = json.word();
      case "licenses" -> json.array(() -> license(json));
      case "hashes" -> json.array(() -> hash(json));
      case "properties" -> json.array(() -> property(json));
      case "evidence" -> json.object(each -> evidence(each, json));
      case "components" -> json.array(() -> nested.accept(read(json, nested)));
      default -> {}
    }
  }

  /** A licence by id or name, or an expression of several. */
  private void license(Json json) throws IOException {
    json.object(
        field -> {
          switch (field) {
            case "expression" -> addLicense(json.word());
            case "license" ->
                json.object(
                    each -> {
                      if (each.equals("id") || each.equals("name")) {
                        addLicense(json.word());
                      }
                    });
            default -> {}
          }
        });
  }

  private void addLicense(String license) {
    if (license != null) {
      licenses.add(license);
    }
  }

  /** SHA-256 if there is one, else the first. */
  private void hash(Json json) throws IOException {
    String[] read = pair(json, "alg", "content");
    if (read[0] != null && read[1] != null && (digest == null || read[0].equals("SHA-256"))) {
      String algorithm = read[0].toLowerCase(Locale.ROOT).replaceFirst("^sha-", "sha");
      digest = algorithm + ":" + read[1];
    }
  }

  private void property(Json json) throws IOException {
    String[] read = pair(json, "name", "value");
    if (read[0] == null || read[1] == null) {
      return;
    }
    switch (read[0]) {
      case TRIVY + "RepoTag" -> names.repoTag(read[1]);
      case TRIVY + "RepoDigest" -> names.repoDigest(read[1]);
      case TRIVY + "FilePath" -> path = read[1];
      case TRIVY + "SrcName" -> sourcePackage = read[1];
      case TRIVY + "Class" -> holdsPackages = read[1].equals("lang-pkgs");
      default -> {
        if (path == null && read[0].endsWith(":location:0:path")) {
          path = read[1];
        }
      }
    }
  }

  private static String[] pair(Json json, String first, String second) throws IOException {
    String[] read = new String[2];
    json.object(
        field -> {
          if (field.equals(first)) {
            read[0] = json.word();
          } else if (field.equals(second)) {
            read[1] = json.word();
          }
        });
    return read;
  }

  private void evidence(String field, Json json) throws IOException {
    if (field.equals("occurrences")) {
      json.array(
          () -> {
            String location = json.node().word("location");
            path = path == null ? location : path;
          });
    }
  }

  Component component() {
    return new Component(
        purl,
        Bill.identity(url),
        type,
        Bill.namespace(group, url),
        name,
        version,
        supplier == null ? publisher : supplier,
        List.copyOf(licenses),
        cpe,
        path,
        digest);
  }

  /** What the document is about, if this is it: an image if it is one by type or package URL. */
  Artifact artifact() {
    if ("container".equals(type) || ImageUrl.parse(purl).isPresent()) {
      return names.name(name).url(purl).version(version).artifactOrNamed(name);
    }
    return Artifact.named(group == null ? RepositoryName.of(name) : group + "/" + name);
  }

  String reference() {
    return reference;
  }

  String type() {
    return type;
  }

  String name() {
    return name;
  }

  String version() {
    return version;
  }

  String purl() {
    return purl;
  }

  String path() {
    return path;
  }

  String sourcePackage() {
    return sourcePackage;
  }

  /** The name by which people know the package, as its ecosystem writes it. */
  String packageName() {
    if (group == null) {
      return name;
    }
    return group + (purl != null && purl.startsWith("pkg:maven/") ? ":" : "/") + name;
  }

  /** A lock file or binary, by Trivy. */
  boolean holdsPackages() {
    return holdsPackages;
  }

  /** What the package is, by its URL or else by what is told of it. */
  PackageUrl url() {
    return url == null ? PackageUrl.of("generic", group == null ? "" : group, name, version) : url;
  }

  /** Names of things other than packages say nothing about what was looked for. */
  boolean isPackage() {
    return url != null && !ImageUrl.isType(url);
  }
}
