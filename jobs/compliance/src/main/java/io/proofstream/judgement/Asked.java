package io.proofstream.judgement;

import io.proofstream.control.check.Check;
import io.proofstream.control.check.CheckUse;
import io.proofstream.control.check.Window;
import io.proofstream.evidence.Digest;
import io.proofstream.measure.MetricKind;
import io.proofstream.measure.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One question as one scope of a framework asks it. Controls of a scope that ask the same share it.
 *
 * @param boundary the assets that it is asked of, as the policy writes them
 * @param written parameters as the content says them
 * @param parameters all of the metric, with its defaults and the policy's own numbers filled in
 */
public record Asked(
    String scope,
    String framework,
    String boundary,
    Check check,
    Map<String, List<String>> written,
    Map<String, List<String>> parameters,
    Window window,
    double pass,
    double warn) {
  private static final String OBLIGATION = "obligation";

  /** Without the policy's: a policy that is changed asks the same, and a fall by it is a fall. */
  static Asked of(
      HeldScope scope, Check check, CheckUse use, Map<String, List<String>> parameters) {
    return new Asked(
        scope.scope(),
        scope.framework(),
        scope.boundary(),
        check,
        use.parameters(),
        parameters,
        use.window(),
        use.pass(),
        use.warn());
  }

  /** The same for as long as the content asks the same of the scope, whatever the policy says. */
  public String id() {
    return Digest.id(numbers("asked", scope));
  }

  /**
   * What falls as one, in whichever frameworks: the same check with the same numbers, of the same
   * assets. A promise that is the framework's own falls by itself.
   */
  public String fallsWith() {
    List<String> promise = parameters.getOrDefault(OBLIGATION, List.of());
    boolean own = !promise.isEmpty() && !promise.equals(List.of("policy"));
    return Digest.id(numbers("fall", own ? boundary + " " + scope : boundary));
  }

  /** All of what must keep coming, in the check's own order. */
  public List<Need> needs() {
    return check.requires().stream().map(requirement -> new Need(requirement, window)).toList();
  }

  /** What a number comes to. */
  public Status judge(double value) {
    if (check.operator().holds(value, pass)) {
      return Status.PASS;
    }
    return check.operator().holds(value, warn) ? Status.WARNING : Status.FAILED;
  }

  public MetricKind metric() {
    return Metrics.of(check.metric()).orElseThrow();
  }

  private String[] numbers(String what, String whose) {
    List<String> parts = new ArrayList<>(List.of(what, whose, check.id(), window.word()));
    parts.add(check.operator().name());
    parts.add(Double.toString(pass));
    parts.add(Double.toString(warn));
    new TreeMap<>(written).forEach((name, values) -> parts.add(name + "=" + values));
    return parts.toArray(String[]::new);
  }
}
