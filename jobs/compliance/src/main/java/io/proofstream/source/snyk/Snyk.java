package io.proofstream.source.snyk;

import io.proofstream.report.Artifact;
import io.proofstream.report.ScanDraft;
import io.proofstream.report.ScanReport;
import io.proofstream.report.Subject;
import io.proofstream.source.Json;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code snyk container test --json}, and {@code snyk test} of a project. The packages of an
 * image's operating system and of each application in it are told apart, nested or as elements of
 * an array: together they are one scan of that image.
 */
public final class Snyk implements Source {

  @Override
  public String name() {
    return "snyk";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.hasAll("vulnerabilities", "dependencyCount", "packageManager");
  }

  @Override
  public List<ScanReport> read(Json json) throws IOException {
    Map<Artifact, ScanDraft> scans = new LinkedHashMap<>();
    if (json.isArray()) {
      json.array(() -> readDocument(json, scans));
    } else {
      readDocument(json, scans);
    }
    return scans.entrySet().stream()
        .map(scan -> scan.getValue().about("snyk-json", Subject.of(scan.getKey())))
        .toList();
  }

  private static void readDocument(Json json, Map<Artifact, ScanDraft> scans) throws IOException {
    SnykProject project = SnykProject.read(json);
    project.addTo(scans.computeIfAbsent(project.artifact(), artifact -> new ScanDraft()));
  }
}
