package io.proofstream.measure.matter;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.declared.Fact;
import io.proofstream.evidence.run.Admission;
import io.proofstream.evidence.run.Workload;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.evidence.supply.Build;
import io.proofstream.measure.matter.rule.ClusterThing;
import io.proofstream.message.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which matters an event is about, and what metrics ask of it there. */
public final class Matters {
  private Matters() {}

  /** A message is counted, whatever became of it. */
  public static MatterNote of(Receipt receipt) {
    return MatterNote.of(Matter.bucket(MatterKind.LOG, receipt.origin().toString()), receipt);
  }

  /** Nothing is the same matter twice. */
  public static List<MatterNote> of(Event event) {
    List<MatterNote> notes = new ArrayList<>();
    Event envelope = event.envelope();
    Evidence evidence = event.evidence();
    if (event.part() == 0) {
      notes.add(MatterNote.of(Matter.bucket(MatterKind.LOG, evidence.evidenceId()), envelope));
      addSender(event, notes);
      addScanner(event, notes);
    }
    addDeclared(event, notes);
    for (String cluster : clusters(event)) {
      notes.add(MatterNote.of(new Matter(MatterKind.CLUSTER, cluster), envelope));
    }
    ClusterThing.slices(event)
        .forEach(
            (thing, rules) -> {
              Matter resource = new Matter(MatterKind.RESOURCE, thing);
              notes.add(MatterNote.of(resource, event.withoutItems(), rules));
            });
    return notes;
  }

  private static void addSender(Event event, List<MatterNote> notes) {
    String collector = event.evidence().collectorId();
    if (collector != null) {
      Event sign = event.heartbeat() == null ? event.envelope() : event;
      notes.add(MatterNote.of(new Matter(MatterKind.COLLECTOR, collector), sign));
    }
  }

  private static void addScanner(Event event, List<MatterNote> notes) {
    String tool = event.evidence().tool();
    if (event.scan() != null && tool != null) {
      Matter scanner = new Matter(MatterKind.SCANNER, tool);
      notes.add(MatterNote.of(scanner, event.withoutItems()));
    }
  }

  private static void addDeclared(Event event, List<MatterNote> notes) {
    Matter matter = declared(event);
    if (matter != null) {
      Event told = event.alert() == null ? event : event.only(event.alert().brief());
      notes.add(MatterNote.of(matter, told));
    }
  }

  /** Null if it is about nothing of that sort. */
  private static Matter declared(Event event) {
    if (event.fact() != null) {
      return new Matter(MatterKind.FACT, id(event.fact()));
    }
    if (event.alert() != null) {
      return new Matter(MatterKind.ALERT, event.alert().alertId());
    }
    if (event.investigation() != null) {
      return new Matter(MatterKind.ALERT, event.investigation().alertId());
    }
    if (event.incident() != null) {
      return new Matter(MatterKind.INCIDENT, event.incident().incidentId());
    }
    if (event.exception() != null) {
      return new Matter(MatterKind.EXCEPTION, event.exception().exceptionId());
    }
    if (event.access() != null) {
      return Matter.bucket(MatterKind.ACCESS, event.access().accessId());
    }
    if (!event.admissions().isEmpty()) {
      return Matter.bucket(MatterKind.ADMISSION, event.admissions().getFirst().admissionId());
    }
    if (event.change() != null) {
      String commit = event.change().commitId();
      return new Matter(MatterKind.CHANGE, commit == null ? event.change().changeId() : commit);
    }
    Build build = event.build();
    boolean isLook =
        build != null
            && build.commitId() != null
            && Boolean.TRUE.equals(build.succeeded())
            && !event.results().isEmpty();
    return isLook ? new Matter(MatterKind.CHANGE, build.commitId()) : null;
  }

  private static String id(Fact fact) {
    return fact.factType() + "/" + fact.subject();
  }

  /** Those that it names as there, or that it held against rules. */
  private static Set<String> clusters(Event event) {
    Set<String> clusters = new TreeSet<>();
    Stream.of(
            event.workloads().stream().map(Workload::cluster),
            event.admissions().stream().map(Admission::cluster),
            Stream.ofNullable(event.alert()).map(alert -> alert.cluster()))
        .flatMap(named -> named)
        .filter(Objects::nonNull)
        .forEach(clusters::add);
    boolean isWhole =
        event.evidence().kind() == Kind.SCAN_COMPLETED
            && event.scan() != null
            && event.scan().status() == ScanStatus.COMPLETE;
    if (isWhole && ClusterThing.isOfCluster(event)) {
      clusters.add(ClusterThing.cluster(event));
    }
    return clusters;
  }
}
