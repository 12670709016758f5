package io.proofstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.broker.Arrival;
import io.proofstream.claim.ClaimStore;
import io.proofstream.tables.Tables;
import io.proofstream.tables.spec.TableSpec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.iceberg.data.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** All rooms on a mini cluster, from arrivals to the rows of the tables. */
class EvidencePipelineTest {
  @RegisterExtension static final MiniClusterExtension CLUSTER = new MiniClusterExtension();

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  /** The books themselves, and what is kept of a message whether it counts or not. */
  private static final List<TableSpec<?>> APART =
      List.of(Tables.RECEIPTS, Tables.RAW_CONTENTS, Tables.CUTS);

  @TempDir Path folder;

  @Test
  void aReportBecomesOneScanWithItsFindings() throws Exception {
    TestLake lake =
        run(Sample.arrival(0, 0, NOON, Sample.trivy("ghcr.io/acme/app:1.2.3", NOON, 3)));

    assertThat(values(lake, Tables.RECEIPTS, "outcome", "rows")).containsExactly("accepted 5");
    assertThat(
            values(lake, table("scans"), "org", "repository", "stream", "tag", "high", "fixable"))
        .containsExactly("default ghcr.io/acme/app 1.2 1.2.3 3 3");
    assertThat(values(lake, table("scan_findings"), "vulnerability_id", "_index"))
        .containsExactlyInAnyOrder("CVE-2026-1000 0", "CVE-2026-1001 1", "CVE-2026-1002 2");
    assertThat(values(lake, Tables.EVIDENCE, "kind", "tool"))
        .containsExactly("scan_completed trivy");
    assertThat(lake.rows(Tables.REJECTED)).isEmpty();
  }

  @Test
  void whatCannotBeReadIsKeptWholeWithItsReason() throws Exception {
    TestLake lake =
        run(
            Sample.arrival(0, 0, NOON, "not json"),
            Sample.arrival(0, 1, NOON, null),
            Sample.arrival(1, 0, NOON, "{\"made\":\"up\"}"));

    assertThat(values(lake, Tables.REJECTED, "reason", "_partition", "_offset"))
        .containsExactlyInAnyOrder("invalid_json 0 0", "tombstone 0 1", "unknown_format 1 0");
    assertThat(values(lake, Tables.RECEIPTS, "outcome", "rows"))
        .containsExactly("rejected 1", "rejected 1", "rejected 1");
    assertThat(lake.rows(table("scans"))).isEmpty();
  }

  @Test
  void aReportTooLargeForAMessageIsFetchedAndCountsLikeAnyOther() throws Exception {
    byte[] report = Sample.trivy("nginx:1.25", NOON, 4500).getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers = new HashMap<>();
    try (ClaimStore store = ClaimStore.at(claims().toString(), Map.of())) {
      store.put(report).headers().forEach((header, value) -> headers.put(header.key(), value));
    }
    Arrival claim =
        new Arrival("evidence.raw", 0, 0, NOON.toEpochMilli(), true, headers, new byte[0]);
    TestLake lake = run(claim, Sample.arrival(1, 0, NOON, Sample.trivy("app:1", NOON, 1)));

    assertThat(values(lake, Tables.RECEIPTS, "outcome", "rows"))
        .containsExactlyInAnyOrder("accepted 3", "accepted 4504");
    assertThat(lake.rows(table("scan_findings"))).hasSize(4501);
    assertThat(values(lake, Tables.RAW_CONTENTS, "location", "raw_digest"))
        .contains(headers.get("ps-claim") + " " + headers.get("ps-claim-digest"));
  }

  @Test
  void theSameReportSentTwiceCountsOnce() throws Exception {
    String report = Sample.trivy("nginx:1.25", NOON, 2);
    TestLake lake =
        run(
            Sample.arrival(1, 7, NOON.plusSeconds(3), report),
            Sample.arrival(0, 4, NOON, report),
            Sample.arrival(2, 1, NOON.plusSeconds(9), report));

    assertThat(values(lake, Tables.RECEIPTS, "outcome", "_partition", "duplicate_of_offset"))
        .containsExactlyInAnyOrder("accepted 0 null", "duplicate 1 4", "duplicate 2 4");
    assertThat(lake.rows(table("scans"))).hasSize(1);
    assertThat(lake.rows(table("scan_findings"))).hasSize(2);
  }

  @Test
  void howPartitionsInterleaveChangesNothing() throws Exception {
    List<Arrival> log = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String report = Sample.trivy("app" + i % 25 + ":1." + i % 3, NOON, i % 4);
      log.add(Sample.arrival(i % 4, i / 4, NOON.plusSeconds(i), i % 10 == 9 ? "junk" : report));
    }
    Map<String, List<String>> straight = content(run("straight", log));
    Map<String, List<String>> otherwise =
        content(run("interleaved", interleaved(log, new Random(20260101))));

    assertThat(otherwise).isEqualTo(straight);
  }

  @Test
  void yieldsEqualRows() throws Exception {
    String report = Sample.trivy("nginx:1.25", NOON, 2);
    TestLake lake =
        run(
            Sample.arrival(0, 0, NOON, report),
            Sample.arrival(0, 1, NOON, "junk"),
            Sample.arrival(0, 2, NOON, report));

    long yields =
        lake.rows(Tables.RECEIPTS).stream().mapToLong(r -> (Integer) r.getField("rows")).sum();
    long rows =
        Tables.ALL.stream()
            .filter(spec -> Tables.OF_ENTRIES.contains(spec) && !APART.contains(spec))
            .mapToLong(spec -> lake.rows(spec).size())
            .sum();
    assertThat(yields).isEqualTo(rows).isEqualTo(5);
  }

  private static TableSpec<?> table(String name) {
    return Tables.ALL.stream().filter(spec -> spec.name().equals(name)).findFirst().orElseThrow();
  }

  /** Each partition in its order, the partitions in any. */
  private static List<Arrival> interleaved(List<Arrival> log, Random random) {
    List<Arrival> rest = new ArrayList<>(log);
    List<Arrival> interleaved = new ArrayList<>();
    while (!rest.isEmpty()) {
      int partition = rest.get(random.nextInt(rest.size())).partition();
      Arrival next =
          rest.stream().filter(arrival -> arrival.partition() == partition).findFirst().get();
      rest.remove(next);
      interleaved.add(next);
    }
    return interleaved;
  }

  private Path claims() {
    return folder.resolve("claims");
  }

  private TestLake run(Arrival... arrivals) throws Exception {
    return run("lake", List.of(arrivals));
  }

  private TestLake run(String name, List<Arrival> arrivals) throws Exception {
    return TestRun.of(folder.resolve(name), 1, arrivals, "--claims", claims().toString());
  }

  /** Every row of every table, except what tells of this run alone. */
  private static Map<String, List<String>> content(TestLake lake) {
    return Tables.ALL.stream()
        .filter(spec -> spec != Tables.CUTS)
        .collect(
            Collectors.toMap(
                TableSpec::name,
                spec -> lake.rows(spec).stream().map(Record::toString).sorted().toList()));
  }

  private static List<String> values(TestLake lake, TableSpec<?> spec, String... columns) {
    return lake.rows(spec).stream()
        .map(
            row ->
                List.of(columns).stream()
                    .map(column -> String.valueOf(row.getField(column)))
                    .collect(Collectors.joining(" ")))
        .toList();
  }
}
