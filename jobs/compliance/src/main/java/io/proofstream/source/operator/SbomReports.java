package io.proofstream.source.operator;

import io.proofstream.report.Artifact;
import io.proofstream.report.Report;
import io.proofstream.report.Told;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import io.proofstream.source.cyclonedx.CycloneDx;
import io.proofstream.source.kubernetes.ObjectKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The bill of materials of the image of one container: CycloneDX within the object. */
public final class SbomReports implements ObjectKind {
  private static final Set<String> KINDS = Set.of("SbomReport", "ClusterSbomReport");
  private static final String DIGEST = "aquasecurity:trivy:RepoDigest";

  @Override
  public boolean reads(String apiVersion, String kind) {
    return OperatorReport.isOfGroup(apiVersion) && KINDS.contains(kind);
  }

  @Override
  public List<Report> read(Node object) throws IOException {
    OperatorReport read = new OperatorReport(object);
    Node bom = read.report().at("components");
    if (bom.isMissing()) {
      return List.of();
    }
    List<Report> reports = new ArrayList<>();
    for (Report each : CycloneDx.reports(bom, artifact(read, bom))) {
      reports.add(
          each instanceof Told told
              ? new Told(
                  told.kind(),
                  read.seen(told.subject()).withNativeId(read.state()),
                  told.body(),
                  told.items())
              : each);
    }
    return reports;
  }

  /** The image as the cluster names it, with the digest that only the bill tells. */
  private static Artifact artifact(OperatorReport read, Node bom) throws Unreadable {
    Artifact image = read.image();
    if (image == null || image.digest() != null) {
      return image;
    }
    for (Node property : bom.at("metadata", "component").items("properties")) {
      Artifact known =
          DIGEST.equals(property.word("name"))
              ? Artifact.image(property.word("value"), null, null)
              : null;
      boolean isSame =
          known != null
              && known.registry().equals(image.registry())
              && known.repository().equals(image.repository());
      if (isSame) {
        return new Artifact(
            image.registry(), image.repository(), image.tag(), known.digest(), image.platform());
      }
    }
    return image;
  }
}
