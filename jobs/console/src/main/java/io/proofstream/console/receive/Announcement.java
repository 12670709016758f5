package io.proofstream.console.receive;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is said at the start: where, which paths are open to whom, and which are closed and why. */
final class Announcement {
  private Announcement() {}

  static List<String> lines(InetSocketAddress address, Map<Route, Way> ways) {
    List<String> lines = new ArrayList<>();
    String host = address.getAddress().getHostAddress();
    boolean isIpv6 = host.indexOf(':') >= 0;
    lines.add(
        "receiving on http://%s:%d".formatted(isIpv6 ? "[" + host + "]" : host, address.getPort()));
    for (Way way : ways.values()) {
      lines.add("  %-22s %s".formatted(way.route().path(), state(way)));
    }
    if (!address.getAddress().isLoopbackAddress()) {
      lines.add(
          "this is plain HTTP: secrets and evidence pass unencrypted unless a proxy with TLS"
              + " stands before it");
    }
    return lines;
  }

  private static String state(Way way) {
    if (!way.open()) {
      return "closed: no " + way.route().word() + ".secret-file, and this is not loopback";
    }
    return way.secrets().areNone()
        ? "open to everybody on this machine: no " + way.route().word() + ".secret-file"
        : "open to who knows the secret (" + way.route().proof().header() + ")";
  }
}
