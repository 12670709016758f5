package io.proofstream.source.cyclonedx;

import com.fasterxml.jackson.core.JsonParser;
import io.proofstream.evidence.supply.SbomFormat;
import io.proofstream.message.Reason;
import io.proofstream.report.Artifact;
import io.proofstream.report.Report;
import io.proofstream.report.Subject;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.StrictJson;
import io.proofstream.source.Unreadable;
import io.proofstream.source.sbom.Bill;
import io.proofstream.source.sbom.BillTool;
import io.proofstream.source.vex.VexDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * CycloneDX as JSON, 1.2 to 1.7: a bill of materials; the vulnerabilities in it are a scan, their
 * analyses decisions. A document of vulnerabilities without components is no bill of materials.
 */
public final class CycloneDx implements Source {
  private static final Set<String> VERSIONS = Set.of("1.2", "1.3", "1.4", "1.5", "1.6", "1.7");

  @Override
  public String name() {
    return "cyclonedx";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("bomFormat");
  }

  @Override
  public List<Report> read(Json json) throws IOException {
    return reports(json, null);
  }

  /**
   * A document that stands in another.
   *
   * @param json at the document's object
   * @param about what the other says that it is about, or null to go by the document itself
   */
  public static List<Report> reports(Json json, Artifact about) throws IOException {
    Document document = new Document();
    json.object(field -> document.field(field, json));
    return document.reports(about);
  }

  /** The same of a document that has been read whole. */
  public static List<Report> reports(Node bom, Artifact about) throws IOException {
    byte[] json = bom.json().getBytes(StandardCharsets.UTF_8);
    try (JsonParser parser = StrictJson.parser(json, 0, json.length)) {
      parser.nextToken();
      return reports(new Json(parser), about);
    }
  }

  private static final class Document {
    private final Bill bill = new Bill(SbomFormat.CYCLONEDX);
    private final CycloneDxFindings findings = new CycloneDxFindings();
    private List<BillTool> tools = List.of();
    private CycloneDxComponent subject;
    private Instant madeAt;
    private String author;
    private String maker;
    private String specVersion;
    private String serial;
    private String version;
    private int relationships;

    void field(String field, Json json) throws IOException {
      switch (field) {
        case "bomFormat" -> readFormat(json);
        case "specVersion" -> readVersion(json);
        case "serialNumber" -> serial = json.word();
        case "version" -> version = json.version();
        case "metadata" -> json.object(each -> readMetadata(each, json));
        case "components" -> json.array(() -> listed(CycloneDxComponent.read(json, this::listed)));
        case "dependencies" -> json.array(() -> readDependency(json));
        case "vulnerabilities" ->
            json.array(() -> findings.add(CycloneDxVulnerability.read(json.node())));
        default -> {}
      }
    }

    private static void readFormat(Json json) throws IOException {
      if (!"CycloneDX".equals(json.word())) {
        throw unsupported("another bomFormat", "the bomFormat is not CycloneDX");
      }
    }

    /** Refused at once: what follows may look like anything. */
    private void readVersion(Json json) throws IOException {
      specVersion = json.version();
      if (specVersion == null || !VERSIONS.contains(specVersion)) {
        String seen = "version " + specVersion;
        throw unsupported(seen, seen + ": only 1.2 to 1.7 are understood");
      }
    }

    private static Unreadable unsupported(String seen, String why) {
      return new Unreadable(Reason.UNSUPPORTED_FORMAT, "cyclonedx, " + seen, why);
    }

    private void readMetadata(String field, Json json) throws IOException {
      switch (field) {
        case "timestamp" -> madeAt = Bill.time(json.word());
        case "tools" -> tools = BillTool.ofCycloneDx(json.node());
        case "component" -> {
          subject = CycloneDxComponent.read(json, nested -> {});
          findings.about(subject);
        }
        case "authors" -> {
          for (Node each : json.node().items()) {
            author = author == null ? each.word("name") : author;
          }
        }
        case "manufacturer", "manufacture", "supplier" -> {
          String name = json.node().word("name");
          maker = maker == null ? name : maker;
        }
        default -> {}
      }
    }

    private void listed(CycloneDxComponent component) {
      bill.add(component.component());
      findings.listed(component);
    }

    private void readDependency(Json json) throws IOException {
      relationships++;
      findings.readDependency(json);
    }

    List<Report> reports(Artifact about) throws Unreadable {
      if (specVersion == null) {
        throw unsupported("no specVersion", "no specVersion: only 1.2 to 1.7 are understood");
      }
      BillTool tool = tools.isEmpty() ? null : tools.getFirst();
      Artifact told = subject == null ? null : subject.artifact();
      Subject seen = Subject.of(about == null ? told : about).at(madeAt);
      Subject by = tool == null ? seen : seen.seenBy(tool.name(), tool.version());
      List<Report> reports = new ArrayList<>();
      if (!bill.components().isEmpty() || findings.isEmpty()) {
        reports.add(finished().told(by));
      }
      VexDocument vex = new VexDocument(author == null ? maker : author, serial, version, madeAt);
      reports.addAll(findings.reports(specVersion, tool, by, vex));
      return reports;
    }

    private Bill finished() {
      if (subject != null) {
        bill.describes(subject.type(), subject.name(), subject.version());
      }
      return bill.formatVersion(specVersion)
          .document(serial, version)
          .madeBy(tools.stream().map(BillTool::toString).toList(), madeAt)
          .related(relationships);
    }
  }
}
