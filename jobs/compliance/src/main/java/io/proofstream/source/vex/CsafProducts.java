package io.proofstream.source.vex;

import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The product tree of a CSAF document: what its product ids mean. */
final class CsafProducts {
  private final Map<String, Product> products = new HashMap<>();
  private final Map<String, List<String>> groups = new HashMap<>();

  /**
   * @param partOf id of the product that it comes with, or null
   * @param part id of the product that so comes with another, or null
   */
  private record Product(String name, String purl, String part, String partOf) {}

  /**
   * A product as a statement speaks of it.
   *
   * @param purl null if none is told
   */
  record Named(String name, String purl, String subcomponent) {}

  void read(Json json) throws IOException {
    json.object(
        field -> {
          switch (field) {
            case "branches" -> json.array(() -> readBranch(json));
            case "full_product_names" -> json.array(() -> add(json.node(), null, null));
            case "relationships" -> json.array(() -> readRelationship(json.node()));
            case "product_groups" ->
                json.array(
                    () -> {
                      Node group = json.node();
                      groups.put(group.required("group_id"), group.words("product_ids"));
                    });
            default -> {}
          }
        });
  }

  private void readBranch(Json json) throws IOException {
    json.object(
        field -> {
          switch (field) {
            case "branches" -> json.array(() -> readBranch(json));
            case "product" -> add(json.node(), null, null);
            default -> {}
          }
        });
  }

  private void readRelationship(Node node) throws Unreadable {
    add(
        node.at("full_product_name"),
        node.word("product_reference"),
        node.word("relates_to_product_reference"));
  }

  private void add(Node node, String part, String partOf) throws Unreadable {
    Node told = node.at("product_identification_helper");
    products.put(
        node.required("product_id"),
        new Product(node.word("name"), told.word("purl"), part, partOf));
  }

  /** The products that are named one by one or as groups. */
  Set<String> ids(Node node) throws Unreadable {
    Set<String> ids = new LinkedHashSet<>(node.words("product_ids"));
    for (String group : node.words("group_ids")) {
      ids.addAll(groups.getOrDefault(group, List.of()));
    }
    return ids;
  }

  /**
   * A part of another product is named as such if both have package URLs; else by the one URL there
   * is, since that joins with findings.
   */
  Named named(String id) {
    Product product = products.get(id);
    if (product == null) {
      return new Named(id, null, null);
    }
    if (product.purl() != null || product.part() == null) {
      return new Named(
          product.purl() == null ? product.name() : product.purl(), product.purl(), null);
    }
    Product part = products.get(product.part());
    Product whole = products.get(product.partOf());
    String partUrl = part == null ? null : part.purl();
    String wholeUrl = whole == null ? null : whole.purl();
    if (wholeUrl != null) {
      return new Named(wholeUrl, wholeUrl, partUrl == null ? product.part() : partUrl);
    }
    return new Named(partUrl == null ? product.name() : partUrl, partUrl, null);
  }
}
