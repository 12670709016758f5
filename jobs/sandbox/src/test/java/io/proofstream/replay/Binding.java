package io.proofstream.replay;

import io.proofstream.judgement.Asked;
import io.proofstream.measure.MetricParameter;
import io.proofstream.policy.Durations;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands for the named parameters of a file: {@code :org}, {@code :cadence}... */
record Binding(String org, Asked asked, Written row) {
  private static final Pattern NAMED = Pattern.compile("(?<![:\\w]):([a-z_]+)");

  /** Those that a file names. */
  static Set<String> names(String file) {
    return NAMED
        .matcher(file)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  String bind(String file) {
    return NAMED
        .matcher(file)
        .replaceAll(found -> Matcher.quoteReplacement(literal(found.group(1))));
  }

  private String literal(String name) {
    return switch (name) {
      case "org" -> quoted(org);
      case "scope" -> quoted(row.scope());
      case "from" -> Written.literal(row.from());
      case "at" -> Written.literal(row.at());
      default ->
          literal(
              asked
                  .metric()
                  .parameter(name)
                  .orElseThrow(() -> new IllegalStateException(row.metric() + " has no " + name)));
    };
  }

  private String literal(MetricParameter parameter) {
    List<String> values = asked.parameters().get(parameter.name());
    return switch (parameter.type()) {
      case DURATION -> "INTERVAL '%d' SECOND".formatted(Durations.seconds(values.getFirst()));
      case FLAG -> values.isEmpty() ? "CAST(NULL AS boolean)" : values.getFirst();
      case NUMBER -> values.isEmpty() ? "CAST(NULL AS double)" : values.getFirst();
      case WORD, OBLIGATION -> quoted(values.getFirst());
      case TEXTS, WORDS, SEVERITIES, KINDS, KEPT ->
          values.stream()
              .map(Binding::quoted)
              .collect(Collectors.joining(", ", "CAST(ARRAY[", "] AS array(varchar))"));
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
