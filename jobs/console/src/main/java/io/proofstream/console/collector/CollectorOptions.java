package io.proofstream.console.collector;

import io.proofstream.console.Endpoints;
import io.proofstream.console.Problem;
import io.proofstream.wire.Header;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Option;

/** Who sends, as the options, the environment or the running sandbox say. */
public final class CollectorOptions {
  @Option(
      names = "--collector",
      paramLabel = "ID",
      description = "Who sends it (or PROOFSTREAM_COLLECTOR).")
  private String collector;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "Its Ed25519 key, in PEM; without one, evidence is unverified and closes no"
              + " finding (or PROOFSTREAM_COLLECTOR_KEY).")
  private String key;

  @Option(
      names = "--unnumbered",
      description = "Sign without numbers, on machines that keep no file between runs.")
  private boolean unnumbered;

  /**
   * @param kafka where it sends to, or null if nowhere yet
   */
  public Collector collector(Endpoints endpoints, String kafka, Clock clock) {
    String id = endpoints.collector(collector, kafka);
    String keyFile = endpoints.collectorKey(key, id, kafka);
    if (id == null && keyFile != null) {
      throw Problem.usage(
          "a key without a collector", keyFile + " signs for nobody", "say --collector ID");
    }
    if (id != null && !Header.COLLECTOR.accepts(id)) {
      throw Problem.usage(
          "--collector '" + id + "' is not acceptable",
          "the pipeline would reject it",
          "write visible characters");
    }
    if (keyFile == null) {
      return Collector.unsigned(id);
    }
    Path file = Path.of(keyFile);
    Sequence sequence = unnumbered ? null : new Sequence(endpoints.sequence(file), clock);
    return Collector.signing(id, file, sequence, clock);
  }
}
