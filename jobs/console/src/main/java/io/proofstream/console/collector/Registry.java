package io.proofstream.console.collector;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** The registry of collectors, as {@code CollectorKeys} reads it: what its entries look like. */
final class Registry {
  private Registry() {}

  static String entry(String org, String id, String publicKey) {
    return "{\"org\":\"%s\",\"id\":\"%s\",\"public_key\":\"%s\"}"
        .formatted(quoted(org), quoted(id), publicKey);
  }

  private static String quoted(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }
}
