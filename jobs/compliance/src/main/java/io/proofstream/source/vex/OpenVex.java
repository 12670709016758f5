package io.proofstream.source.vex;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.supply.VexStatement;
import io.proofstream.report.Artifact;
import io.proofstream.report.Items;
import io.proofstream.report.Report;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Json;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** OpenVEX, with names as texts (its first version) or as objects. */
public final class OpenVex implements Source {
  private static final String CONTEXT = "https://openvex.dev/ns";

  @Override
  public String name() {
    return "openvex";
  }

  /** Merged documents may have lost their context. */
  @Override
  public boolean recognises(Shape shape) {
    return shape.begins("@context", CONTEXT)
        || shape.hasAll("statements/vulnerability", "statements/status");
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

  private static final class Document {
    private final List<OpenVexStatement> statements = new ArrayList<>();
    private String id;
    private String author;
    private String version;
    private Instant madeAt;
    private Instant updatedAt;

    void field(String field, Json json) throws IOException {
      switch (field) {
        case "@id" -> id = json.word();
        case "author" -> author = json.word();
        case "version" -> version = json.version();
        case "timestamp" -> madeAt = json.instant();
        case "last_updated" -> updatedAt = json.instant();
        case "statements" -> json.array(() -> statements.add(OpenVexStatement.read(json.node())));
        default -> {}
      }
    }

    /** A document without statements decides nothing. */
    List<Report> reports(Artifact about) throws Unreadable {
      Instant lastly = updatedAt == null ? madeAt : updatedAt;
      VexDocument document = new VexDocument(author, id, version, lastly);
      List<VexStatement> all = new ArrayList<>();
      OnlyImage only = new OnlyImage();
      for (OpenVexStatement each : statements) {
        all.addAll(each.of(document));
        each.products().forEach(product -> only.see(product.name(), product.purl()));
      }
      if (all.isEmpty()) {
        return List.of();
      }
      Artifact image = about == null ? only.image() : about;
      return List.of(
          Told.of(Kind.VEX_STATED, Subject.of(image).at(lastly), Items.ofStatements(all)));
    }
  }
}
