package io.proofstream;

import io.proofstream.broker.InputTopics;
import io.proofstream.lake.LakeTables;
import io.proofstream.tables.Tables;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Job {@code evidence}: from what tools emit to tables that anyone can query. */
public final class EvidenceJob {
  private EvidenceJob() {}

  public static void main(String[] arguments) throws Exception {
    EvidenceSettings settings = EvidenceSettings.from(arguments);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    EvidencePipeline.connect(
        env,
        settings,
        InputTopics.ask(settings.broker(), settings.time()),
        LakeTables.load(settings.catalog(), Tables.DERIVED));
    env.execute("evidence");
  }
}
