package io.proofstream.broker.output;

import io.proofstream.broker.Broker;
import io.proofstream.judgement.outcome.Command;
import io.proofstream.tracked.JudgedEntry;
import io.proofstream.wire.CommandEvent;
import io.proofstream.wire.Topic;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.Collector;

/** Topic {@code commands}: what a policy asks of automata; what nobody is asked is in the table. */
public final class CommandTopic {
  private CommandTopic() {}

  public static void write(DataStream<JudgedEntry> judged, Broker broker, Delivery delivery) {
    DataStream<Command> commands =
        judged
            .flatMap(CommandTopic::choose, TypeInformation.of(Command.class))
            .name("broker.choose-commands")
            .uid("broker.choose-commands");
    EventSink.write(commands, Topic.COMMANDS, schema(), broker, delivery);
  }

  static EventSchema<Command> schema() {
    return new EventSchema<>(
        Topic.COMMANDS, CommandEvent.CONTENT_TYPE, CommandEvent::key, CommandEvent::write);
  }

  static void choose(JudgedEntry entry, Collector<Command> out) {
    if (entry.command() != null && CommandEvent.isAsked(entry.command())) {
      out.collect(entry.command());
    }
  }
}
