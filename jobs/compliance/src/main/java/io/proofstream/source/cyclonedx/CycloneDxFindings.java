package io.proofstream.source.cyclonedx;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.evidence.supply.VexStatement;
import io.proofstream.identity.PackageUrl;
import io.proofstream.report.Items;
import io.proofstream.report.Report;
import io.proofstream.report.ScanDraft;
import io.proofstream.report.Sighting;
import io.proofstream.report.SightingDraft;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Json;
import io.proofstream.source.sbom.BillTool;
import io.proofstream.source.vex.StatementDraft;
import io.proofstream.source.vex.VexDocument;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the vulnerabilities of a document come to. Each is a finding in every component that it
 * affects, and, where somebody analysed it, a decision too. In a document that lists no components
 * an analysed vulnerability is a decision only.
 */
final class CycloneDxFindings {
  private static final Pattern UPGRADE = Pattern.compile("Upgrade (\\S+) to version ([^;]+)");

  private final Map<String, CycloneDxComponent> components = new HashMap<>();
  private final List<CycloneDxVulnerability> vulnerabilities = new ArrayList<>();
  private final CycloneDxGraph graph = new CycloneDxGraph();
  private final ScanDraft scan = new ScanDraft();
  private boolean listsComponents;
  private CycloneDxComponent about;

  void listed(CycloneDxComponent component) {
    listsComponents = true;
    refer(component);
    if (component.holdsPackages() && component.reference() != null) {
      graph.file(component.reference(), component.name());
    }
    if (component.isPackage()) {
      scan.lookedFor(component.url().isOperatingSystem() ? "os" : "library");
    }
  }

  void about(CycloneDxComponent component) {
    about = component;
    refer(component);
  }

  private void refer(CycloneDxComponent component) {
    if (component.reference() != null) {
      components.put(component.reference(), component);
    }
  }

  void add(CycloneDxVulnerability vulnerability) {
    vulnerabilities.add(vulnerability);
  }

  void readDependency(Json json) throws IOException {
    graph.readDependency(json);
  }

  boolean isEmpty() {
    return vulnerabilities.isEmpty();
  }

  /** One thing that a vulnerability is in: a component, or only what the document calls it. */
  private record Place(CycloneDxComponent component, String reference, String fixedVersion) {

    String product() {
      if (component == null) {
        return reference;
      }
      return component.purl() == null ? component.name() : component.purl();
    }
  }

  List<Report> reports(String formatVersion, BillTool tool, Subject subject, VexDocument vex) {
    List<VexStatement> statements = new ArrayList<>();
    int unplaced = 0;
    for (CycloneDxVulnerability each : vulnerabilities) {
      List<Place> places = each.id() == null ? List.of() : places(each);
      boolean decisionOnly = !listsComponents && each.analysis() != null && each.id() != null;
      if (each.analysis() != null && each.id() != null) {
        statements.addAll(decisions(each, places, vex));
      }
      if (!decisionOnly) {
        places.forEach(place -> scan.add(sighting(each, place, tool)));
        unplaced += places.isEmpty() ? 1 : 0;
      }
    }
    List<Report> reports = new ArrayList<>();
    if (!scan.isEmpty() || unplaced > 0) {
      limit(tool, unplaced);
      scan.formatVersion(formatVersion).ran(null, subject.occurredAt());
      reports.add(scan.about("cyclonedx", subject));
    }
    if (!statements.isEmpty()) {
      reports.add(Told.of(Kind.VEX_STATED, subject, Items.ofStatements(statements)));
    }
    return reports;
  }

  private static List<VexStatement> decisions(
      CycloneDxVulnerability vulnerability, List<Place> places, VexDocument vex) {
    StatementDraft decision = vulnerability.statement();
    return places.isEmpty()
        ? List.of(decision.of(null, null, null, vex))
        : places.stream()
            .map(place -> decision.of(place.product(), place.product(), null, vex))
            .toList();
  }

  /** Absence proves something only in a list of everything, by somebody with a name. */
  private void limit(BillTool tool, int unplaced) {
    if (unplaced > 0) {
      scan.incomplete(
          ScanStatus.PARTIAL, "vulnerabilities that name nothing that they are in: " + unplaced);
    } else if (!listsComponents) {
      scan.incomplete(ScanStatus.PARTIAL, "the document lists no components");
    } else if (tool == null) {
      scan.incomplete(ScanStatus.PARTIAL, "the document names no tool");
    }
  }

  private List<Place> places(CycloneDxVulnerability vulnerability) {
    if (!vulnerability.affects().isEmpty()) {
      return vulnerability.affects().stream()
          .map(each -> place(each.reference(), each.fixedVersion()))
          .toList();
    }
    CycloneDxComponent own = components.get(vulnerability.reference());
    CycloneDxComponent only = own == null ? about : own;
    return only == null ? List.of() : List.of(new Place(only, only.reference(), null));
  }

  /** A reference into another document names a component of this one where it has one such. */
  private Place place(String reference, String fixedVersion) {
    int hash = reference.startsWith("urn:cdx:") ? reference.indexOf('#') : -1;
    String local = reference.substring(hash + 1);
    for (String name : List.of(reference, local, decoded(local))) {
      if (components.containsKey(name)) {
        return new Place(components.get(name), name, fixedVersion);
      }
    }
    boolean packaged = PackageUrl.parse(local).isPresent();
    return new Place(null, packaged ? local : reference, fixedVersion);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private Sighting sighting(CycloneDxVulnerability vulnerability, Place place, BillTool tool) {
    CycloneDxComponent component = place.component();
    SightingDraft draft =
        new SightingDraft(vulnerability.id())
            .aliases(vulnerability.aliases())
            .severity(vulnerability.rating().severity(), vulnerability.rating().meaning())
            .severitySource(vulnerability.rating().source())
            .cvss(vulnerability.cvss(), vulnerability.cvssVector())
            .status(vulnerability.analysis() == null ? null : vulnerability.analysis().state())
            .suppressedBy(vulnerability.suppressedBy())
            .publishedAt(vulnerability.publishedAt());
    if (component == null) {
      PackageUrl url =
          PackageUrl.parse(place.reference())
              .orElseGet(() -> PackageUrl.of("generic", "", place.reference(), null));
      return draft
          .inPackage(url.name(), url.version(), place.reference(), url)
          .fixedIn(place.fixedVersion())
          .sighting();
    }
    String own = component.path();
    String path = own == null ? graph.placeOf(component.reference()) : own;
    return draft
        .inPackage(component.packageName(), component.version(), component.purl(), component.url())
        .sourcePackage(component.sourcePackage())
        .path(component.path())
        .place(path)
        .target(path)
        .fixedIn(fixedVersion(vulnerability, place, tool))
        .sighting();
  }

  /** Trivy tells the version of the fix in a sentence; other tools' sentences are for people. */
  private static String fixedVersion(
      CycloneDxVulnerability vulnerability, Place place, BillTool tool) {
    if (place.fixedVersion() != null || vulnerability.recommendation() == null) {
      return place.fixedVersion();
    }
    if (tool == null || !tool.name().equals("trivy")) {
      return null;
    }
    Matcher upgrade = UPGRADE.matcher(vulnerability.recommendation());
    while (upgrade.find()) {
      if (upgrade.group(1).equals(place.component().packageName())) {
        return upgrade.group(2).strip();
      }
    }
    return null;
  }
}
