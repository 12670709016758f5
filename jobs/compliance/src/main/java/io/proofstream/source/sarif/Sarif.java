package io.proofstream.source.sarif;

import io.proofstream.message.Reason;
import io.proofstream.report.ScanReport;
import io.proofstream.source.Json;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * SARIF 2.1.0, in which tools of every kind write what they found: each run is a scan. What
 * scanners of packages find becomes vulnerabilities, all else results of rules.
 */
public final class Sarif implements Source {
  private static final String VERSION = "2.1";

  @Override
  public String name() {
    return "sarif";
  }

  @Override
  public boolean recognises(Shape shape) {
    String schema = shape.word("$schema");
    boolean named = schema != null && schema.contains("sarif");
    boolean versioned = shape.begins("version", "2.") || shape.begins("version", "1.");
    return (shape.has("runs") && (named || versioned)) || shape.has("runs/tool/driver");
  }

  @Override
  public List<ScanReport> read(Json json) throws IOException {
    List<SarifRun> runs = new ArrayList<>();
    String[] version = new String[1];
    json.object(
        name -> {
          switch (name) {
            case "version" -> {
              version[0] = json.version();
              requireKnown(version[0]);
            }
            case "runs" -> json.array(() -> runs.add(SarifRun.read(json)));
            default -> {}
          }
        });
    requireKnown(version[0]);
    List<ScanReport> reports = new ArrayList<>(runs.size());
    for (SarifRun run : runs) {
      reports.add(run.report(version[0]));
    }
    return reports;
  }

  /** Lines of code, whole files, and what gitleaks calls the secret itself. */
  @Override
  public Set<String> secretFields() {
    return Set.of("snippet", "contents", "insertedContent", "offender", "environmentVariables");
  }

  private static void requireKnown(String version) throws Unreadable {
    if (version == null || !version.startsWith(VERSION)) {
      String seen = version == null ? "no version" : "version " + version;
      throw new Unreadable(
          Reason.UNSUPPORTED_FORMAT, "sarif, " + seen, seen + ": only 2.1.0 is understood");
    }
  }
}
