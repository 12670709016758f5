package io.proofstream.source.kubernetes;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who denied a request, out of the words in which the API server says so. The words are those of
 * the webhooks and admission plugins themselves; what they do not tell is null.
 */
record Denial(String engine, String deniedBy, String message) {
  static final String POD_SECURITY = "pod-security";
  static final String VALIDATION = "validating-admission-policy";

  private static final Pattern WEBHOOK =
      Pattern.compile(
          "admission webhook \"([^\"]+)\" denied the request(?: without explanation)?:?");

  /** Gatekeeper: {@code [constraint] message}, in older versions {@code [denied by constraint]}. */
  private static final Pattern CONSTRAINT =
      Pattern.compile("^\\[(?:denied by )?([a-z0-9][a-z0-9.-]*)] ", Pattern.MULTILINE);

  private static final String BLOCKED = "blocked due to the following policies";

  /** Kyverno: a policy's name on a line of its own, its rules indented below. */
  private static final Pattern POLICY =
      Pattern.compile("^([a-z0-9][a-z0-9.-]*):[ \\t]*$", Pattern.MULTILINE);

  /** What else says in its own words that it was it, and under which name. */
  private record Plugin(String engine, Pattern words) {}

  private static final List<Plugin> PLUGINS =
      List.of(
          new Plugin(POD_SECURITY, Pattern.compile("violates PodSecurity \"([^\"]+)\"")),
          new Plugin(
              VALIDATION,
              Pattern.compile("ValidatingAdmissionPolicy '([^']+)'[^\\n]{0,300} denied request")),
          new Plugin("resource-quota", Pattern.compile("exceeded quota: ([a-z0-9.-]+)")));

  /** Whether the words tell of a denial, whatever the code: some webhooks answer with 400. */
  static boolean isOne(String message) {
    return message != null && (WEBHOOK.matcher(message).find() || plugin(message) != null);
  }

  /**
   * @param message of the API server, or of a webhook itself; may be null
   */
  static Denial of(String message) {
    if (message == null) {
      return new Denial(null, null, null);
    }
    Matcher webhook = WEBHOOK.matcher(message);
    if (webhook.find()) {
      String words = message.substring(webhook.end()).strip();
      String policies = policies(words);
      return new Denial(
          engineOf(webhook.group(1)),
          policies == null ? webhook.group(1) : policies,
          words.isEmpty() ? message : words);
    }
    Denial plugin = plugin(message);
    return plugin == null ? new Denial(null, policies(message), message) : plugin;
  }

  /** The engine that a webhook belongs to, by its name. */
  static String engineOf(String webhook) {
    if (webhook.contains("gatekeeper")) {
      return "gatekeeper";
    }
    return webhook.contains("kyverno") ? "kyverno" : "webhook";
  }

  private static Denial plugin(String message) {
    for (Plugin plugin : PLUGINS) {
      Matcher words = plugin.words().matcher(message);
      if (words.find()) {
        return new Denial(plugin.engine(), words.group(1), message);
      }
    }
    return null;
  }

  private static String policies(String words) {
    int blocked = words.indexOf(BLOCKED);
    String named =
        blocked < 0
            ? names(CONSTRAINT, words)
            : names(POLICY, words.substring(blocked + BLOCKED.length()));
    return named.isEmpty() ? null : named;
  }

  private static String names(Pattern pattern, String words) {
    return pattern
        .matcher(words)
        .results()
        .map((MatchResult each) -> each.group(1))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
