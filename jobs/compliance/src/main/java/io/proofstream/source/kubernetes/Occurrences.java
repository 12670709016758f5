package io.proofstream.source.kubernetes;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.run.Workload;
import io.proofstream.report.Items;
import io.proofstream.report.Report;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reports of one document as what happened: each occurrence once, a request that was answered not
 * also as begun, and all the pods as one look at them.
 */
public final class Occurrences {
  /** Stages of a request as the last part of its native id. */
  public static final String BEGUN = "/ResponseStarted";

  public static final String ANSWERED = "/ResponseComplete";
  public static final String BROKEN = "/Panic";

  private Occurrences() {}

  public static List<Report> of(List<? extends Report> reports) {
    Set<String> ids = new HashSet<>();
    reports.forEach(report -> ids.add(report.subject().nativeId()));
    Set<String> told = new HashSet<>();
    List<Report> occurrences = new ArrayList<>();
    List<Workload> workloads = new ArrayList<>();
    for (Report report : reports) {
      String id = report.subject().nativeId();
      if (report instanceof Told each && each.kind() == Kind.WORKLOAD_OBSERVED) {
        workloads.addAll(each.items().workloads());
      } else if (id == null || (!isLeftBehind(id, ids) && told.add(id))) {
        occurrences.add(report);
      }
    }
    if (!workloads.isEmpty()) {
      occurrences.add(
          Told.of(Kind.WORKLOAD_OBSERVED, Subject.ofNone(), Items.ofWorkloads(workloads)));
    }
    return List.copyOf(occurrences);
  }

  private static boolean isLeftBehind(String id, Set<String> ids) {
    if (!id.endsWith(BEGUN)) {
      return false;
    }
    String request = id.substring(0, id.length() - BEGUN.length());
    return ids.contains(request + ANSWERED) || ids.contains(request + BROKEN);
  }
}
