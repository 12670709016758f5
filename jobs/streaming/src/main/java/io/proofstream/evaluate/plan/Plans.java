package io.proofstream.evaluate.plan;

import io.proofstream.control.Catalog;
import io.proofstream.control.reading.CatalogReading;
import io.proofstream.control.reading.Content;
import io.proofstream.document.DocumentFolder;
import io.proofstream.policy.Policy;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * By what organisations are judged: the content that comes with the product and an organisation's
 * own, and the plan that each version of a policy makes of it.
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
   * The same, and what a folder has besides.
   *
   * @throws IllegalArgumentException if that cannot be read, naming file and line
   */
  public static Plans with(DocumentFolder folder) {
    CatalogReading reading = Content.readOwn(folder);
    if (!reading.isValid()) {
      throw new IllegalArgumentException("has mistakes: " + reading.problems());
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
}
