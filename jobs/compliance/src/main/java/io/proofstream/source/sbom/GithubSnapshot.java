package io.proofstream.source.sbom;

import io.proofstream.evidence.supply.Component;
import io.proofstream.evidence.supply.SbomFormat;
import io.proofstream.identity.PackageUrl;
import io.proofstream.report.Report;
import io.proofstream.report.Subject;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.image.ImageNames;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A snapshot for GitHub's dependency graph. It does not name its repository, only the commit; from
 * Trivy it may name an image.
 */
public final class GithubSnapshot implements Source {
  @Override
  public String name() {
    return "github-dependency-snapshot";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.hasAll("detector/name", "manifests");
  }

  @Override
  public List<Report> read(Json json) throws IOException {
    Document document = new Document();
    json.object(field -> document.field(field, json));
    return List.of(document.report());
  }

  private static final class Document {
    private final Bill bill = new Bill(SbomFormat.GITHUB);
    private final ImageNames names = new ImageNames();
    private Node detector;
    private String version;
    private String commit;
    private String image;
    private Instant scannedAt;
    private int dependencies;

    void field(String field, Json json) throws IOException {
      switch (field) {
        case "version" -> version = json.version();
        case "detector" -> detector = json.node();
        case "metadata" -> readMetadata(json.node());
        case "sha" -> commit = json.word();
        case "scanned" -> scannedAt = Bill.time(json.word());
        case "manifests" -> json.object(manifest -> readManifest(manifest, json));
        default -> {}
      }
    }

    private void readMetadata(Node metadata) throws IOException {
      image = metadata.word("aquasecurity:trivy:RepoTag");
      names.repoTag(image).repoDigest(metadata.word("aquasecurity:trivy:RepoDigest"));
    }

    private void readManifest(String manifest, Json json) throws IOException {
      json.object(
          field -> {
            if (field.equals("resolved")) {
              json.object(each -> bill.add(component(each, json.node(), manifest)));
            }
          });
    }

    private Component component(String key, Node node, String manifest) throws IOException {
      String purl = node.word("package_url");
      dependencies += node.items("dependencies").size();
      PackageUrl url = PackageUrl.parse(purl).orElse(null);
      return new Component(
          purl,
          Bill.identity(url),
          null,
          Bill.namespace(null, url),
          url == null ? key : url.name(),
          url == null ? null : url.version(),
          null,
          List.of(),
          null,
          manifest,
          null);
    }

    Report report() throws IOException {
      String tool = detector == null ? null : detector.word("name");
      String toolVersion = detector == null ? null : detector.word("version");
      bill.formatVersion(version)
          .madeBy(
              tool == null ? List.of() : List.of(new BillTool(tool, toolVersion).toString()),
              scannedAt)
          .describes(null, image, commit)
          .related(dependencies);
      String name = tool == null ? null : tool.toLowerCase(Locale.ROOT);
      return bill.told(Subject.of(names.artifact()).seenBy(name, toolVersion));
    }
  }
}
