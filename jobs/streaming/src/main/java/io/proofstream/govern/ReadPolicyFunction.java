package io.proofstream.govern;

import io.proofstream.message.Entry;
import io.proofstream.message.Message;
import io.proofstream.policy.log.PolicyMessage;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.trust.CollectorKeys;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** A message of topic {@code policy} in; the policy out, or its rejection on the side. */
final class ReadPolicyFunction extends ProcessFunction<Message, PolicyArrival> {
  static final OutputTag<Entry> REJECTED =
      new OutputTag<>("rejected", TypeInformation.of(Entry.class));

  private final CollectorKeys keys;
  private final Frameworks known;

  ReadPolicyFunction(CollectorKeys keys, Frameworks known) {
    this.keys = keys;
    this.known = known;
  }

  @Override
  public void processElement(Message message, Context context, Collector<PolicyArrival> out) {
    PolicyMessage read = PolicyMessage.of(message, keys, known);
    if (read.rejected() == null) {
      out.collect(new PolicyArrival(message, read.version(), read.trust()));
    } else {
      context.output(REJECTED, Booked.refused(message, read.rejected()));
    }
  }
}
