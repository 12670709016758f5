package io.proofstream.source.vex;

import io.proofstream.evidence.supply.VexStatement;
import io.proofstream.evidence.supply.VexStatus;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One statement: a decision about one vulnerability in any number of products.
 *
 * @param subcomponents of all products, as the first version of the format has them
 */
record OpenVexStatement(
    StatementDraft decision, List<Product> products, List<Product> subcomponents) {

  /**
   * @param name as the document names it
   * @param purl its package URL, or null
   */
  record Product(String name, String purl, List<Product> subcomponents) {

    static List<Product> all(List<Node> nodes) throws Unreadable {
      List<Product> all = new ArrayList<>();
      for (Node each : nodes) {
        all.add(read(each));
      }
      return all;
    }

    private static Product read(Node node) throws Unreadable {
      if (!node.isObject()) {
        return new Product(node.word(), node.word(), List.of());
      }
      String id = node.word("@id");
      String told = node.at("identifiers").word("purl");
      String purl = told == null ? id : told;
      return new Product(id == null ? told : id, purl, all(node.items("subcomponents")));
    }
  }

  static OpenVexStatement read(Node node) throws Unreadable {
    return new OpenVexStatement(
        decision(node),
        Product.all(node.items("products")),
        Product.all(node.items("subcomponents")));
  }

  private static StatementDraft decision(Node node) throws Unreadable {
    Node vulnerability = node.at("vulnerability");
    String id = vulnerability.isObject() ? vulnerability.word("name") : vulnerability.word();
    String named = id == null && vulnerability.isObject() ? vulnerability.word("@id") : id;
    if (named == null) {
      throw node.malformed("a statement without vulnerability");
    }
    Instant updated = node.instant("last_updated");
    String status = node.required("status");
    return new StatementDraft(
            named, vulnerability.isObject() ? vulnerability.words("aliases") : List.of())
        .decided(meaning(status), status)
        .because(node.word("justification"), node.word("impact_statement"))
        .action(node.word("action_statement"))
        .at(updated == null ? node.instant("timestamp") : updated);
  }

  private static VexStatus meaning(String status) {
    return switch (status) {
      case "not_affected" -> VexStatus.NOT_AFFECTED;
      case "affected" -> VexStatus.AFFECTED;
      case "fixed" -> VexStatus.FIXED;
      case "under_investigation" -> VexStatus.UNDER_INVESTIGATION;
      default -> VexStatus.UNKNOWN;
    };
  }

  /** One for each product and part of it; without products it is about what carries it. */
  List<VexStatement> of(VexDocument document) {
    List<VexStatement> all = new ArrayList<>();
    if (products.isEmpty()) {
      all.addAll(of(new Product(null, null, List.of()), document));
    }
    products.forEach(product -> all.addAll(of(product, document)));
    return all;
  }

  private List<VexStatement> of(Product product, VexDocument document) {
    List<Product> parts = product.subcomponents().isEmpty() ? subcomponents : product.subcomponents;
    if (parts.isEmpty()) {
      return List.of(decision.of(product.name(), product.purl(), null, document));
    }
    return parts.stream()
        .map(part -> decision.of(product.name(), product.purl(), part.name(), document))
        .toList();
  }
}
