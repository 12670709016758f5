package io.proofstream.evaluate.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.measure.knowledge.Lesson;
import java.time.Instant;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** That a cluster sends something is a lesson once, after a restart too. */
class FindClustersFunctionTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @Test
  void aClusterIsALessonOnceForWhatItSendsAndForEachOrganisation() throws Exception {
    Lesson cluster = Lesson.ofCluster("acme", "prod", NOON);
    Lesson sensor = Lesson.ofSensor("acme", "falco", "prod", NOON);
    Lesson others = Lesson.ofCluster("globex", "prod", NOON);
    OperatorSubtaskState state;
    try (KeyedOneInputStreamOperatorTestHarness<String, Lesson, Lesson> harness = harness()) {
      harness.open();
      hear(
          harness, cluster, cluster, sensor, Lesson.ofCluster("acme", "prod", NOON.plusSeconds(9)));
      assertThat(harness.extractOutputValues()).containsExactly(cluster, sensor);
      state = harness.snapshot(1, 1);
    }
    try (KeyedOneInputStreamOperatorTestHarness<String, Lesson, Lesson> harness = harness()) {
      harness.initializeState(state);
      harness.open();
      hear(harness, cluster, others, sensor);
      assertThat(harness.extractOutputValues()).containsExactly(others);
    }
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, Lesson, Lesson> harness()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new FindClustersFunction()), Lesson::name, Types.STRING);
  }

  private static void hear(
      KeyedOneInputStreamOperatorTestHarness<String, Lesson, Lesson> harness, Lesson... lessons)
      throws Exception {
    for (Lesson lesson : lessons) {
      harness.processElement(lesson, lesson.at().toEpochMilli());
    }
  }
}
