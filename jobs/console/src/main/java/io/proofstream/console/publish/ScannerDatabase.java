package io.proofstream.console.publish;

import com.fasterxml.jackson.core.JsonParser;
import io.proofstream.console.Problem;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.StrictJson;
import io.proofstream.wire.Header;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which vulnerabilities the scanner knew: what {@code trivy version -f json} says of its database,
 * since Trivy's reports themselves do not say.
 */
record ScannerDatabase(Instant builtAt, String version) {
  /** Names under which such a file may lie beside the reports. */
  private static final List<String> NAMES = List.of("trivy-version.json", "version.json");

  private static final int MAX_BYTES = 64 << 10;
  private static final int MAX_VERSION = 64;

  /** From the file that a person named. */
  static ScannerDatabase of(String file) {
    ScannerDatabase database = in(Payload.path(file));
    if (database == null) {
      throw Problem.failed(
          "cannot use " + file + " as the scanner's database",
          "it is not what trivy version -f json prints",
          "trivy version -f json > trivy-version.json, on the machine that scans");
    }
    return database;
  }

  /** From the file beside the report, or null. */
  static ScannerDatabase beside(Path report) {
    for (String name : NAMES) {
      ScannerDatabase database = in(report.resolveSibling(name));
      if (database != null) {
        return database;
      }
    }
    return null;
  }

  /** Whether the file is such a one: it says something of reports and is none itself. */
  static boolean isOne(Path file) {
    return NAMES.contains(String.valueOf(file.getFileName())) && in(file) != null;
  }

  Map<Header, String> headers() {
    Map<Header, String> headers = new EnumMap<>(Header.class);
    headers.put(Header.DB_BUILT_AT, builtAt.toString());
    if (version != null && version.length() <= MAX_VERSION) {
      headers.put(Header.DB_VERSION, version);
    }
    return headers;
  }

  private static ScannerDatabase in(Path file) {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] json = in.readNBytes(MAX_BYTES);
      try (JsonParser parser = StrictJson.parser(json, 0, json.length)) {
        parser.nextToken();
        Node database = new Json(parser).node().at("VulnerabilityDB");
        Instant builtAt = database.instant("UpdatedAt");
        return builtAt == null ? null : new ScannerDatabase(builtAt, database.word("Version"));
      }
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }
}
