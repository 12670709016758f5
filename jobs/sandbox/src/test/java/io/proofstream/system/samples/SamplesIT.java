package io.proofstream.system.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.system.Await;
import io.proofstream.system.Receipt;
import io.proofstream.system.RunningHouse;
import io.proofstream.system.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What tools wrote, published as anyone would, against what was counted in it by other means. */
@ExtendWith(RunningHouse.class)
final class SamplesIT {
  private static final String ORG = "samples_" + Integer.toHexString(new Random().nextInt());

  /** What comes of time, of people and of the product itself; the audit log is another job's. */
  private static final Set<String> NOT_OF_SAMPLES =
      Set.of(
          ("cuts policies policy_changes control_evaluations control_changes controls score_history"
                  + " measured_items commands frameworks controls_catalog checks_catalog"
                  + " control_checks crosswalk audit_log")
              .split(" "));

  /** Samples come once, so that nothing need get worse by them; the question must be understood. */
  private static final String NOTHING_FELL = "regressions.sql";

  private static Published published;

  private final Tables tables = RunningHouse.tables();
  private final Map<String, Samples.Expected> expected = Samples.expected();

  @BeforeAll
  static void publishEverything() {
    published = Published.by(ORG);
    RunningHouse.tables().awaitCuts();
  }

  @Test
  void everyMessageEndsAsItShould() {
    assertThat(files(published.folder().keySet())).containsAll(expected.keySet());

    check(published.folder(), Fates.OF_SAMPLES, Fates.SAME_OCCURRENCE);
    check(published.explained(), Map.of(), List.of());
    check(published.own(), Fates.OF_OWN, List.of());
    assertThat(published.explained().keySet())
        .hasSize(Fates.NAMELESS.size() + 1)
        .allMatch(Fates.OF_SAMPLES::containsKey);
  }

  @Test
  void everySampleIsFoundByTheDigestOfWhatTheToolWrote() {
    Set<String> found =
        new HashSet<>(
            tables.rows(
                """
                SELECT raw_digest FROM evidence WHERE org = '%1$s'
                UNION
                SELECT raw_digest FROM rejected WHERE org = '%1$s'
                UNION
                SELECT raw_digest
                FROM receipts
                WHERE org = '%1$s'
                  AND outcome IN ('ignored', 'duplicate')
                """
                    .formatted(ORG)));

    expected.forEach(
        (file, sample) -> {
          // Events of a log are messages of their own, without the ends of their lines.
          if (!file.matches("(falco|k8s-audit)/.*")) {
            assertThat(published.folder().get(file).rawDigest())
                .as(file)
                .isEqualTo(sample.digest());
            assertThat(found).as(file).contains(sample.digest());
          }
        });
    published.receipts().forEach(receipt -> assertThat(found).contains(receipt.rawDigest()));
  }

  @Test
  void everySampleGaveTheRowsThatWereCountedInIt() {
    Map<String, Map<String, Long>> rows = new TreeMap<>();
    for (List<String> row : tables.cells(Counted.rows(ORG))) {
      rows.computeIfAbsent(row.get(0), table -> new TreeMap<>())
          .put(row.get(1), Long.valueOf(row.get(2)));
    }
    for (Counted counted : Counted.ALL) {
      Map<String, Long> inSamples = new TreeMap<>();
      Map<String, Long> inTables = new TreeMap<>();
      expected.forEach(
          (file, sample) -> {
            if (counted.isAbout(sample) && published.isAccepted(file)) {
              inSamples.put(file, counted.in(sample));
              inTables.put(file, counted.in(rows, sample));
            }
          });
      assertThat(inTables).as("rows of %s", counted).isEqualTo(inSamples).isNotEmpty();
    }
  }

  @Test
  void everySeverityIsCountedAsTheToolDoes() {
    Map<String, String> found = new TreeMap<>();
    for (List<String> row : tables.cells(Counted.SEVERITIES.formatted(ORG))) {
      found.put(row.getFirst(), String.join(" ", row.subList(1, row.size())));
    }
    Map<String, Integer> compared = new TreeMap<>();
    expected.forEach(
        (file, sample) -> {
          List<String> metrics = Counted.SEVERITY_METRICS.get(sample.tool());
          if (metrics != null && sample.metrics().containsKey("vulns_dedup")) {
            assertThat(found.get(sample.digest()))
                .as(file)
                .isEqualTo(
                    String.join(
                        " ",
                        metrics.stream()
                            .map(metric -> String.valueOf(sample.sum(List.of(metric.split("\\+")))))
                            .toList()));
            compared.merge(sample.tool(), 1, Integer::sum);
          }
        });
    assertThat(compared.get("trivy")).isGreaterThan(30);
    assertThat(compared.get("grype")).isEqualTo(10);
  }

  /** Declared forms, exploit files and webhooks fill what scanners never write to. */
  @Test
  void noTableStaysEmpty() throws IOException {
    List<String> all = tablesOfEvidence();
    Map<String, Long> rows = new TreeMap<>();
    tables
        .cells(
            all.stream()
                .map(
                    table ->
                        "SELECT '%1$s', count(*) FROM %1$s WHERE org = '%2$s'"
                            .formatted(table, ORG))
                .collect(Collectors.joining(" UNION ALL ")))
        .forEach(row -> rows.put(row.get(0), Long.valueOf(row.get(1))));

    assertThat(rows)
        .hasSize(all.size())
        .allSatisfy((table, count) -> assertThat(count).as(table).isPositive());
    assertThat(rows.get("runtime_alerts")).isEqualTo(sum("falco", "alerts") + 1);
    assertThat(rows.get("receipts")).isEqualTo(published.receipts().count());
  }

  @Test
  void everyFindingIsOneRowThatSaysWhereItsHistoryEnded() {
    assertThat(
            tables.rows(
                """
                SELECT count(*)
                FROM findings
                FULL JOIN (
                  SELECT finding_id, max(seq) AS seq
                  FROM finding_history
                  WHERE org = '%1$s'
                  GROUP BY finding_id
                ) AS ended
                  ON ended.finding_id = findings.finding_id
                WHERE (findings.org = '%1$s' OR findings.org IS NULL)
                  AND (findings.history_seq IS NULL OR findings.history_seq <> ended.seq OR ended.seq IS NULL)
                """
                    .formatted(ORG)))
        .containsExactly("0");
    assertThat(tables.rows("SELECT count(*) FROM findings WHERE org = '%s'".formatted(ORG)))
        .isEqualTo(
            tables.rows(
                "SELECT count(DISTINCT finding_id) FROM finding_history WHERE org = '%s'"
                    .formatted(ORG)));
  }

  @Test
  void everyQuestionIsAnswered() throws IOException {
    try (Stream<Path> questions = Files.list(tables.root().resolve("sql/questions"))) {
      for (Path question : questions.toList()) {
        String asked = Files.readString(question);
        Await.until(
            "rows of " + question,
            Duration.ofMinutes(2),
            () -> !tables.rows(asked).isEmpty() || question.endsWith(NOTHING_FELL));
      }
    }
  }

  private static void check(
      Map<String, Receipt> receipts, Map<String, String> fates, List<List<String>> alike) {
    Map<String, String> wrong = new TreeMap<>();
    List<String> copies = alike.stream().flatMap(List::stream).toList();
    receipts.forEach(
        (name, receipt) -> {
          if (!copies.contains(name)
              && !receipt.outcome().equals(fates.getOrDefault(name, Published.ACCEPTED))) {
            wrong.put(name, receipt.outcome());
          }
        });
    assertThat(wrong).isEmpty();
    assertThat(receipts.keySet()).containsAll(fates.keySet());
    for (List<String> group : alike) {
      assertThat(group.stream().map(name -> receipts.get(name).outcome()).sorted())
          .as("%s", group)
          .startsWith(Published.ACCEPTED)
          .filteredOn(outcome -> outcome.equals("duplicate"))
          .hasSize(group.size() - 1);
    }
  }

  private static Set<String> files(Collection<String> names) {
    Set<String> files = new TreeSet<>();
    names.forEach(name -> files.add(name.replaceFirst("#\\d+$", "")));
    return files;
  }

  private long sum(String tool, String metric) {
    return expected.values().stream()
        .filter(sample -> sample.tool().equals(tool))
        .mapToLong(sample -> sample.sum(List.of(metric)))
        .sum();
  }

  private List<String> tablesOfEvidence() throws IOException {
    try (Stream<Path> files = Files.list(tables.root().resolve("sql/tables"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".sql", ""))
          .filter(table -> !NOT_OF_SAMPLES.contains(table))
          .toList();
    }
  }
}
