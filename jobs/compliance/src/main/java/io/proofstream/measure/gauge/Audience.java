package io.proofstream.measure.gauge;

import java.util.List;

/**
 * Whose subjects count. Whom a subject counts for is kept as one text, the frameworks' scopes whose
 * boundary it is in: subjects of the same scopes are summed together, so that sums do not multiply
 * with frameworks.
 *
 * @param scope null if all do
 */
public record Audience(String scope) {
  /** What is no asset counts for whoever asks. */
  public static final String EVERYBODY = "*";

  private static final String BETWEEN = ",";

  /** Whom a subject of these scopes counts for. */
  public static String of(List<String> scopes) {
    return String.join(BETWEEN, scopes.stream().sorted().toList());
  }

  /** Those of one scope. */
  public static Audience with(String scope) {
    return new Audience(scope);
  }

  /** All: of an organisation that says nothing of what is in whose boundary. */
  public static Audience all() {
    return new Audience(null);
  }

  /** Whether what counts for those counts here. */
  public boolean hears(String scopes) {
    return scope == null
        || scopes.equals(EVERYBODY)
        || (BETWEEN + scopes + BETWEEN).contains(BETWEEN + scope + BETWEEN);
  }
}
