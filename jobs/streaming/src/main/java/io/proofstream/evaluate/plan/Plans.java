package io.proofstream.evaluate.plan;

import io.proofstream.control.Catalog;
import io.proofstream.control.reading.CatalogReading;
import io.proofstream.control.reading.Content;
import io.proofstream.document.DocumentFolder;
import io.proofstream.document.DocumentProblem;
import io.proofstream.policy.Policy;
import io.proofstream.policy.obligation.Frameworks;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * By what organisations are judged: the content that comes with the product and organisations' own,
 * and the plan that each version of a policy makes of it. Own content travels as it was written, so
 * that whoever judges needs no folder.
 */
public final class Plans implements Serializable {
  private static final int KEPT = 64;

  private final TreeMap<String, String> own;
  private transient Catalog catalog;
  private transient Map<String, Plan> plans;

  private Plans(Map<String, String> own) {
    this.own = new TreeMap<>(own);
  }

  /** What comes with the product. */
  public static Plans shipped() {
    return new Plans(Map.of());
  }

  /**
   * The same, and the own frameworks of a folder besides.
   *
   * @throws IllegalArgumentException if something is wrong with them, naming file and line
   */
  public static Plans with(DocumentFolder folder) {
    CatalogReading reading = Content.readOwn(folder);
    if (!reading.isValid()) {
      throw new IllegalArgumentException(
          "%s; mend that, and ./proofstream frameworks validate %s says whether anything is left"
              .formatted(
                  reading.problems().stream()
                      .map(DocumentProblem::toString)
                      .collect(Collectors.joining(" | ")),
                  folder.name()));
    }
    return new Plans(folder.texts());
  }

  public Catalog catalog() {
    if (catalog == null) {
      catalog =
          own.isEmpty()
              ? Content.shipped()
              : Content.readOwn(DocumentFolder.of("frameworks", own)).catalog();
    }
    return catalog;
  }

  /** What policies may name. */
  public Frameworks frameworks() {
    return new Frameworks(catalog().ownScopes());
  }

  /** Those used last are kept. */
  public Plan of(Policy policy) {
    if (plans == null) {
      plans = new Lately<>(KEPT);
    }
    String key = policy.org() + "/" + policy.version();
    Plan plan = plans.get(key);
    if (plan == null) {
      plan = Plan.of(catalog(), policy);
      plans.put(key, plan);
    }
    return plan;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Plans others && own.equals(others.own);
  }

  @Override
  public int hashCode() {
    return own.hashCode();
  }
}
