package io.proofstream.govern;

import io.proofstream.asset.standing.Ledger;
import io.proofstream.evidence.Event;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.log.PolicyRows;
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
  private transient ListState<Event> waiting;
  private transient ListState<PolicyVersion> versions;

  @Override
  public void open(OpenContext context) {
    waiting = getRuntimeContext().getListState(new ListStateDescriptor<>("waiting", Event.class));
    versions =
        getRuntimeContext()
            .getListState(new ListStateDescriptor<>("versions", PolicyVersion.class));
  }

  @Override
  public void processElement1(Event granted, Context context, Collector<TrackedEntry> out)
      throws Exception {
    waiting.add(granted);
    context.timerService().registerEventTimeTimer(granted.evidence().recordedAt().toEpochMilli());
  }

  @Override
  public void processElement2(PolicyRows accepted, Context context, Collector<TrackedEntry> out)
      throws Exception {
    versions.add(accepted.version());
  }

  @Override
  public void onTimer(long now, OnTimerContext context, Collector<TrackedEntry> out)
      throws Exception {
    Ledger ledger = new Ledger(context.getCurrentKey());
    for (PolicyVersion version : versions.get()) {
      ledger.add(version);
    }
    List<Event> later = new ArrayList<>();
    List<Event> due = new ArrayList<>();
    for (Event granted : waiting.get()) {
      boolean isDue = granted.evidence().recordedAt().toEpochMilli() <= now;
      (isDue ? due : later).add(granted);
    }
    due.sort(Event.LOG_ORDER);
    for (Event granted : due) {
      PolicyVersion inForce = ledger.policyAt(granted.evidence().recordedAt());
      out.collect(TrackedEntry.of(WaiverVerdict.of(granted, inForce)));
    }
    waiting.update(later);
    forgetBefore(ledger.policyAt(Instant.ofEpochMilli(now)));
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
