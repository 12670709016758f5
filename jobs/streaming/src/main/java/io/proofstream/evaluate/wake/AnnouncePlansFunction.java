package io.proofstream.evaluate.wake;

import io.proofstream.evaluate.judge.Round;
import io.proofstream.evaluate.plan.Plan;
import io.proofstream.evaluate.plan.Plans;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.log.PolicyRows;
import io.proofstream.policy.log.PolicyTimeline;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.util.Collector;

/**
 * Keyed by organisation: says when another plan comes to hold, because its policy changed, or
 * because the job was started with other content. Content has no moment of its own in the log; it
 * comes to hold when this job has seen some minutes of recorded time. So does what the organisation
 * learned that is not asked for by the subjects themselves, such as who is approved.
 *
 * <p>State {@code announced} and {@code policies} live as long as the organisation, {@code learned}
 * until it is told.
 */
final class AnnouncePlansFunction
    extends KeyedCoProcessFunction<String, PolicyRows, SubjectNotice, SubjectNotice> {
  /** How often the content is compared with what was announced last. */
  private static final Duration EVERY = Duration.ofMinutes(10);

  private final Plans plans;
  private transient ValueState<Announced> announced;
  private transient ValueState<Boolean> learned;
  private transient ListState<PolicyVersion> policies;

  AnnouncePlansFunction(Plans plans) {
    this.plans = plans;
  }

  @Override
  public void open(OpenContext context) {
    announced =
        getRuntimeContext().getState(new ValueStateDescriptor<>("announced", Announced.class));
    learned = getRuntimeContext().getState(new ValueStateDescriptor<>("learned", Types.BOOLEAN));
    policies =
        getRuntimeContext()
            .getListState(new ListStateDescriptor<>("policies", PolicyVersion.class));
  }

  @Override
  public void processElement1(PolicyRows accepted, Context context, Collector<SubjectNotice> out)
      throws Exception {
    PolicyVersion version = accepted.version();
    String org = version.policy().org();
    policies.add(version);
    if (announced.value() == null) {
      announced.update(new Announced(org, plans.catalog().digest()));
    }
    announce(org, version, version.effectiveAt(), out);
    wait(context);
  }

  @Override
  public void processElement2(SubjectNotice known, Context context, Collector<SubjectNotice> out)
      throws Exception {
    if (announced.value() == null) {
      announced.update(new Announced(known.org(), plans.catalog().digest()));
      wait(context);
    }
    if (known.isLesson()) {
      learned.update(true);
    }
  }

  @Override
  public void onTimer(long now, OnTimerContext context, Collector<SubjectNotice> out)
      throws Exception {
    Announced last = announced.value();
    if (learned.value() != null || !last.catalogDigest().equals(plans.catalog().digest())) {
      announceAll(last.org(), Instant.ofEpochMilli(now), out);
      announced.update(new Announced(last.org(), plans.catalog().digest()));
      learned.clear();
    }
    wait(context);
  }

  /**
   * The plan in force, and those that come to hold later: each shard begins anew with the first.
   */
  private void announceAll(String org, Instant now, Collector<SubjectNotice> out) throws Exception {
    PolicyTimeline timeline = PolicyTimeline.of(org, policies.get());
    announce(org, timeline.at(now), now, out);
    for (PolicyVersion version : timeline.between(now, Instant.MAX)) {
      announce(org, version, version.effectiveAt(), out);
    }
  }

  private void announce(
      String org, PolicyVersion version, Instant at, Collector<SubjectNotice> out) {
    String plan = Plan.id(version.policy().version(), plans.catalog());
    for (int shard = 0; shard < Round.SHARDS; shard++) {
      out.collect(new SubjectNotice(org, shard, null, plan, at));
    }
  }

  private static void wait(KeyedCoProcessFunction<?, ?, ?, ?>.Context context) {
    if (context.timerService().currentWatermark() == Watermark.MAX_WATERMARK.getTimestamp()) {
      return;
    }
    long next = Math.ceilDiv(context.timestamp() + 1, EVERY.toMillis()) * EVERY.toMillis();
    context.timerService().registerEventTimeTimer(next);
  }
}
