package io.proofstream.evaluate.note;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.run.Admission;
import io.proofstream.measure.heard.HeardNote;
import io.proofstream.measure.knowledge.Lesson;
import io.proofstream.message.Entry;
import io.proofstream.policy.log.PolicyRows;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.Collector;

/** Finds what organisations come to know and metrics of many subjects hang on. */
public final class Lessons {
  private Lessons() {}

  public static DataStream<Lesson> of(DataStream<Entry> admitted, DataStream<PolicyRows> policies) {
    // Clusters come with every admission and alert: only the first time is a lesson.
    DataStream<Lesson> clusters =
        admitted
            .flatMap(Lessons::clusters, TypeInformation.of(Lesson.class))
            .name("evaluate.note-clusters")
            .uid("evaluate.note-clusters")
            .filter(new TellOnceFunction<>(Lesson::name))
            .name("evaluate.thin-clusters")
            .uid("evaluate.thin-clusters")
            .keyBy(Lesson::name)
            .process(new FindClustersFunction(), TypeInformation.of(Lesson.class))
            .name("evaluate.find-clusters")
            .uid("evaluate.find-clusters");
    DataStream<Lesson> said =
        admitted
            .flatMap(Lessons::said, TypeInformation.of(Lesson.class))
            .name("evaluate.find-lessons")
            .uid("evaluate.find-lessons");
    DataStream<Lesson> decided =
        policies
            .map(accepted -> Lesson.of(accepted.version()), TypeInformation.of(Lesson.class))
            .name("evaluate.take-policies")
            .uid("evaluate.take-policies");
    return said.union(clusters, decided);
  }

  private static void said(Entry entry, Collector<Lesson> out) {
    Event event = entry.acceptedEvent();
    if (event != null && Lesson.isTaughtBy(event)) {
      out.collect(Lesson.of(event));
    }
  }

  private static void clusters(Entry entry, Collector<Lesson> out) {
    Event event = entry.acceptedEvent();
    if (event == null || !HeardNote.isHeard(event)) {
      return;
    }
    Evidence evidence = event.evidence();
    event.admissions().stream()
        .map(Admission::cluster)
        .filter(Objects::nonNull)
        .distinct()
        .map(cluster -> Lesson.ofCluster(evidence.org(), cluster, evidence.recordedAt()))
        .forEach(out::collect);
    if (event.alert() != null
        && event.alert().cluster() != null
        && evidence.collectorId() != null) {
      out.collect(
          Lesson.ofSensor(
              evidence.org(),
              evidence.collectorId(),
              event.alert().cluster(),
              evidence.recordedAt()));
    }
  }
}
