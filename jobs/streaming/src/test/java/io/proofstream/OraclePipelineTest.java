package io.proofstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.alert.Alert;
import io.proofstream.finding.outcome.CurrentFinding;
import io.proofstream.finding.outcome.FindingChange;
import io.proofstream.message.Reason;
import io.proofstream.oracle.Oracle;
import io.proofstream.oracle.SeededLog;
import io.proofstream.tables.Tables;
import io.proofstream.tables.spec.TableSpec;
import io.proofstream.wire.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.iceberg.data.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The job against a reference that knows no engine: the same alerts, the same history. */
class OraclePipelineTest {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .setConfiguration(SentLog.buffers())
              .build());

  private static final long SEED = 20260101;

  /** Until nothing is waited for any more. */
  private static final Instant EVER = Instant.parse("2027-01-01T00:00:00Z");

  @TempDir Path folder;

  @Test
  void whatTheJobTellsOfALongLogIsWhatTheOracleSays() throws Exception {
    SeededLog log = new SeededLog(SEED);
    Oracle oracle = new Oracle(log.log(), log.keys(), EVER);
    Path registry = folder.resolve("collectors.json");
    Files.writeString(registry, log.registry());

    TestLake lake =
        TestRun.of(
            folder.resolve("lake"),
            2,
            SentLog.arrivals(log.log()),
            "--collectors-file",
            registry.toString());

    assertThat(alerts(lake))
        .isEqualTo(sorted(oracle.alerts().stream().map(OraclePipelineTest::line).toList()))
        .hasSizeGreaterThan(100)
        .filteredOn(alert -> alert.endsWith(" scope.reduced"))
        .hasSize(1);
    assertThat(texts(lake, Tables.FINDING_HISTORY, "event_id", "transition"))
        .isEqualTo(sorted(oracle.changes().stream().map(OraclePipelineTest::line).toList()));
    assertThat(transitions(oracle))
        .containsKeys("OPENED", "CLOSED", "RECURRED", "RETIMED", "BREACHED", "ACCEPTED")
        .containsKeys("REINSTATED", "CLAIMED", "RETIRED", "BREACH_WITHDRAWN");
    assertThat(texts(lake, Tables.FINDINGS, "finding_id", "history_seq"))
        .isEqualTo(
            sorted(
                oracle.findings().values().stream()
                    .map(finding -> finding.findingId() + " " + finding.historySeq())
                    .toList()));
    assertThat(texts(lake, Tables.IMAGE_STREAMS, "image_digest", "asset_id"))
        .isEqualTo(
            sorted(
                oracle.imageStreams().stream()
                    .map(known -> known.imageDigest() + " " + known.assetId())
                    .toList()))
        .hasSizeGreaterThan(20);
    assertThat(oracle.foundLater()).isGreaterThan(3);
    assertThat(lake.rows(Tables.POLICIES)).hasSize(4);
    assertThat(lake.rows(Tables.RECEIPTS)).hasSameSizeAs(log.log());
    assertThat(oracle.findings().values())
        .extracting(CurrentFinding::stream)
        .contains("1.0", "stable", "ci");
    assertThat(oracle.rejections()).containsKey(Reason.INVALID_SIGNATURE);
    assertThat(reasons(lake)).isEqualTo(oracle.rejections());
  }

  /** Without those of room evaluate, of which the oracle knows nothing. */
  private static List<String> alerts(TestLake lake) {
    return texts(lake, Tables.ALERTS, "alert_id", "kind").stream()
        .filter(alert -> !alert.contains(" control.") && !alert.contains(" evidence."))
        .toList();
  }

  /** Of evidence: a policy that comes twice is no news to the oracle. */
  private static Map<Reason, Integer> reasons(TestLake lake) {
    Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    for (Record row : lake.rows(Tables.REJECTED)) {
      if (!Topic.EVIDENCE_RAW.topicName().equals(row.getField("_topic").toString())) {
        continue;
      }
      String word = row.getField("reason").toString();
      reasons.merge(Reason.valueOf(word.toUpperCase(Locale.ROOT)), 1, Integer::sum);
    }
    return reasons;
  }

  private static String line(Alert alert) {
    return alert.alertId() + " " + alert.alertKind().word();
  }

  private static String line(FindingChange change) {
    return change.eventId() + " " + change.transition().name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Long> transitions(Oracle oracle) {
    return oracle.changes().stream()
        .collect(
            Collectors.groupingBy(
                change -> change.transition().name(), TreeMap::new, Collectors.counting()));
  }

  private static List<String> texts(TestLake lake, TableSpec<?> table, String one, String two) {
    return sorted(
        lake.rows(table).stream().map(row -> row.getField(one) + " " + row.getField(two)).toList());
  }

  private static List<String> sorted(List<String> lines) {
    return lines.stream().sorted().toList();
  }
}
