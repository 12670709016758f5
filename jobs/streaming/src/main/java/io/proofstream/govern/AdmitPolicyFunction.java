package io.proofstream.govern;

import io.proofstream.message.Entry;
import io.proofstream.message.Message;
import io.proofstream.order.Waiting;
import io.proofstream.policy.Policy;
import io.proofstream.policy.log.PolicyBook;
import io.proofstream.policy.log.PolicyMessage;
import io.proofstream.policy.log.PolicyRows;
import java.util.Comparator;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keyed by organisation. Lets policies through in the order of the log, each only if it is the next
 * version; the others are rejected, and what is in force stays.
 *
 * <p>State {@code waiting} is cleared when time passes it; {@code book} lives as long as the
 * organisation, and forgets versions that are over.
 */
final class AdmitPolicyFunction extends KeyedProcessFunction<String, PolicyArrival, PolicyRows> {
  static final OutputTag<Entry> BOOKED = new OutputTag<>("booked", TypeInformation.of(Entry.class));
  static final OutputTag<Entry> REJECTED =
      new OutputTag<>("rejected", TypeInformation.of(Entry.class));

  private static final Comparator<PolicyArrival> LOG_ORDER =
      Comparator.comparing((PolicyArrival arrival) -> arrival.message().recordedAt())
          .thenComparing(arrival -> arrival.message().origin().partition())
          .thenComparing(arrival -> arrival.message().origin().offset());

  private transient Waiting<PolicyArrival> waiting;
  private transient ValueState<PolicyBook> book;

  @Override
  public void open(OpenContext context) {
    waiting =
        new Waiting<>(
            getRuntimeContext()
                .getListState(new ListStateDescriptor<>("waiting", PolicyArrival.class)),
            arrival -> arrival.message().recordedAt(),
            LOG_ORDER);
    book = getRuntimeContext().getState(new ValueStateDescriptor<>("book", PolicyBook.class));
  }

  @Override
  public void processElement(PolicyArrival arrival, Context context, Collector<PolicyRows> out)
      throws Exception {
    waiting.add(arrival, context.timerService());
  }

  @Override
  public void onTimer(long now, OnTimerContext context, Collector<PolicyRows> out)
      throws Exception {
    for (PolicyArrival arrival : waiting.take(now)) {
      admit(arrival, context, out);
    }
  }

  private void admit(PolicyArrival arrival, OnTimerContext context, Collector<PolicyRows> out)
      throws Exception {
    PolicyBook before =
        book.value() == null ? PolicyBook.empty(context.getCurrentKey()) : book.value();
    PolicyBook.Answer answer = before.accept(arrival.version());
    Message message = arrival.message();
    if (answer.isAccepted()) {
      Policy previous = before.newest();
      book.update(answer.book());
      PolicyRows rows = PolicyRows.of(arrival.version(), arrival.trust(), previous);
      out.collect(rows);
      context.output(BOOKED, Booked.accepted(message, arrival.trust(), rows));
    } else {
      context.output(
          REJECTED,
          Booked.refused(
              message,
              PolicyMessage.refused(message, answer.refusedFor(), answer.why()).rejected()));
    }
  }
}
