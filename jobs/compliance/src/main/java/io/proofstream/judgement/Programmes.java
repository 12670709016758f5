package io.proofstream.judgement;

import io.proofstream.control.Catalog;
import io.proofstream.control.Control;
import io.proofstream.control.Coverage;
import io.proofstream.control.Framework;
import io.proofstream.control.check.Check;
import io.proofstream.control.check.CheckUse;
import io.proofstream.measure.Metrics;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.policy.Policy;
import io.proofstream.policy.document.PolicyTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Works out what an organisation is held to. */
public final class Programmes {
  /** Where the policy names no scope: all that it counts. */
  private static final String ALL = "*";

  private final Catalog catalog;
  private final Policy policy;
  private final Map<String, Object> tree;
  private final Map<String, Check> checks;
  private final Map<String, Asked> asked = new TreeMap<>();
  private final List<HeldControl> controls = new ArrayList<>();

  private Programmes(Catalog catalog, Policy policy) {
    this.catalog = catalog;
    this.policy = policy;
    this.tree = PolicyTree.of(policy);
    this.checks = catalog.checks().stream().collect(Collectors.toMap(Check::id, check -> check));
  }

  /**
   * The scopes that the policy names. Where it names none, the first of every framework: of those
   * with levels that is the one that asks least, so that nobody is held to more than they may have
   * promised. What is another organisation's own counts for nobody else.
   */
  public static Programme of(Catalog catalog, Policy policy) {
    return new Programmes(catalog, policy).build();
  }

  private Programme build() {
    Map<String, Set<String>> named = new TreeMap<>();
    for (Policy.Boundary boundary : policy.boundaries()) {
      named
          .computeIfAbsent(boundary.framework(), scope -> new TreeSet<>())
          .addAll(boundary.assets());
    }
    List<HeldScope> scopes = new ArrayList<>();
    for (Framework framework : catalog.frameworks()) {
      if (framework.org() == null || framework.org().equals(policy.org())) {
        for (Framework.Scope scope : held(framework, named)) {
          scopes.add(hold(framework, scope, named.getOrDefault(scope.id(), Set.of(ALL))));
        }
      }
    }
    scopes.sort(Comparator.comparing(HeldScope::scope));
    controls.sort(Comparator.comparing(HeldControl::scope));
    return new Programme(
        policy.org(),
        catalog.digest(),
        policy.version(),
        List.copyOf(scopes),
        Collections.unmodifiableMap(new LinkedHashMap<>(asked)),
        List.copyOf(controls));
  }

  private static List<Framework.Scope> held(Framework framework, Map<String, Set<String>> named) {
    List<Framework.Scope> said =
        framework.scopes().stream().filter(scope -> named.containsKey(scope.id())).toList();
    return named.isEmpty() ? framework.scopes().stream().limit(1).toList() : said;
  }

  private HeldScope hold(Framework framework, Framework.Scope scope, Set<String> assets) {
    List<Control> all =
        framework.controls().stream()
            .filter(control -> control.withdrawn() == null && scope.contains(control))
            .toList();
    Map<String, Integer> outOfScope = new TreeMap<>();
    all.stream()
        .filter(control -> control.coverage() == Coverage.OUT_OF_SCOPE)
        .forEach(control -> outOfScope.merge(family(control), 1, Integer::sum));
    HeldScope held =
        new HeldScope(
            scope.id(),
            scope.name(),
            framework.id(),
            String.join(", ", assets),
            Collections.unmodifiableMap(outOfScope));
    all.stream().filter(Control::isInScope).forEach(control -> controls.add(hold(held, control)));
    return held;
  }

  private HeldControl hold(HeldScope scope, Control control) {
    Set<String> ids = new LinkedHashSet<>();
    for (CheckUse use : control.checks()) {
      if (use.scopes().isEmpty() || use.scopes().contains(scope.scope())) {
        ids.add(ask(scope, use));
      }
    }
    return new HeldControl(
        scope.scope(),
        scope.framework(),
        scope.boundary(),
        control.id(),
        control.title(),
        family(control),
        control.coverage(),
        control.weight(),
        control.recommendation(),
        control.note(),
        List.copyOf(ids));
  }

  private String ask(HeldScope scope, CheckUse use) {
    Check check = checks.get(use.check());
    Map<String, List<String>> parameters =
        Parameters.of(
                Metrics.of(check.metric()).orElseThrow(), use.parameters(), tree, scope.scope())
            .asMap();
    Asked question = Asked.of(scope, check, use, parameters);
    String id = question.id();
    asked.putIfAbsent(id, question);
    return id;
  }

  private static String family(Control control) {
    return control.family() == null ? "" : control.family();
  }
}
