package io.proofstream.sandbox;

import io.proofstream.console.collector.LocalCollector;
import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.component.trino.TrinoClient;
import io.proofstream.sandbox.job.OwnFrameworks;
import io.proofstream.sandbox.state.Ports.Port;
import io.proofstream.sandbox.state.Rendered;
import io.proofstream.sandbox.state.StateFolder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Where a running sandbox is found; also written to a file, for every other command. */
public record Endpoints(
    String kafka, String trino, String trinoJdbc, String flink, String warehouse, String state) {

  static Endpoints of(Site site) {
    return new Endpoints(
        site.address(Port.KAFKA),
        "http://" + site.address(Port.TRINO),
        TrinoClient.url(site),
        "http://" + site.address(Port.FLINK_REST),
        TrinoClient.uri(site.state().warehouse()),
        site.state().path().toString());
  }

  void write(StateFolder state) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(io.proofstream.console.Endpoints.KAFKA_BOOTSTRAP, kafka);
    entries.put("trino.url", trino);
    entries.put(io.proofstream.console.Endpoints.TRINO_JDBC, trinoJdbc);
    entries.put("flink.url", flink);
    entries.put("warehouse", warehouse);
    entries.put(io.proofstream.console.Endpoints.COLLECTOR_ID, LocalCollector.ID);
    entries.put(
        io.proofstream.console.Endpoints.COLLECTOR_KEY, escaped(state.collectorKey().toString()));
    entries.put(io.proofstream.console.Endpoints.CLAIMS_LOCATION, TrinoClient.uri(state.claims()));
    new OwnFrameworks(state)
        .folder()
        .ifPresent(
            own ->
                entries.put(
                    io.proofstream.console.Endpoints.OWN_FRAMEWORKS, escaped(own.toString())));
    entries.put("state", escaped(state()));
    Rendered.write(
        state.resolve(io.proofstream.console.Endpoints.FILE),
        entries.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
            .collect(Collectors.joining()));
  }

  private static String escaped(String path) {
    return path.replace("\\", "\\\\");
  }

  /** As variables that other programs, and our own commands, read. */
  public Map<String, String> environment() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("PROOFSTREAM_KAFKA", kafka);
    variables.put("PROOFSTREAM_TRINO", trinoJdbc);
    variables.put("PROOFSTREAM_TRINO_URL", trino);
    variables.put("PROOFSTREAM_FLINK", flink);
    variables.put("PROOFSTREAM_WAREHOUSE", warehouse);
    variables.put("PROOFSTREAM_HOME", state);
    return variables;
  }
}
