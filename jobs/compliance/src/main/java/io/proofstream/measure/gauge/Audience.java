package io.proofstream.measure.gauge;

import java.util.List;
import java.util.function.Predicate;

/**
 * Whom a subject counts for, as one text: the frameworks' scopes whose boundary it is in. Subjects
 * of the same scopes are summed together, so that sums do not multiply with frameworks.
 */
public final class Audience {
  /** What is no asset counts for whoever asks. */
  public static final String EVERYBODY = "*";

  private static final String BETWEEN = ",";

  private Audience() {}

  public static String of(List<String> scopes) {
    return String.join(BETWEEN, scopes.stream().sorted().toList());
  }

  /** Audiences that a scope is among. */
  public static Predicate<String> with(String scope) {
    return audience ->
        audience.equals(EVERYBODY) || List.of(audience.split(BETWEEN)).contains(scope);
  }

  /** All: of an organisation that says nothing of what is in whose boundary. */
  public static Predicate<String> all() {
    return audience -> true;
  }
}
