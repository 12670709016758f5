package io.proofstream.console.inventory;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a registry wants before it answers: {@code Bearer realm="...",service="...",scope="..."} or
 * {@code Basic realm="..."}.
 *
 * @param scheme lower case
 */
record Challenge(String scheme, Map<String, String> parameters) {
  private static final Pattern SCHEME = Pattern.compile("\\s*([A-Za-z]+)(?:\\s+|$)");
  private static final Pattern PARAMETER =
      Pattern.compile("([A-Za-z_]+)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s,\"]+))\\s*,?\\s*");

  /** Null if the header says nothing that is understood. */
  static Challenge parse(String header) {
    Matcher scheme = SCHEME.matcher(header);
    if (!scheme.lookingAt()) {
      return null;
    }
    Map<String, String> parameters = new HashMap<>();
    Matcher parameter = PARAMETER.matcher(header).region(scheme.end(), header.length());
    while (parameter.lookingAt()) {
      String value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
      parameters.putIfAbsent(parameter.group(1).toLowerCase(Locale.ROOT), value);
      parameter.region(parameter.end(), header.length());
    }
    return new Challenge(scheme.group(1).toLowerCase(Locale.ROOT), parameters);
  }

  boolean isBearer() {
    return scheme.equals("bearer") && parameters.containsKey("realm");
  }

  boolean isBasic() {
    return scheme.equals("basic");
  }

  /**
   * Where a token is to be had.
   *
   * @throws IllegalArgumentException if the realm is no address
   */
  URI tokenAddress() {
    StringBuilder address = new StringBuilder(parameters.get("realm"));
    char mark = address.indexOf("?") < 0 ? '?' : '&';
    for (String name : new String[] {"service", "scope"}) {
      String value = parameters.get(name);
      if (value != null) {
        address.append(mark).append(name).append('=');
        address.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        mark = '&';
      }
    }
    return URI.create(address.toString());
  }
}
