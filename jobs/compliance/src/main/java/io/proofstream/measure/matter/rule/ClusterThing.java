package io.proofstream.measure.matter.rule;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.measure.posture.image.RuleNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What things of clusters were held against rules. Some tools report on a cluster and name the
 * object with each result; others report on each object; policy engines report on nothing but
 * objects, and do not tell the cluster, for which their collector then stands.
 */
public final class ClusterThing {
  /** What has the object's name already in that of the artifact. */
  private static final Set<String> OF_OBJECTS = Set.of("trivy-k8s", "trivy-operator");

  private static final Set<String> OF_CLUSTERS = Set.of("kubescape-json", "kube-bench-json");

  private ClusterThing() {}

  /** Whether it is a run of a tool that holds clusters against rules, and no image. */
  public static boolean isOfCluster(Event event) {
    Asset asset = event.evidence().asset();
    boolean isFormat =
        event.scan() != null
            && event.scan().format() != null
            && (OF_OBJECTS.contains(event.scan().format())
                || OF_CLUSTERS.contains(event.scan().format()));
    return isFormat && asset != null && asset.registry().isEmpty();
  }

  /** Of a run on a cluster or an object in it. */
  public static String cluster(Event event) {
    String name = event.evidence().asset().repository();
    int end = name.indexOf('/');
    return end < 0 ? name : name.substring(0, end);
  }

  /** What it says of rules, by the thing; a run that says nothing of its one thing has that. */
  public static Map<String, List<RuleNote>> slices(Event event) {
    Evidence evidence = event.evidence();
    Map<String, List<RuleNote>> slices = new TreeMap<>();
    boolean isRun = isOfCluster(event);
    boolean isJudged = evidence.kind() == Kind.POLICY_CHECKED && evidence.asset() == null;
    if (isRun && OF_OBJECTS.contains(event.scan().format())) {
      slices.put(evidence.asset().repository(), new ArrayList<>());
    }
    if (isRun || isJudged) {
      String tool = evidence.tool() == null ? "" : evidence.tool();
      for (RuleResult result : event.results()) {
        List<RuleNote> notes =
            slices.computeIfAbsent(thing(event, result), thing -> new ArrayList<>());
        RuleNote.of(result, tool, evidence.occurredAt())
            .map(rule -> isRun ? rule.seen(evidence.occurredAt()) : rule)
            .forEach(notes::add);
      }
      slices.values().removeIf(notes -> notes.isEmpty() && !isRun);
    }
    return slices;
  }

  private static String thing(Event event, RuleResult result) {
    Evidence evidence = event.evidence();
    String place =
        evidence.asset() == null
            ? String.valueOf(evidence.collectorId())
            : evidence.asset().repository();
    boolean isNamed =
        event.scan() != null && OF_OBJECTS.contains(String.valueOf(event.scan().format()));
    return isNamed || result.resource() == null ? place : place + "/" + result.resource();
  }
}
