package io.proofstream.source.sarif;

import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One result, as far as it is kept: no quoted code.
 *
 * @param kind {@code fail} if the tool says nothing else
 * @param text the message, or null where only the id of one is given
 * @param uri where it is, as the tool writes it; null if only {@code fileIndex} or nothing tells
 * @param logical name of the function or the like in which it is
 * @param suppressedBy what set it aside, or null
 */
record SarifResult(
    String ruleId,
    Integer ruleIndex,
    String kind,
    String level,
    String text,
    String messageId,
    List<String> arguments,
    String uri,
    Integer fileIndex,
    String logical,
    Integer firstLine,
    Integer lastLine,
    String suppressedBy,
    String baseline) {

  static SarifResult of(Node result) throws Unreadable {
    Node message = result.at("message");
    List<String> arguments = new ArrayList<>();
    for (Node argument : message.items("arguments")) {
      arguments.add(argument.word());
    }
    Node location = first(result, "locations");
    Node physical = location.at("physicalLocation");
    Node file = physical.at("artifactLocation");
    Node logical = first(location, "logicalLocations");
    String qualified = logical.word("fullyQualifiedName");
    return new SarifResult(
        or(result.word("ruleId"), result.at("rule").word("id")),
        or(result.count("ruleIndex"), result.at("rule").count("index")),
        or(result.word("kind"), "fail"),
        result.word("level"),
        message.word("text"),
        message.word("id"),
        arguments,
        file.word("uri"),
        file.count("index"),
        or(qualified, logical.word("name")),
        physical.at("region").count("startLine"),
        physical.at("region").count("endLine"),
        suppression(result),
        result.word("baselineState"));
  }

  /** It was there in an earlier run, and no longer is. */
  boolean isGone() {
    return "absent".equals(baseline);
  }

  /** The file, also where the run lists its files and the result only counts into them. */
  String file(List<String> files) {
    boolean isListed = uri == null && fileIndex != null && fileIndex >= 0;
    return isListed && fileIndex < files.size() ? files.get(fileIndex) : uri;
  }

  /** The message in words, with the arguments at their places. */
  String message(Map<String, String> byId) {
    String words = text == null && messageId != null ? byId.get(messageId) : text;
    if (words == null || arguments.isEmpty()) {
      return words;
    }
    StringBuilder filled = new StringBuilder();
    int copied = 0;
    for (int open = words.indexOf('{'); open >= 0; open = words.indexOf('{', open + 1)) {
      boolean isPlace =
          open + 2 < words.length()
              && Character.isDigit(words.charAt(open + 1))
              && words.charAt(open + 2) == '}';
      int index = isPlace ? words.charAt(open + 1) - '0' : -1;
      if (index >= 0 && index < arguments.size()) {
        filled.append(words, copied, open).append(or(arguments.get(index), ""));
        copied = open + 3;
      }
    }
    return filled.append(words, copied, words.length()).toString();
  }

  /** Only what is accepted sets a result aside: not what somebody asked for and nobody granted. */
  private static String suppression(Node result) throws Unreadable {
    String by = null;
    for (Node suppression : result.items("suppressions")) {
      String status = suppression.word("status");
      if (status != null && !status.equals("accepted")) {
        return null;
      }
      String kind = or(suppression.word("kind"), "suppressed");
      String why = suppression.word("justification");
      by = or(by, why == null ? kind : kind + ": " + why);
    }
    return by;
  }

  private static Node first(Node node, String name) throws Unreadable {
    List<Node> items = node.items(name);
    return items.isEmpty() ? node.at("no " + name) : items.getFirst();
  }

  private static <T> T or(T told, T otherwise) {
    return told == null ? otherwise : told;
  }
}
