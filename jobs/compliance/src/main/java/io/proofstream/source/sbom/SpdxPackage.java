package io.proofstream.source.sbom;

import io.proofstream.evidence.supply.Component;
import io.proofstream.identity.PackageUrl;
import io.proofstream.report.Artifact;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.image.ImageNames;
import io.proofstream.source.image.ImageUrl;
import io.proofstream.source.image.RepositoryName;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One package of an SPDX document; often one of them is the thing that the document describes. */
final class SpdxPackage {
  private static final Set<String> NOTHING = Set.of("NOASSERTION", "NONE");

  private final Set<String> licenses = new LinkedHashSet<>();
  private final ImageNames names = new ImageNames();
  private String id;
  private String name;
  private String version;
  private String supplier;
  private String purpose;
  private String purl;
  private String cpe;
  private String digest;

  static SpdxPackage read(Json json) throws IOException {
    SpdxPackage read = new SpdxPackage();
    json.object(field -> read.field(field, json));
    if (read.name == null) {
      throw json.malformed("a package without name");
    }
    return read;
  }

  private void field(String field, Json json) throws IOException {
    switch (field) {
      case "SPDXID" -> id = json.word();
      case "name", "packageName" -> name = json.word();
      case "versionInfo" -> version = json.word();
      case "supplier" -> supplier = asserted(json.word());
      case "primaryPackagePurpose" -> purpose = json.word();
      case "licenseDeclared", "licenseConcluded" -> {
        String license = asserted(json.word());
        if (license != null) {
          licenses.add(license);
        }
      }
      case "externalRefs" -> json.array(() -> reference(json.node()));
      case "checksums" -> json.array(() -> checksum(json.node()));
      case "annotations" -> json.array(() -> note(json.node().word("comment")));
      case "attributionTexts" -> json.words().forEach(this::note);
      default -> {}
    }
  }

  private static String asserted(String word) {
    return word == null || NOTHING.contains(word) ? null : word;
  }

  private void reference(Node node) throws IOException {
    String type = node.word("referenceType");
    String locator = node.word("referenceLocator");
    if ("purl".equals(type) && purl == null) {
      purl = locator;
    } else if (type != null && type.startsWith("cpe") && cpe == null) {
      cpe = locator;
    }
  }

  /** SHA-256 if there is one, else the first. */
  private void checksum(Node node) throws IOException {
    String algorithm = node.word("algorithm");
    String value = node.word("checksumValue");
    if (algorithm != null && value != null && (digest == null || algorithm.equals("SHA256"))) {
      digest = algorithm.toLowerCase(Locale.ROOT) + ":" + value;
    }
  }

  /** Trivy writes an image's names into texts for people. */
  private void note(String text) {
    if (text != null && text.startsWith("RepoTag: ")) {
      names.repoTag(text.substring("RepoTag: ".length()));
    } else if (text != null && text.startsWith("RepoDigest: ")) {
      names.repoDigest(text.substring("RepoDigest: ".length()));
    }
  }

  Component component() {
    PackageUrl url = PackageUrl.parse(purl).orElse(null);
    return new Component(
        purl,
        Bill.identity(url),
        purpose,
        Bill.namespace(null, url),
        name,
        version,
        supplier == null ? null : supplier.replaceFirst("^(Organization|Person|Tool): ", ""),
        List.copyOf(licenses),
        cpe,
        null,
        digest);
  }

  /** What the document is about, if this is it: an image if it is one by purpose or URL. */
  Artifact artifact() {
    if ("CONTAINER".equals(purpose) || ImageUrl.parse(purl).isPresent()) {
      return names.name(name).url(purl).version(version).artifactOrNamed(name);
    }
    return Artifact.named(RepositoryName.of(name));
  }

  String id() {
    return id;
  }

  String purpose() {
    return purpose;
  }

  String name() {
    return name;
  }

  String version() {
    return version;
  }
}
