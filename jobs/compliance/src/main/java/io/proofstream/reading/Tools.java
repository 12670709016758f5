package io.proofstream.reading;

import io.proofstream.source.Source;
import io.proofstream.source.asff.Asff;
import io.proofstream.source.attestation.CloudBuild;
import io.proofstream.source.attestation.CosignVerify;
import io.proofstream.source.attestation.InToto;
import io.proofstream.source.audit.AksAudit;
import io.proofstream.source.audit.AuditEvents;
import io.proofstream.source.audit.GkeAudit;
import io.proofstream.source.cyclonedx.CycloneDx;
import io.proofstream.source.declared.Proofstream;
import io.proofstream.source.exploit.Epss;
import io.proofstream.source.exploit.KnownExploited;
import io.proofstream.source.grype.Grype;
import io.proofstream.source.hardening.Dockle;
import io.proofstream.source.hardening.KubeBench;
import io.proofstream.source.hardening.Kubescape;
import io.proofstream.source.kubernetes.AdmissionReviews;
import io.proofstream.source.kubernetes.KubernetesObjects;
import io.proofstream.source.kubernetes.ObjectKind;
import io.proofstream.source.kubernetes.Pods;
import io.proofstream.source.operator.AssessmentReports;
import io.proofstream.source.operator.ComplianceReports;
import io.proofstream.source.operator.ExposedSecretReports;
import io.proofstream.source.operator.SbomReports;
import io.proofstream.source.operator.VulnerabilityReports;
import io.proofstream.source.policy.Conftest;
import io.proofstream.source.policy.KyvernoResults;
import io.proofstream.source.policy.Opa;
import io.proofstream.source.policy.Prowler;
import io.proofstream.source.policy.Sentinel;
import io.proofstream.source.policyreport.Constraints;
import io.proofstream.source.policyreport.GatekeeperLog;
import io.proofstream.source.policyreport.PolicyReports;
import io.proofstream.source.repository.Checkov;
import io.proofstream.source.repository.Gitleaks;
import io.proofstream.source.repository.Tfsec;
import io.proofstream.source.runtime.Falco;
import io.proofstream.source.sarif.Sarif;
import io.proofstream.source.sbom.GithubSnapshot;
import io.proofstream.source.sbom.Spdx;
import io.proofstream.source.sbom.Syft;
import io.proofstream.source.scanner.ClairScanner;
import io.proofstream.source.scanner.GitLabContainerScan;
import io.proofstream.source.scanner.HarborReport;
import io.proofstream.source.scanner.Klar;
import io.proofstream.source.snyk.Snyk;
import io.proofstream.source.trivy.Trivy;
import io.proofstream.source.twistlock.Twistlock;
import io.proofstream.source.vex.Csaf;
import io.proofstream.source.vex.OpenVex;
import io.proofstream.source.webhook.GitHub;
import io.proofstream.source.webhook.GitLab;
import io.proofstream.source.webhook.Harbor;
import java.util.List;
import java.util.stream.Stream;

/** Every tool and format that is understood. */
public final class Tools {
  private Tools() {}

  /** A new source is one class and one line here. */
  public static List<Source> all() {
    return Stream.concat(
            documents().stream(),
            Stream.of(
                // Attestations, which may hold any of the documents.
                new InToto(documents()),
                new CloudBuild(),
                new CosignVerify(),
                // Kubernetes.
                new KubernetesObjects(objectKinds()),
                new AksAudit(),
                new GkeAudit(),
                new GatekeeperLog(),
                // Policies.
                new Checkov(),
                new Tfsec(),
                new Gitleaks(),
                new Prowler(),
                new KyvernoResults(),
                new Opa(),
                new Conftest(),
                new Sentinel(),
                // Runtime.
                new Falco(),
                // What platforms post to a webhook.
                new GitHub(),
                new GitLab(),
                new Harbor(),
                // What people declare, and what is known of attacks.
                new Proofstream(),
                new KnownExploited(),
                new Epss()))
        .toList();
  }

  /** Reports and bills about one artifact, which may also stand in an attestation. */
  private static List<Source> documents() {
    return List.of(
        // Scanners of images.
        new Trivy(),
        new Grype(),
        new ClairScanner(),
        new Klar(),
        new Snyk(),
        new GitLabContainerScan(),
        new Twistlock(),
        new HarborReport(),
        new Asff(),
        // Formats that many tools write.
        new Sarif(),
        // Bills of materials, and decisions about what is in them.
        new CycloneDx(),
        new Spdx(),
        new Syft(),
        new GithubSnapshot(),
        new OpenVex(),
        new Csaf(),
        // Hardening.
        new Dockle(),
        new KubeBench(),
        new Kubescape());
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
