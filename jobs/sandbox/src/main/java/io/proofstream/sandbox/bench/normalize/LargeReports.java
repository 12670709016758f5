package io.proofstream.sandbox.bench.normalize;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reports as large as real images give: what the tool found in the samples, over and over with ids
 * and packages of its own each time, and every word of text kept that nobody reads. Indented as the
 * tools indent.
 */
final class LargeReports {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path samples;

  LargeReports(Path root) {
    this.samples = root.resolve("jobs/compliance/src/test/resources/samples");
  }

  Documents trivy(int megabytes) {
    List<ObjectNode> found = new ArrayList<>();
    for (JsonNode report : all("trivy")) {
      for (JsonNode result : report.path("Results")) {
        result.path("Vulnerabilities").forEach(each -> found.add((ObjectNode) each));
      }
    }
    ObjectNode report = sample("trivy/debian-buster.json");
    ObjectNode result = (ObjectNode) report.path("Results").get(0);
    ArrayNode vulnerabilities = result.putArray("Vulnerabilities");
    fill(found, vulnerabilities, megabytes, LargeReports::asTrivy);
    return document("trivy", megabytes, report, indentedBy("  "));
  }

  Documents grype(int megabytes) {
    List<ObjectNode> found = new ArrayList<>();
    for (JsonNode report : all("grype")) {
      report.path("matches").forEach(each -> found.add((ObjectNode) each));
    }
    ObjectNode report = sample("grype/many_vulns_with_epss_values.json");
    fill(found, report.putArray("matches"), megabytes, LargeReports::asGrype);
    return document("grype", megabytes, report, indentedBy(" "));
  }

  private interface Renaming {
    void apply(ObjectNode finding, int n);
  }

  private static void asTrivy(ObjectNode finding, int n) {
    String name = finding.path("PkgName").asText() + n;
    finding.put("VulnerabilityID", cve(n)).put("PkgName", name);
    finding.put("PkgID", name + "@" + finding.path("InstalledVersion").asText());
    JsonNode identifier = finding.path("PkgIdentifier");
    if (identifier.has("PURL")) {
      ((ObjectNode) identifier).put("PURL", renamed(identifier.path("PURL").asText(), n));
    }
  }

  private static void asGrype(ObjectNode match, int n) {
    ((ObjectNode) match.path("vulnerability")).put("id", cve(n));
    ObjectNode artifact = (ObjectNode) match.path("artifact");
    artifact.put("name", artifact.path("name").asText() + n);
    if (artifact.hasNonNull("purl")) {
      artifact.put("purl", renamed(artifact.path("purl").asText(), n));
    }
  }

  private static String cve(int n) {
    return "CVE-%d-%d".formatted(2010 + n % 16, 10_000 + n);
  }

  private static String renamed(String purl, int n) {
    return purl.replaceFirst("(@|\\?|$)", n + "$1");
  }

  private void fill(List<ObjectNode> found, ArrayNode list, int megabytes, Renaming renaming) {
    long wanted = megabytes * 1_000_000L;
    for (int n = 0; wanted > 0; n++) {
      ObjectNode finding = found.get(n % found.size()).deepCopy();
      renaming.apply(finding, n);
      list.add(finding);
      // Indentation adds a quarter.
      wanted -= finding.toString().length() * 5L / 4;
    }
  }

  private List<ObjectNode> all(String folder) {
    List<ObjectNode> reports = new ArrayList<>();
    try (Stream<Path> files = Files.list(samples.resolve(folder))) {
      for (Path file : files.sorted().toList()) {
        if (JSON.readTree(file.toFile()) instanceof ObjectNode report) {
          reports.add(report);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the samples", e);
    }
    return reports;
  }

  private ObjectNode sample(String path) {
    try {
      return (ObjectNode) JSON.readTree(samples.resolve(path).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the samples", e);
    }
  }

  private static Documents document(
      String tool, int megabytes, ObjectNode report, ObjectWriter as) {
    try {
      byte[] bytes = as.writeValueAsString(report).getBytes(StandardCharsets.UTF_8);
      return new Documents(
          "%s, one of %d MB".formatted(tool, megabytes), List.of(Documents.message(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectWriter indentedBy(String indent) {
    DefaultIndenter lines = new DefaultIndenter(indent, "\n");
    return JSON.writer(
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
  }
}
