package io.proofstream.console.inventory;

import io.proofstream.console.Problem;
import java.net.URI;

/** {@code https://registry.example}, or the bare name, which means the same. */
final class RegistryAddress {
  private RegistryAddress() {}

  static URI parse(String text) {
    if (text.indexOf('@') >= 0) {
      // Not repeated: what stands there may be a password.
      throw Problem.usage(
          "the address holds a user or a password",
          "the process list shows it to everybody",
          "give " + Credentials.USER + " and " + Credentials.PASSWORD + ", or --credentials FILE");
    }
    String whole = text.indexOf("://") < 0 ? "https://" + text : text;
    URI address;
    try {
      address = URI.create(whole.endsWith("/") ? whole : whole + "/");
    } catch (IllegalArgumentException e) {
      throw unusable(text, "it is no address").causedBy(e);
    }
    boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    if (!web || address.getHost() == null || !"/".equals(address.getPath())) {
      throw unusable(text, "it needs a host, and nothing behind it");
    }
    return address;
  }

  private static Problem unusable(String text, String why) {
    return Problem.usage("'" + text + "' is no registry", why, "write https://registry.example");
  }
}
