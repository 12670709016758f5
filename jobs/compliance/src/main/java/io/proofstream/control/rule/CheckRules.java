package io.proofstream.control.rule;

import io.proofstream.control.check.Check;
import io.proofstream.control.check.Window;
import io.proofstream.control.written.CheckDraft;
import io.proofstream.measure.MetricKind;
import io.proofstream.measure.MetricParameter;
import io.proofstream.measure.Metrics;
import io.proofstream.policy.Durations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a check of what is written, if nothing is wrong with it. */
public final class CheckRules {
  private static final Pattern FILLED_IN = Pattern.compile("\\{([^}]*)}");
  private static final List<String> ALWAYS =
      List.of("value", "numerator", "denominator", "failing", "pass", "warn", "window");
  private static final int POPULATION = 5;
  private static final int CONFIDENCE = 60;

  private final Faults faults;

  public CheckRules(Faults faults) {
    this.faults = faults;
  }

  /** Null if it cannot be made; that is then said. */
  public Check check(CheckDraft draft, String org) {
    if (draft.id() == null || draft.metric() == null || draft.operator() == null) {
      return null;
    }
    String name = draft.file().substring(draft.file().lastIndexOf('/') + 1);
    if (!name.equals(draft.id() + ".yml")) {
      say(draft, "id", "is " + draft.id() + ", and the file is " + name);
    }
    MetricKind metric = Metrics.of(draft.metric()).orElse(null);
    if (metric == null) {
      faults.addUnknown(
          draft.file(),
          draft.line(),
          "metric",
          "there is no metric " + draft.metric(),
          draft.metric(),
          Metrics.ids());
      return null;
    }
    Numbers numbers = new Numbers(faults, draft.file());
    numbers.parameters(draft.line(), "parameters", metric, draft.parameters());
    Window window = numbers.window(draft.line(), "window", draft.window());
    Double pass = numbers.threshold(draft.line(), "pass", metric, draft.pass());
    Double warn =
        draft.warn() == null ? pass : numbers.threshold(draft.line(), "warn", metric, draft.warn());
    if (!draft.operator().fits(metric.better())) {
      say(
          draft,
          "operator",
          "is the wrong way round: %s is better %s"
              .formatted(metric.id(), metric.better().name().toLowerCase(java.util.Locale.ROOT)));
    }
    if (pass == null || warn == null || window == null) {
      return null;
    }
    if (!draft.operator().holds(pass, warn)) {
      say(draft, "warn", "is stricter than pass, so it could never warn");
    }
    filledIn(draft, "met", draft.met(), metric);
    filledIn(draft, "missed", draft.missed(), metric);
    return made(draft, window, pass, warn, org);
  }

  private Check made(CheckDraft draft, Window window, double pass, double warn, String org) {
    return new Check(
        draft.id(),
        draft.title(),
        draft.metric(),
        Collections.unmodifiableSortedMap(new TreeMap<>(draft.parameters())),
        window,
        draft.operator(),
        pass,
        warn,
        draft.minPopulation() < 0 ? POPULATION : draft.minPopulation(),
        draft.minConfidence() < 0 ? CONFIDENCE : draft.minConfidence(),
        draft.evidence().isEmpty()
            ? Collections.emptySet()
            : Collections.unmodifiableSet(EnumSet.copyOf(draft.evidence())),
        requirements(draft),
        draft.met(),
        draft.missed(),
        draft.recommendation(),
        draft.gap(),
        org);
  }

  private List<Check.Requirement> requirements(CheckDraft draft) {
    List<Check.Requirement> requirements = new ArrayList<>();
    for (CheckDraft.Required required : draft.requires()) {
      String every = required.every();
      if (every == null || !every.matches(Durations.FORM)) {
        faults.add(
            draft.file(), required.line(), "requires.every", "is no length of time, such as 1d");
      } else {
        requirements.add(new Check.Requirement(required.kinds(), Durations.seconds(every)));
      }
    }
    return List.copyOf(requirements);
  }

  private void filledIn(CheckDraft draft, String key, String text, MetricKind metric) {
    List<String> known =
        Stream.concat(ALWAYS.stream(), metric.parameters().stream().map(MetricParameter::name))
            .toList();
    Matcher places = FILLED_IN.matcher(text == null ? "" : text);
    while (places.find()) {
      if (!known.contains(places.group(1))) {
        faults.addUnknown(
            draft.file(),
            draft.line(),
            key,
            "nothing is filled in for {" + places.group(1) + "}",
            places.group(1),
            known);
      }
    }
  }

  private void say(CheckDraft draft, String key, String what) {
    faults.add(draft.file(), draft.line(), key, what);
  }

  /** Those that nothing asks. */
  public static void sayUnused(Faults faults, List<CheckDraft> drafts, Stream<String> asked) {
    Map<String, Boolean> all = asked.collect(Collectors.toMap(id -> id, id -> true, (a, b) -> a));
    for (CheckDraft draft : drafts) {
      if (draft.id() != null && !all.containsKey(draft.id())) {
        faults.add(draft.file(), draft.line(), "id", draft.id() + " is asked by no control");
      }
    }
  }
}
