package io.proofstream.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.console.Proofstream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What real tools wrote, published as anyone would, against what their samples' README expects. */
@ExtendWith(RunningHouse.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class SamplesIT {
  private static final Path SAMPLES =
      Path.of(System.getProperty("proofstream.root"), "jobs/compliance/src/test/resources/samples");
  private static final List<String> METRICS =
      List.of(
          "vulns_dedup",
          "sev_CRITICAL",
          "sev_HIGH",
          "sev_MEDIUM",
          "sev_LOW",
          "sev_UNKNOWN",
          "has_fix");

  private final Tables tables = RunningHouse.tables();

  @Test
  @Order(1)
  void everyTrivySampleCanBeAskedForInSql() throws IOException {
    Map<String, Map<String, String>> expected = expected();
    List<String> files = new ArrayList<>();
    try (Stream<Path> samples = Files.list(SAMPLES.resolve("trivy"))) {
      samples.map(Path::toString).sorted().forEach(files::add);
    }

    assertThat(publish(files)).as("exit code").isZero();
    Await.until(
        "receipts of all samples",
        Duration.ofMinutes(2),
        () -> receipts(expected) == expected.size());

    Map<String, String> found = found();
    for (Map.Entry<String, Map<String, String>> sample : expected.entrySet()) {
      Map<String, String> metrics = sample.getValue();
      if (metrics.containsKey("vulns_dedup")) {
        assertThat(found.get(metrics.get("sha256")))
            .as(sample.getKey())
            .isEqualTo(
                String.join(
                    " ",
                    METRICS.stream().map(metric -> metrics.getOrDefault(metric, "0")).toList()));
      }
    }
  }

  @Test
  void everyQuestionIsAnswered() throws IOException {
    try (Stream<Path> questions = Files.list(tables.root().resolve("sql/questions"))) {
      for (Path question : questions.toList()) {
        assertThat(tables.rows(Files.readString(question))).as(question.toString()).isNotEmpty();
      }
    }
  }

  @Test
  void whatIsTooLargeForTheBrokerIsRefusedBeforeAnythingIsSent(@TempDir Path folder)
      throws IOException {
    Path good = Files.writeString(folder.resolve("good.json"), "{\"sent\":\"never\"}");
    Path large = Files.writeString(folder.resolve("large.json"), "x".repeat(2_000_000));

    StringWriter said = new StringWriter();
    assertThat(run(said, List.of("publish", good.toString(), large.toString()))).isEqualTo(1);

    assertThat(said.toString()).contains("large.json", "too large", "nothing was sent");
  }

  private int publish(List<String> files) {
    List<String> command = new ArrayList<>(List.of("publish"));
    command.addAll(files);
    return run(new StringWriter(), command);
  }

  private static int run(StringWriter said, List<String> command) {
    List<String> arguments = new ArrayList<>(command);
    arguments.addAll(List.of("--bootstrap", RunningHouse.sandbox().endpoints().kafka()));
    CommandLine console = Proofstream.commandLine();
    console.setOut(new PrintWriter(said));
    console.setErr(new PrintWriter(said));
    return console.execute(arguments.toArray(String[]::new));
  }

  private long receipts(Map<String, Map<String, String>> expected) {
    String digests =
        String.join(
            ", ", expected.values().stream().map(m -> "'sha256:" + m.get("sha256") + "'").toList());
    return tables.number(
        "SELECT count(DISTINCT raw_digest) FROM receipts WHERE raw_digest IN (" + digests + ")");
  }

  /** Per payload, in the order of {@link #METRICS}. */
  private Map<String, String> found() {
    Map<String, String> found = new TreeMap<>();
    for (String row :
        tables.rows(
            """
            SELECT
              substr(scans.raw_digest, 8),
              count_if(NOT is_suppressed),
              count_if(severity = 'critical' AND NOT is_suppressed),
              count_if(severity = 'high' AND NOT is_suppressed),
              count_if(severity = 'medium' AND NOT is_suppressed),
              count_if(severity = 'low' AND NOT is_suppressed),
              count_if(severity = 'unknown' AND NOT is_suppressed),
              count_if(fixed_version IS NOT NULL AND NOT is_suppressed)
            FROM scans
            LEFT JOIN scan_findings
              ON scan_findings.scan_id = scans.scan_id
            GROUP BY scans.raw_digest
            """)) {
      found.put(row.substring(0, 64), row.substring(65));
    }
    return found;
  }

  private static Map<String, Map<String, String>> expected() throws IOException {
    Map<String, Map<String, String>> expected = new TreeMap<>();
    for (String line : Files.readAllLines(SAMPLES.resolve("expected.csv"))) {
      String[] cells = line.split(",", 4);
      if (cells[0].startsWith("trivy/")) {
        expected.computeIfAbsent(cells[0], file -> new TreeMap<>()).put(cells[2], cells[3]);
      }
    }
    return expected;
  }
}
