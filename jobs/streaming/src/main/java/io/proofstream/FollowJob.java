package io.proofstream;

import io.proofstream.broker.InputTopics;
import io.proofstream.broker.Messages;
import io.proofstream.broker.Ticks;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * What {@code bench track} looks at while it lives: job evidence without its tables, so that what
 * is measured is how assets are followed and how soon people see it.
 */
public final class FollowJob {
  private FollowJob() {}

  public static void main(String[] arguments) throws Exception {
    EvidenceSettings settings = EvidenceSettings.from(arguments);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    InputTopics topics = InputTopics.ask(settings.broker(), settings.time());
    Ticks.write(env, topics);
    Messages read = Messages.read(env, topics, settings.clockStepLimit());
    EvidencePipeline.decide(read, settings).toTopics(topics.broker(), settings.delivery());
    env.execute("bench-follow");
  }
}
