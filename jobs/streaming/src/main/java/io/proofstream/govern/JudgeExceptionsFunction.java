package io.proofstream.govern;

import io.proofstream.evidence.Event;
import io.proofstream.order.Waiting;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.log.PolicyRows;
import io.proofstream.policy.log.PolicyTimeline;
import io.proofstream.tracked.TrackedEntry;
import io.proofstream.waiver.WaiverVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by organisation. Says of every exception that was granted whether it counts, by the policy
 * in force when it was recorded; the books of the assets judge by the same rule.
 *
 * <p>State {@code waiting} is cleared when time passes it; {@code versions} holds the policy in
 * force and those to come, and lives as long as the organisation.
 */
final class JudgeExceptionsFunction
    extends KeyedCoProcessFunction<String, Event, PolicyRows, TrackedEntry> {
  private transient Waiting<Event> waiting;
  private transient ListState<PolicyVersion> versions;

  @Override
  public void open(OpenContext context) {
    waiting =
        new Waiting<>(
            getRuntimeContext().getListState(new ListStateDescriptor<>("waiting", Event.class)),
            granted -> granted.evidence().recordedAt(),
            Event.LOG_ORDER);
    versions =
        getRuntimeContext()
            .getListState(new ListStateDescriptor<>("versions", PolicyVersion.class));
  }

  @Override
  public void processElement1(Event granted, Context context, Collector<TrackedEntry> out)
      throws Exception {
    waiting.add(granted, context.timerService());
  }

  @Override
  public void processElement2(PolicyRows accepted, Context context, Collector<TrackedEntry> out)
      throws Exception {
    versions.add(accepted.version());
  }

  @Override
  public void onTimer(long now, OnTimerContext context, Collector<TrackedEntry> out)
      throws Exception {
    PolicyTimeline policies = PolicyTimeline.of(context.getCurrentKey(), versions.get());
    for (Event granted : waiting.take(now)) {
      PolicyVersion inForce = policies.at(granted.evidence().recordedAt());
      out.collect(TrackedEntry.of(WaiverVerdict.of(granted, inForce)));
    }
    forgetBefore(policies.at(Instant.ofEpochMilli(now)));
  }

  private void forgetBefore(PolicyVersion inForce) throws Exception {
    List<PolicyVersion> kept = new ArrayList<>();
    for (PolicyVersion version : versions.get()) {
      if (version.policy().version() >= inForce.policy().version()) {
        kept.add(version);
      }
    }
    versions.update(kept);
  }
}
