package io.proofstream.policy;

import java.util.List;

/**
 * Which assets count, whose they are, and what runs where. Patterns match the whole of {@code
 * registry/repository}, {@code *} for any part of it; the first rule that matches decides.
 *
 * @param include assets in scope
 * @param exclude assets out of scope, though included
 */
public record Scope(
    List<String> include, List<String> exclude, List<Environment> environments, List<Team> teams) {

  /**
   * @param inScope what runs there keeps its image's findings open
   */
  public record Environment(
      String name,
      List<String> clusters,
      List<String> namespaces,
      boolean inScope,
      String sensitivity) {}

  /** A team and the assets that it answers for. */
  public record Team(String team, List<String> assets) {}
}
