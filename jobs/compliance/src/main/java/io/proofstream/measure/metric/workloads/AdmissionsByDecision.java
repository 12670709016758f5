package io.proofstream.measure.metric.workloads;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.run.Admission;
import io.proofstream.evidence.run.Decision;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterKind;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How many requests to clusters were answered so; a request may be for many containers or none. */
final class AdmissionsByDecision implements Metric {
  private final Set<Decision> decisions;

  AdmissionsByDecision(Parameters parameters) {
    decisions = parameters.words("decisions", Decision.class);
  }

  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    if (!glance.isOf(MatterKind.ADMISSION)) {
      return;
    }
    for (Event event : glance.fresh()) {
      Set<String> counted = new HashSet<>();
      for (Admission admission : event.admissions()) {
        if (isMeant(admission)
            && Requests.isInScope(admission, glance.knowledge().policy())
            && counted.add(admission.admissionId())) {
          tally.countsOut(Requests.at(admission, event), item(admission));
        }
      }
    }
  }

  private boolean isMeant(Admission admission) {
    return admission.decision() != null
        && decisions.contains(admission.decision())
        && !admission.isDryRun();
  }

  private static Item item(Admission admission) {
    String how = admission.decision().name().toLowerCase(Locale.ROOT);
    String what = admission.operation() + " " + admission.objectKind() + " " + admission.workload();
    return new Item("admission", admission.admissionId(), how + ": " + what);
  }
}
