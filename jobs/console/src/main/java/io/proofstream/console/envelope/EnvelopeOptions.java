package io.proofstream.console.envelope;

import io.proofstream.console.collector.Collector;
import io.proofstream.wire.Header;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** What a person says about all that is sent at once. */
public final class EnvelopeOptions {
  @Option(names = "--org", paramLabel = "ORG", description = "Organisation it belongs to.")
  private String org;

  @Option(
      names = "--asset",
      paramLabel = "REGISTRY/REPO:TAG",
      description = "What it is about; if left out, what the content says.")
  private String asset;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "When it was observed, ISO 8601 with zone; a date means its midnight, UTC.")
  private String at;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Tool that wrote it; if left out, the content decides.")
  private String source;

  @Option(
      names = "--cluster",
      paramLabel = "NAME",
      description = "Cluster that it is about, where the content does not say.")
  private String cluster;

  @Option(
      names = "--gate",
      paramLabel = "GATE",
      description = "Where the scan ran: ci, registry, admission, runtime or scheduled.")
  private String gate;

  @Option(
      names = "--filters",
      paramLabel = "WORDS",
      description =
          "What the scanner was told to leave out, joined by commas, where the content does not"
              + " say (severity>=high,ignore-unfixed); such a scan closes no finding.")
  private String filters;

  @Option(names = "--simulated", description = "Made up: never counted as real evidence.")
  private boolean simulated;

  /** Checked, and in the name of the collector. */
  public Envelope envelope(Collector collector, Clock clock) {
    Map<Header, String> said = new EnumMap<>(Header.class);
    put(said, Header.ORG, org);
    put(said, Header.ASSET, asset);
    put(said, Header.OBSERVED_AT, at);
    put(said, Header.COLLECTOR, collector.id());
    put(said, Header.SOURCE, source);
    put(said, Header.CLUSTER, cluster);
    put(said, Header.GATE, gate);
    put(said, Header.FILTERS, filters);
    put(said, Header.SIMULATED, simulated ? "true" : null);
    return Envelope.checked(said, clock);
  }

  private static void put(Map<Header, String> said, Header header, String value) {
    if (value != null) {
      said.put(header, value);
    }
  }
}
