package io.proofstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.control.reading.Content;
import io.proofstream.control.reading.House;
import io.proofstream.oracle.MadeLog;
import io.proofstream.tables.Tables;
import io.proofstream.tables.spec.TableSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.iceberg.data.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An own framework in the job: who may name it, who is judged by it, and of what content. */
class OwnFrameworkPipelineTest {
  @RegisterExtension static final MiniClusterExtension CLUSTER = new MiniClusterExtension();

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final int SCANS = 6;

  @TempDir Path folder;

  private final MadeLog log = new MadeLog(20260101, "acme", "globex");

  @Test
  void itsOwnOrganisationAloneIsJudgedByIt() throws Exception {
    name(NOON, "acme", "acme-house");
    name(NOON.plusSeconds(1), "globex", "acme-house");
    name(NOON.plusSeconds(2), "globex", "slsa-1.0");
    for (int i = 0; i < SCANS; i++) {
      Instant at = NOON.plusSeconds(60 + i);
      log.signed(at, "acme", "acme", Sample.trivy("app" + i + ":1", at, 1), Map.of());
    }
    log.unsigned(NOON.plusSeconds(300), "acme", "acme", "so that time has passed");

    TestLake lake = run();

    assertThat(values(lake, Tables.REJECTED, "org", "reason", "error"))
        .filteredOn(row -> row.startsWith("globex"))
        .singleElement()
        .asString()
        .startsWith("globex invalid_policy")
        .contains("acme-house is no framework of the product, nor an own one of globex");
    assertThat(values(lake, Tables.CONTROL_EVALUATIONS, "org", "scope", "control_id", "status"))
        .contains("acme acme-house H-2 pass")
        .anyMatch(row -> row.startsWith("globex slsa-1.0"))
        .allMatch(row -> row.startsWith("acme acme-house") || row.startsWith("globex slsa-1.0"));
    assertThat(values(lake, Tables.CONTROL_EVALUATIONS, "catalog_digest"))
        .containsOnly(Content.readOwn(House.folder("acme")).catalog().digest());
  }

  private void name(Instant at, String org, String framework) {
    log.policy(
        at,
        org,
        false,
        """
        org: %s
        version: 1
        boundaries: [{framework: %s, assets: ["*"]}]
        %s
        """
            .formatted(org, framework, log.registered(org)));
  }

  private TestLake run() throws Exception {
    Path own = folder.resolve("own");
    for (Map.Entry<String, String> document : House.folder("acme").texts().entrySet()) {
      Path file = own.resolve(document.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, document.getValue());
    }
    Path registry = Files.writeString(folder.resolve("collectors.json"), log.registry());
    return TestRun.passing(
        folder.resolve("lake"),
        SentLog.arrivals(log.sent()),
        "--collectors-file",
        registry.toString(),
        "--own-frameworks",
        own.toString());
  }

  private static List<String> values(TestLake lake, TableSpec<?> table, String... columns) {
    return lake.rows(table).stream().map(row -> line(row, columns)).toList();
  }

  private static String line(Record row, String... columns) {
    return List.of(columns).stream()
        .map(column -> String.valueOf(row.getField(column)))
        .collect(Collectors.joining(" "));
  }
}
