package io.proofstream.account;

import io.proofstream.audit.Action;
import io.proofstream.audit.ActionMessage;
import io.proofstream.audit.EventActions;
import io.proofstream.audit.PolicyActions;
import io.proofstream.audit.RecordedAction;
import io.proofstream.evidence.Event;
import io.proofstream.message.Entry;
import io.proofstream.message.Message;
import io.proofstream.policy.log.PolicyRows;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.Collector;

/**
 * The room where what people did is accounted for: job {@code evidence} tells of it here, job
 * {@code audit} takes it down.
 */
public final class Account {
  private static final TypeInformation<Action> ACTION = TypeInformation.of(Action.class);

  private Account() {}

  /**
   * What people decided by messages, each time that is read.
   *
   * @param admitted what became evidence
   * @param accepted policies
   * @param refused messages that would have been policies
   */
  public static DataStream<Action> tell(
      DataStream<Entry> admitted, DataStream<PolicyRows> accepted, DataStream<Entry> refused) {
    return admitted
        .flatMap(Account::decision, ACTION)
        .name("account.tell-decisions")
        .uid("account.tell-decisions")
        .union(
            accepted
                .map(PolicyActions::accepted, ACTION)
                .name("account.tell-policies")
                .uid("account.tell-policies"),
            refused
                .flatMap(Account::refusal, ACTION)
                .name("account.tell-refusals")
                .uid("account.tell-refusals"));
  }

  /**
   * Each action once, however often it was told.
   *
   * @param messages of topic {@code audit}
   * @param horizon how long an action is remembered
   */
  public static DataStream<RecordedAction> take(DataStream<Message> messages, Duration horizon) {
    TypeInformation<RecordedAction> recorded = TypeInformation.of(RecordedAction.class);
    return messages
        .map(ActionMessage::of, recorded)
        .name("account.read-actions")
        .uid("account.read-actions")
        .setParallelism(1)
        .keyBy(told -> told.action().actionId())
        .filter(new FirstTimeFunction(horizon))
        .name("account.admit-actions")
        .uid("account.admit-actions")
        .setParallelism(1);
  }

  private static void decision(Entry entry, Collector<Action> out) {
    Event event = entry.acceptedEvent();
    if (event != null) {
      EventActions.of(event).ifPresent(out::collect);
    }
  }

  private static void refusal(Entry entry, Collector<Action> out) {
    PolicyActions.refused(entry.rejected()).ifPresent(out::collect);
  }
}
