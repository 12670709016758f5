package io.proofstream.reading.assembly;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.run.Access;
import io.proofstream.evidence.run.Admission;
import io.proofstream.evidence.run.RuntimeAlert;
import io.proofstream.evidence.run.Workload;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.identity.FindingId;
import io.proofstream.report.Artifact;
import io.proofstream.report.Items;
import io.proofstream.report.Told;

/** Adds to what was told what depends on who it belongs to: assets, finding ids, the cluster. */
final class ToldAssembly {
  private final Evidence evidence;
  private final Claims claims;

  ToldAssembly(Evidence evidence, Claims claims) {
    this.evidence = evidence;
    this.claims = claims;
  }

  Contents contents(Told told) {
    Items items = told.items();
    return Contents.of(
        switch (told.body()) {
          case Access access when access.system() == null -> access.of(claims.cluster());
          case RuntimeAlert alert when alert.cluster() == null -> alert.of(claims.cluster());
          case null -> null;
          default -> told.body();
        },
        new Items(
            items.results().stream().map(this::identified).toList(),
            items.components(),
            items.statements(),
            items.admissions().stream().map(this::placed).toList(),
            items.workloads().stream().map(this::placed).toList(),
            items.exploits()));
  }

  private RuleResult identified(RuleResult result) {
    return result.identified(FindingId.ofRule(evidence, claims.cluster(), result));
  }

  private Admission placed(Admission admission) {
    return admission.in(cluster(admission.cluster())).of(asset(admission.imageRef()));
  }

  private Workload placed(Workload workload) {
    return workload.in(cluster(workload.cluster())).of(asset(workload.imageRef()));
  }

  private String cluster(String told) {
    return told == null ? claims.cluster() : told;
  }

  private Asset asset(String imageRef) {
    Artifact image = Artifact.image(imageRef, null, null);
    return image == null
        ? null
        : Asset.of(evidence.org(), image.registry(), image.repository(), image.tag());
  }
}
