package io.proofstream.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.message.Reading;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What was counted in every sample by other means: {@code samples/expected.csv}. */
public final class Expected {
  private static final Set<String> OF_ANY_FILE = Set.of("bytes", "sha256", "encoding");

  private Expected() {}

  /** The value of a metric in what was understood, in the words of the file. */
  public interface Measure {
    String of(Reading reading, String metric);
  }

  /** Metric to value, by file, for the files of one folder that are of one tool. */
  public static Map<String, Map<String, String>> of(String folder, String tool) {
    Map<String, Map<String, String>> files = new LinkedHashMap<>();
    new String(Sent.resource("expected.csv"), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .map(line -> line.split(",", 4))
        .filter(row -> row[0].startsWith(folder + "/") && row[1].equals(tool))
        .forEach(
            row ->
                files.computeIfAbsent(row[0], file -> new LinkedHashMap<>()).put(row[2], row[3]));
    return files;
  }

  /**
   * A test for each file: every row of it holds, but for those that are named as not about what is
   * kept.
   */
  public static Stream<DynamicTest> everyRowOf(
      String folder, String tool, Set<String> notKept, Measure measure) {
    Map<String, Map<String, String>> files = of(folder, tool);
    assertThat(files).as("files of %s in %s", tool, folder).isNotEmpty();
    return files.entrySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey(), () -> check(file.getKey(), file.getValue(), notKept, measure)));
  }

  private static void check(
      String file, Map<String, String> rows, Set<String> notKept, Measure measure) {
    Reading reading = Sent.sample(file).read();
    assertThat(reading.rejected()).as(file).isNull();
    assertThat(reading.rawBytes()).isEqualTo(Long.parseLong(rows.get("bytes")));
    assertThat(reading.rawDigest()).isEqualTo("sha256:" + rows.get("sha256"));
    rows.forEach(
        (metric, value) -> {
          if (!OF_ANY_FILE.contains(metric) && !notKept.contains(metric)) {
            assertThat(measure.of(reading, metric)).as(metric).isEqualTo(value);
          }
        });
  }
}
