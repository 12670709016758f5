package io.proofstream.console.receive;

import io.proofstream.console.Problem;
import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code 127.0.0.1:8090}, {@code [::1]:8090}, {@code collector.internal:0}. */
final class ListenAddress {
  private static final Pattern FORM =
      Pattern.compile("(?:\\[([0-9a-fA-F:]+)]|([A-Za-z0-9.-]+)):([0-9]{1,5})");

  private ListenAddress() {}

  static InetSocketAddress parse(String text) {
    Matcher address = FORM.matcher(text);
    int port = address.matches() ? Integer.parseInt(address.group(3)) : -1;
    if (port < 0 || port > 65535) {
      throw Problem.usage(
          "--listen '" + text + "' is no address",
          "it needs a host and a port up to 65535",
          "write 127.0.0.1:8090, or 0.0.0.0:8090 for every network");
    }
    String host = address.group(1) == null ? address.group(2) : address.group(1);
    InetSocketAddress parsed = new InetSocketAddress(host, port);
    if (parsed.isUnresolved()) {
      throw Problem.failed(
          "cannot listen on " + text, "its host name is unknown here", "write an IP address");
    }
    return parsed;
  }
}
