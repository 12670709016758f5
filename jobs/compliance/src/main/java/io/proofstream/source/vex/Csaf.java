package io.proofstream.source.vex;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.supply.VexStatement;
import io.proofstream.message.Reason;
import io.proofstream.report.Items;
import io.proofstream.report.Report;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** CSAF 2.0 and 2.1, whatever the category: each product status is a decision. */
public final class Csaf implements Source {
  private static final Set<String> VERSIONS = Set.of("2.0", "2.1");

  @Override
  public String name() {
    return "csaf";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("document/csaf_version");
  }

  @Override
  public List<Report> read(Json json) throws IOException {
    Document document = new Document();
    json.object(field -> document.field(field, json));
    if (document.told == null) {
      throw json.malformed("no document");
    }
    return document.reports();
  }

  private static final class Document {
    private final CsafProducts products = new CsafProducts();
    private final List<Node> waiting = new ArrayList<>();
    private final List<VexStatement> statements = new ArrayList<>();
    private final OnlyImage only = new OnlyImage();
    private VexDocument told;
    private boolean knowsProducts;

    void field(String field, Json json) throws IOException {
      switch (field) {
        case "document" -> told = document(json.node());
        case "product_tree" -> {
          products.read(json);
          knowsProducts = true;
        }
        case "vulnerabilities" -> json.array(() -> vulnerability(json.node()));
        default -> {}
      }
    }

    /**
     * Read at once if what it refers to is known, as it is in the order that most documents have.
     */
    private void vulnerability(Node node) throws Unreadable {
      if (told == null || !knowsProducts) {
        waiting.add(node);
        return;
      }
      statements.addAll(CsafVulnerability.read(node, products, told, only));
    }

    List<Report> reports() throws Unreadable {
      for (Node each : waiting) {
        statements.addAll(CsafVulnerability.read(each, products, told, only));
      }
      if (statements.isEmpty()) {
        return List.of();
      }
      Subject subject = Subject.of(only.image()).at(told.madeAt());
      return List.of(Told.of(Kind.VEX_STATED, subject, Items.ofStatements(statements)));
    }

    private static VexDocument document(Node document) throws Unreadable {
      String version = document.word("csaf_version");
      if (version == null || !VERSIONS.contains(version)) {
        String seen = version != null && version.matches("[0-9.]{1,10}") ? version : "?";
        throw new Unreadable(
            Reason.UNSUPPORTED_FORMAT,
            "csaf, version " + seen,
            "version " + seen + ": only 2.0 and 2.1 are understood");
      }
      Node tracking = document.at("tracking");
      return new VexDocument(
          document.at("publisher").word("name"),
          tracking.word("id"),
          tracking.word("version"),
          tracking.instant("current_release_date"));
    }
  }
}
