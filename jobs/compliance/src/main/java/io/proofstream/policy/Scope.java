package io.proofstream.policy;

import io.proofstream.evidence.Meaning;
import java.util.List;

/**
 * Which assets count, whose they are, and what runs where. Patterns match the whole of {@code
 * registry/repository}, {@code *} for any part of it; the first rule that matches decides.
 *
 * @param include assets in scope
 * @param exclude assets out of scope, though included
 */
public record Scope(
    @Meaning("Assets in scope") List<String> include,
    @Meaning("Assets out of scope, though included") List<String> exclude,
    @Meaning("What runs where; the first that matches decides") List<Environment> environments,
    @Meaning("Who answers for what; the first that matches decides") List<Team> teams) {
  /** What is built for tests and branches has no clocks. */
  private static final String UNRELEASED = "ci";

  public static boolean isUnreleased(String stream) {
    return stream.equals(UNRELEASED);
  }

  /** Whether the asset counts. */
  public boolean contains(String repository, String stream) {
    return !isUnreleased(stream)
        && (include.isEmpty() || Patterns.matchesAny(include, repository))
        && !Patterns.matchesAny(exclude, repository);
  }

  /** Who answers for it, or null. */
  public String teamOf(String repository) {
    return teams.stream()
        .filter(team -> Patterns.matchesAny(team.assets(), repository))
        .findFirst()
        .map(Team::team)
        .orElse(null);
  }

  /** Where something runs, or null if no pattern says. */
  public Environment environmentOf(String cluster, String namespace) {
    return environments.stream()
        .filter(each -> matches(each.clusters(), cluster))
        .filter(each -> matches(each.namespaces(), namespace))
        .findFirst()
        .orElse(null);
  }

  private static boolean matches(List<String> patterns, String name) {
    return patterns.isEmpty() || (name != null && Patterns.matchesAny(patterns, name));
  }

  /**
   * @param clusters patterns; empty = any
   * @param namespaces patterns; empty = any
   * @param inScope what runs there keeps its image's findings open
   */
  public record Environment(
      @Meaning(value = "Its name", required = true) String name,
      @Meaning("Clusters, * for any part; empty = any") List<String> clusters,
      @Meaning("Namespaces, * for any part; empty = any") List<String> namespaces,
      @Meaning("What runs there keeps its image's findings open; true unless told") boolean inScope,
      @Meaning("How sensitive the data is that lies there") String sensitivity) {}

  /** A team and the assets that it answers for. */
  public record Team(
      @Meaning(value = "Its name", required = true) String team,
      @Meaning(value = "Assets that it answers for", required = true) List<String> assets) {}
}
