package io.proofstream.source.sarif;

import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a tool says of one of its rules.
 *
 * @param title what it asks, without quotations
 * @param level severity of its results where they do not say, or null
 * @param score GitHub's {@code security-severity}, or null
 * @param help text with an explanation, in which scanners of packages tell what they found
 * @param messages texts by id, with places for arguments
 * @param packages package URLs that it is about
 */
record SarifRule(
    String id,
    String name,
    String title,
    String level,
    Double score,
    String help,
    List<String> aliases,
    List<String> tags,
    List<String> packages,
    Map<String, String> messages) {
  private static final Pattern SCORE = Pattern.compile("\\d{1,2}(?:\\.\\d{1,6})?");
  private static final Pattern CITATION =
      Pattern.compile(
          "(?i)(?:external/cwe/|cwe-\\d|owasp|cis[ _-]|nist|pci|soc ?2|hipaa|iso.?27).*");

  static SarifRule of(Node rule) throws Unreadable {
    Node properties = rule.at("properties");
    String name = rule.word("name");
    String title = rule.at("shortDescription").word("text");
    Map<String, String> messages = new HashMap<>();
    for (Map.Entry<String, Node> message : rule.at("messageStrings").fields()) {
      messages.put(message.getKey(), message.getValue().word("text"));
    }
    return new SarifRule(
        rule.required("id"),
        name,
        title == null ? name : title,
        rule.at("defaultConfiguration").word("level"),
        score(properties.word("security-severity")),
        rule.at("help").word("text"),
        rule.words("deprecatedIds"),
        properties.words("tags"),
        properties.words("purls"),
        messages);
  }

  static SarifRule unlisted(String id) {
    return new SarifRule(
        id, null, null, null, null, null, List.of(), List.of(), List.of(), Map.of());
  }

  /** The same rule for a more special case of it. */
  SarifRule named(String special) {
    return new SarifRule(
        special, name, title, level, score, help, aliases, tags, packages, messages);
  }

  /** Frameworks that the tool cites, as it writes them. */
  List<String> references() {
    return tags.stream().filter(tag -> CITATION.matcher(tag).matches()).toList();
  }

  private static Double score(String text) {
    return text != null && SCORE.matcher(text).matches() ? Double.valueOf(text) : null;
  }
}
