package io.proofstream.evaluate.measure;

import io.proofstream.measure.knowledge.Known;
import io.proofstream.measure.knowledge.Lesson;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;

/** What each organisation knows, made of broadcast lessons when it is first asked for. */
final class Ledgers {
  static final MapStateDescriptor<String, Lesson> LESSONS =
      new MapStateDescriptor<>("lessons", String.class, Lesson.class);

  private Map<String, Known> byOrg;

  /** Nothing to do before anybody asked: the state has it. */
  void learn(Lesson lesson) {
    if (byOrg != null) {
      lesson.teach(byOrg.computeIfAbsent(lesson.org(), Known::new));
    }
  }

  Known of(String org, ReadOnlyBroadcastState<String, Lesson> lessons) throws Exception {
    if (byOrg == null) {
      byOrg = new HashMap<>();
      for (Map.Entry<String, Lesson> lesson : lessons.immutableEntries()) {
        learn(lesson.getValue());
      }
    }
    return byOrg.computeIfAbsent(org, Known::new);
  }
}
