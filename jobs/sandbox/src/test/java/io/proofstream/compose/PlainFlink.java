package io.proofstream.compose;

import io.proofstream.sandbox.component.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The source tree once more, by links, but with a Flink whose lib folder holds what its official
 * image holds: no Iceberg, no Hadoop, no Kafka. There only the fat jar can run.
 */
final class PlainFlink {
  private static final Pattern OURS =
      Pattern.compile(
          ".*/(org/apache/(iceberg|hadoop|kafka)|org/postgresql)/.*|.*flink-connector-kafka.*");

  private PlainFlink() {}

  static Path tree(Path root, Path folder) throws IOException {
    Path components = folder.resolve("jobs/sandbox/components");
    Files.createDirectories(components.resolve("flink/target"));
    Files.createSymbolicLink(folder.resolve("sql"), root.resolve("sql"));
    Files.createSymbolicLink(
        folder.resolve("jobs/sandbox/target"), root.resolve("jobs/sandbox/target"));
    for (String same : List.of("kafka", "rest-catalog", "s3", "trino", "trino-iceberg")) {
      Files.createSymbolicLink(
          components.resolve(same), root.resolve("jobs/sandbox/components").resolve(same));
    }
    String plain =
        Site.jars(Site.classpathFile(root, "flink")).stream()
            .map(Path::toString)
            .filter(jar -> !OURS.matcher(jar).matches())
            .collect(Collectors.joining(":"));
    Files.writeString(components.resolve("flink/target/classpath"), plain);
    return folder;
  }
}
