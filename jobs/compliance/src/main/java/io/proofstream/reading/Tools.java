package io.proofstream.reading;

import io.proofstream.source.Source;
import io.proofstream.source.audit.AksAudit;
import io.proofstream.source.audit.AuditEvents;
import io.proofstream.source.audit.GkeAudit;
import io.proofstream.source.kubernetes.AdmissionReviews;
import io.proofstream.source.kubernetes.KubernetesObjects;
import io.proofstream.source.kubernetes.ObjectKind;
import io.proofstream.source.kubernetes.Pods;
import io.proofstream.source.operator.AssessmentReports;
import io.proofstream.source.operator.ComplianceReports;
import io.proofstream.source.operator.ExposedSecretReports;
import io.proofstream.source.operator.SbomReports;
import io.proofstream.source.operator.VulnerabilityReports;
import io.proofstream.source.policyreport.Constraints;
import io.proofstream.source.policyreport.GatekeeperLog;
import io.proofstream.source.policyreport.PolicyReports;
import io.proofstream.source.sarif.Sarif;
import io.proofstream.source.sbom.CycloneDx;
import io.proofstream.source.sbom.GithubSnapshot;
import io.proofstream.source.sbom.Spdx;
import io.proofstream.source.sbom.Syft;
import io.proofstream.source.trivy.Trivy;
import io.proofstream.source.vex.Csaf;
import io.proofstream.source.vex.OpenVex;
import java.util.List;

/** Every tool and format that is understood. */
public final class Tools {
  private Tools() {}

  /** A new source is one class and one line here. */
  public static List<Source> all() {
    return List.of(
        // Scanners of images.
        new Trivy(),
        // Formats that many tools write.
        new Sarif(),
        // Bills of materials, and decisions about what is in them.
        new CycloneDx(),
        new Spdx(),
        new Syft(),
        new GithubSnapshot(),
        new OpenVex(),
        new Csaf(),
        // Kubernetes.
        new KubernetesObjects(objectKinds()),
        new AksAudit(),
        new GkeAudit(),
        new GatekeeperLog());
  }

  /** A new kind of Kubernetes objects is one class and one line here. */
  private static List<ObjectKind> objectKinds() {
    return List.of(
        // Kubernetes itself.
        new AdmissionReviews(),
        new AuditEvents(),
        new Pods(),
        // Policies within it.
        new Constraints(),
        new PolicyReports(),
        // Trivy's operator.
        new VulnerabilityReports(),
        new AssessmentReports(),
        new ExposedSecretReports(),
        new ComplianceReports(),
        new SbomReports());
  }
}
