package io.proofstream.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.measure.MetricKind;
import io.proofstream.measure.MetricParameter;
import io.proofstream.measure.Metrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a second computation promises before it is compared with the first. */
class ReferenceFilesTest {
  private static final Path SQL = Path.of(System.getProperty("proofstream.root"), "sql");
  private static final Pattern ASKED = Pattern.compile("\\b(?:FROM|JOIN)\\s+([a-z_]+)");
  private static final Pattern NAMED =
      Pattern.compile("(?m)^(?:WITH )?([a-z_]+)(?: \\(.*\\))? AS \\(");
  private static final Set<String> EVERYWHERE = Set.of("org", "scope", "at", "from");

  /** What judging itself writes says nothing of whether it is right. */
  private static final Set<String> OF_JUDGING =
      Set.of("control_evaluations", "measured_items", "controls", "control_changes", "assets");

  private static final Map<String, String> FILES = new TreeMap<>();

  @BeforeAll
  static void readThem() throws IOException {
    try (Stream<Path> files = Files.list(SQL.resolve("reference"))) {
      for (Path file : files.toList()) {
        FILES.put(
            file.getFileName().toString().replaceFirst("\\.sql$", ""), Files.readString(file));
      }
    }
    assertThat(FILES).hasSizeGreaterThan(40);
  }

  @Test
  void aFileIsNamedAfterItsMetricAndBeginsWithItsTitle() {
    FILES.forEach(
        (name, text) ->
            assertThat(text).as(name).startsWith("-- " + metric(name).title() + "\n-- "));
  }

  @Test
  void aFileNamesItsParametersWhichAreThoseOfTheMetric() {
    FILES.forEach(
        (name, text) -> {
          Set<String> allowed = new TreeSet<>(EVERYWHERE);
          metric(name).parameters().stream().map(MetricParameter::name).forEach(allowed::add);
          Set<String> bound = Binding.names(body(text));
          assertThat(allowed).as(name).containsAll(bound);
          assertThat(bound).as(name).contains("org", "at");
          for (String parameter : bound) {
            assertThat(text).as(name).containsPattern("(?m)^-- .*:" + parameter + "[,.]");
          }
        });
  }

  @Test
  void aFileAsksTablesOfEvidenceAndNothingThatIsJudged() {
    FILES.forEach(
        (name, text) -> {
          String body = body(text);
          List<String> own = NAMED.matcher(body).results().map(found -> found.group(1)).toList();
          ASKED
              .matcher(body)
              .results()
              .map(found -> found.group(1))
              .filter(source -> !own.contains(source))
              .forEach(
                  source -> {
                    assertThat(SQL.resolve("tables").resolve(source + ".sql")).as(name).exists();
                    assertThat(OF_JUDGING).as(name).doesNotContain(source);
                  });
        });
  }

  private static MetricKind metric(String name) {
    return Metrics.of(name).orElseThrow(() -> new AssertionError(name + " is no metric"));
  }

  private static String body(String text) {
    return text.replaceAll("(?m)^\\s*--.*$", "");
  }
}
