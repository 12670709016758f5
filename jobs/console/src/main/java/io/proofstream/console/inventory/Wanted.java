package io.proofstream.console.inventory;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which repositories, by patterns in which {@code *} stands for anything but a slash and {@code **}
 * for anything; a name is wanted if any of the first matches, or there are none, and none of the
 * second.
 */
final class Wanted {
  private final List<Pattern> included;
  private final List<Pattern> excluded;

  Wanted(List<String> included, List<String> excluded) {
    this.included = included.stream().map(Wanted::pattern).toList();
    this.excluded = excluded.stream().map(Wanted::pattern).toList();
  }

  boolean has(String repository) {
    return (included.isEmpty() || matches(included, repository)) && !matches(excluded, repository);
  }

  private static boolean matches(List<Pattern> patterns, String name) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }

  private static Pattern pattern(String text) {
    String regex =
        Pattern.compile("\\*\\*|\\*|[^*]+")
            .matcher(text)
            .results()
            .map(part -> part.group())
            .map(
                part ->
                    switch (part) {
                      case "**" -> ".*";
                      case "*" -> "[^/]*";
                      default -> Pattern.quote(part);
                    })
            .collect(Collectors.joining());
    return Pattern.compile(regex);
  }
}
