package io.proofstream.measure.metric.workloads;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.run.Admission;
import io.proofstream.evidence.run.Decision;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import java.util.Set;

/** Of the containers that somebody asked to run, those on which a policy engine decided. */
final class AdmissionsChecked implements Metric {
  private static final String RIGHTS_ALONE = "rbac";
  private static final Set<String> DEPLOYING = Set.of("create", "update");

  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    if (!glance.counts()) {
      return;
    }
    for (Event event : glance.events()) {
      for (Admission admission : event.admissions()) {
        if (glance.asset().assetId().equals(admission.assetId())
            && isDecided(admission)
            && Requests.isInScope(admission, glance.knowledge().policy())) {
          tally.counts(Requests.at(admission, event), wrong(admission));
        }
      }
    }
  }

  /** Whoever had no right to ask came to no policy. */
  private static boolean isDecided(Admission admission) {
    boolean lackedRights =
        admission.decision() == Decision.DENIED && RIGHTS_ALONE.equals(admission.policyEngine());
    return admission.decision() != null
        && admission.decision() != Decision.UNKNOWN
        && !lackedRights
        && !admission.isDryRun()
        && DEPLOYING.contains(String.valueOf(admission.operation()));
  }

  private static Item wrong(Admission admission) {
    boolean isChecked =
        (admission.policyEngine() != null && !admission.policyEngine().equals(RIGHTS_ALONE))
            || (admission.policiesChecked() != null && admission.policiesChecked() > 0);
    String id = admission.admissionId() + "/" + admission.container();
    return isChecked ? null : new Item("admission", id, "no policy engine decided");
  }
}
