package io.proofstream;

import io.proofstream.broker.InputTopics;
import io.proofstream.lake.CatalogWriter;
import io.proofstream.lake.LakeTables;
import io.proofstream.tables.Tables;
import java.time.Instant;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Job {@code evidence}: from what tools emit to tables that anyone can query. */
public final class EvidenceJob {
  private EvidenceJob() {}

  public static void main(String[] arguments) throws Exception {
    EvidenceSettings settings = EvidenceSettings.from(arguments);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    LakeTables tables = LakeTables.load(settings.catalog(), Tables.DERIVED);
    CatalogWriter.write(settings.plans().catalog(), tables, Instant.now());
    EvidencePipeline.connect(
        env, settings, InputTopics.ask(settings.broker(), settings.time()), tables);
    env.execute("evidence");
  }
}
