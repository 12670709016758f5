package io.proofstream.console.collector;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The registry of collectors, as {@code CollectorKeys} reads it: what its entries look like. */
final class Registry {
  private static final Pattern LIST = Pattern.compile("\"collectors\"\\s*:\\s*\\[");

  private Registry() {}

  static String entry(String org, String id, String publicKey) {
    return "{\"org\":\"%s\",\"id\":\"%s\",\"public_key\":\"%s\"}"
        .formatted(quoted(org), quoted(id), publicKey);
  }

  /** The registry with one more entry, before those it has; whatever else it says stays. */
  static String with(String registry, String entry) {
    Matcher list = LIST.matcher(registry);
    if (!list.find()) {
      throw new IllegalArgumentException("it has no list \"collectors\"");
    }
    String rest = registry.substring(list.end());
    String comma = rest.stripLeading().startsWith("]") ? "" : ",";
    return registry.substring(0, list.end()) + entry + comma + rest;
  }

  private static String quoted(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }
}
