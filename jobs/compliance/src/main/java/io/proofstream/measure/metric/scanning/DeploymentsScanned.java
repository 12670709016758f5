package io.proofstream.measure.metric.scanning;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.run.Admission;
import io.proofstream.evidence.run.Decision;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Of the containers that were let in to run, those whose image had been scanned by then. */
final class DeploymentsScanned implements Metric {
  private static final Set<Decision> LET_IN =
      EnumSet.of(Decision.ALLOWED, Decision.WARNED, Decision.BYPASSED);
  private static final Set<String> DEPLOYING = Set.of("create", "update");

  private final Duration within;

  DeploymentsScanned(Parameters parameters) {
    within = parameters.duration("within");
  }

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
        if (isOf(glance.asset().assetId(), admission) && deploys(admission)) {
          Instant told = admission.decidedAt();
          Instant at = told == null ? event.evidence().occurredAt() : told;
          String wrong = wrong(admission.imageDigest(), at, glance);
          Item item = wrong == null ? null : new Item("admission", id(admission), wrong);
          tally.counts(at, item);
        }
      }
    }
  }

  private String wrong(String digest, Instant at, AssetGlance glance) {
    if (digest == null) {
      return "image unknown";
    }
    boolean isScanned =
        glance
            .asset()
            .image(digest)
            .filter(
                image ->
                    image
                        .scanEnds()
                        .anyMatch(end -> !end.isAfter(at) && !end.plus(within).isBefore(at)))
            .isPresent();
    return isScanned ? null : "image not scanned before";
  }

  private static boolean isOf(String asset, Admission admission) {
    return admission.assetId() == null || admission.assetId().equals(asset);
  }

  private static boolean deploys(Admission admission) {
    return LET_IN.contains(admission.decision())
        && !admission.isDryRun()
        && DEPLOYING.contains(String.valueOf(admission.operation()));
  }

  /** One request may be about many containers. */
  private static String id(Admission admission) {
    return admission.container() == null
        ? admission.admissionId()
        : admission.admissionId() + "/" + admission.container();
  }
}
