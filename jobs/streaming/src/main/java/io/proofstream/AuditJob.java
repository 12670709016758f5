package io.proofstream;

import io.proofstream.broker.InputTopics;
import io.proofstream.lake.LakeTables;
import io.proofstream.tables.Tables;
import io.proofstream.wire.Topic;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Job {@code audit}: who did what, from topic {@code audit} to its own table. */
public final class AuditJob {
  private AuditJob() {}

  public static void main(String[] arguments) throws Exception {
    AuditSettings settings = AuditSettings.from(arguments);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    AuditPipeline.connect(
        env,
        settings,
        InputTopics.ask(settings.broker(), Topic.AUDIT),
        LakeTables.load(settings.catalog(), Tables.AUDITED));
    env.execute("audit");
  }
}
