package io.proofstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.broker.Arrival;
import io.proofstream.oracle.SeededYear;
import io.proofstream.tables.Tables;
import io.proofstream.tables.spec.TableSpec;
import io.proofstream.wire.Header;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.iceberg.data.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two organisations in one log: each has what it would have alone, in every table. */
class OrganisationsPipelineTest {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .setConfiguration(SentLog.buffers())
              .build());

  private static final long SEED = 20260102;
  private static final String ORG = "acme";

  /** Two days of scans and the days around: a file is open for each day and table. */
  private static final Instant END = SeededYear.BEGIN.plus(Duration.ofDays(9));

  @TempDir Path folder;

  @Test
  void anOrganisationHasInEveryTableWhatItWouldHaveAlone() throws Exception {
    SeededYear year = new SeededYear(SEED, 80, 9_000);
    Path registry = folder.resolve("collectors.json");
    Files.writeString(registry, year.registry());
    List<Arrival> both =
        SentLog.arrivals(
            year.log().stream().filter(sent -> sent.recordedAt().isBefore(END)).toList());
    List<Arrival> alone =
        both.stream()
            .filter(arrival -> ORG.equals(arrival.headers().get(Header.ORG.key())))
            .toList();
    assertThat(alone).hasSizeBetween(both.size() / 4, both.size() * 3 / 4);

    Map<String, List<String>> amongOthers = rows(run("both", both, registry));
    assertThat(amongOthers.get("control_evaluations")).hasSizeGreaterThan(300);
    assertThat(amongOthers.get("controls")).isNotEmpty();
    assertThat(amongOthers.get("measured_items")).isNotEmpty();
    assertThat(amongOthers.get("alerts")).anyMatch(row -> row.contains("control."));
    assertThat(rows(run("alone", alone, registry))).isEqualTo(amongOthers);
  }

  private TestLake run(String name, List<Arrival> arrivals, Path registry) throws Exception {
    return TestRun.of(folder.resolve(name), 2, arrivals, "--collectors-file", registry.toString());
  }

  /** The organisation's, of every table that says whose a row is. */
  private static Map<String, List<String>> rows(TestLake lake) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (TableSpec<?> table : Tables.ALL) {
      if (table.schema().findField("org") != null) {
        rows.put(
            table.name(),
            lake.rows(table).stream()
                .filter(row -> ORG.equals(row.getField("org")))
                .map(Record::toString)
                .sorted()
                .toList());
      }
    }
    return rows;
  }
}
