package io.proofstream.control.rule;

import io.proofstream.control.check.Check;
import io.proofstream.control.check.CheckUse;
import io.proofstream.control.check.Window;
import io.proofstream.control.rule.Drafted.Placed;
import io.proofstream.control.written.ControlDraft.UseDraft;
import io.proofstream.control.written.FrameworkDraft;
import io.proofstream.control.written.FrameworkDraft.NumberDraft;
import io.proofstream.control.written.FrameworkDraft.ScopeDraft;
import io.proofstream.measure.MetricKind;
import io.proofstream.measure.Metrics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes of a check what a control asks: the control's own numbers before the framework's. */
public final class UseRules {
  private final Map<String, Check> checks;
  private final Faults faults;
  private final Set<String> asked = new HashSet<>();

  public UseRules(Map<String, Check> checks, Faults faults) {
    this.checks = checks;
    this.faults = faults;
  }

  /** Ids of checks that some control asks. */
  public Stream<String> asked() {
    return asked.stream();
  }

  /** Takes note of what a control asks, whether the control can be understood or not. */
  public void ask(Placed placed) {
    placed.draft().checks().forEach(use -> asked.add(use.check()));
  }

  /** Null if there is none. */
  public Check check(FrameworkDraft framework, Placed placed, UseDraft use) {
    Check check = checks.get(use.check());
    if (check != null && (check.org() == null || check.org().equals(framework.org()))) {
      return check;
    }
    if (placed.draft().checks().contains(use)) {
      faults.addUnknown(
          placed.file(),
          use.line(),
          placed.draft().id() + ".checks",
          "there is no check " + use.check(),
          String.valueOf(use.check()),
          List.copyOf(checks.keySet()));
    }
    return null;
  }

  /** One for all scopes, or one for each that the framework tells apart and one for the rest. */
  public List<CheckUse> uses(FrameworkDraft framework, Placed placed, Check check, UseDraft use) {
    check(placed, check, use);
    List<CheckUse> uses = new ArrayList<>();
    List<String> rest = new ArrayList<>(framework.scopes().stream().map(ScopeDraft::id).toList());
    NumberDraft general = null;
    for (NumberDraft number : framework.numbers()) {
      if (check.id().equals(number.check()) && number.scopes().isEmpty()) {
        general = number;
      } else if (check.id().equals(number.check())) {
        uses.add(use(check, number, use, number.scopes()));
        rest.removeAll(number.scopes());
      }
    }
    if (!rest.isEmpty()) {
      uses.add(use(check, general, use, uses.isEmpty() ? List.of() : List.copyOf(rest)));
    }
    return uses;
  }

  private static CheckUse use(Check check, NumberDraft number, UseDraft use, List<String> scopes) {
    MetricKind metric = Metrics.of(check.metric()).orElseThrow();
    SortedMap<String, List<String>> parameters = new TreeMap<>(check.parameters());
    Window window = check.window();
    double pass = check.pass();
    double warn = check.warn();
    if (number != null) {
      parameters.putAll(number.parameters());
      window = Numbers.or(number.window(), window);
      pass = Numbers.or(metric, number.pass(), pass);
      warn = Numbers.or(metric, number.warn(), warn);
    }
    parameters.putAll(use.parameters());
    window = Numbers.or(use.window(), window);
    pass = Numbers.or(metric, use.pass(), pass);
    warn = Numbers.or(metric, use.warn(), warn);
    return new CheckUse(
        check.id(),
        scopes,
        Collections.unmodifiableSortedMap(parameters),
        window,
        pass,
        check.operator().holds(pass, warn) ? warn : pass,
        use.basis() != null ? use.basis() : number == null ? null : number.basis());
  }

  private void check(Placed placed, Check check, UseDraft use) {
    String key = placed.draft().id() + ".checks." + check.id();
    MetricKind metric = Metrics.of(check.metric()).orElseThrow();
    Numbers numbers = new Numbers(faults, placed.file());
    numbers.check(use.line(), key, metric, use.parameters(), use.window(), use.pass(), use.warn());
    boolean own = !use.parameters().isEmpty() || use.pass() != null || use.window() != null;
    if (own && use.basis() == null) {
      faults.add(placed.file(), use.line(), key, "has numbers of its own and no basis");
    }
  }

  /** What a framework says of checks, apart from any control. */
  public void checkNumbers(FrameworkDraft framework) {
    List<String> scopes = framework.scopes().stream().map(ScopeDraft::id).toList();
    for (NumberDraft number : framework.numbers()) {
      String file = framework.file();
      Check check = checks.get(number.check());
      if (check == null) {
        faults.addUnknown(
            file,
            number.line(),
            "numbers.check",
            "there is no check " + number.check(),
            String.valueOf(number.check()),
            List.copyOf(checks.keySet()));
        continue;
      }
      MetricKind metric = Metrics.of(check.metric()).orElseThrow();
      new Numbers(faults, file)
          .check(
              number.line(),
              "numbers",
              metric,
              number.parameters(),
              number.window(),
              number.pass(),
              number.warn());
      for (String scope : number.scopes()) {
        if (!scopes.contains(scope)) {
          faults.addUnknown(
              file, number.line(), "numbers.scopes", scope + " is no scope", scope, scopes);
        }
      }
    }
  }
}
