package io.proofstream.tables.content;

import io.proofstream.control.Catalog;
import io.proofstream.control.Control;
import io.proofstream.control.Gap;
import io.proofstream.control.check.Check;
import io.proofstream.control.check.CheckUse;
import io.proofstream.control.check.Operator;
import io.proofstream.measure.MetricKind;
import io.proofstream.measure.Metrics;
import io.proofstream.policy.Durations;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Checks, and which control asks which. */
final class CheckTables {
  static final ContentTable<CheckWithGap> CHECKS =
      ContentTable.of(
          "checks_catalog",
          "Every check: one question to the evidence, what is good enough, and the gap if it is"
              + " not.",
          CheckTables::checks,
          spec ->
              spec.requiredText("check_id", "Check", r -> r.item().check().id())
                  .text("title", "What it asks, for people", r -> r.item().check().title())
                  .text("metric", "What is measured", r -> r.item().check().metric())
                  .word(
                      "unit",
                      "What the thresholds are a number of",
                      MetricKind.Unit.class,
                      r -> Metrics.of(r.item().check().metric()).orElseThrow().unit())
                  .texts(
                      "parameters",
                      "What it says of its metric, name=value,value",
                      r -> parameters(r.item().check().parameters()))
                  .text("window_name", "How far back", r -> r.item().check().window().word())
                  .word(
                      "operator",
                      "How the number is held against the thresholds",
                      Operator.class,
                      r -> r.item().check().operator())
                  .decimal("pass_threshold", "From where it passes", r -> r.item().check().pass())
                  .decimal(
                      "warn_threshold", "From where it only warns", r -> r.item().check().warn())
                  .integer(
                      "min_population",
                      "Fewer are too few to judge",
                      r -> r.item().check().minimumPopulation())
                  .integer(
                      "min_confidence",
                      "Evidence below that counts as absent",
                      r -> r.item().check().minimumConfidence())
                  .texts(
                      "evidence",
                      "Sorts of evidence",
                      r -> ContentTable.words(r.item().check().evidence()))
                  .texts(
                      "requires",
                      "What must keep coming and how often, or else nothing is known",
                      r -> requires(r.item().check()))
                  .text("met", "Said when it passes", r -> r.item().check().met())
                  .text("missed", "Said when it does not", r -> r.item().check().missed())
                  .text("recommendation", "What to do", r -> r.item().check().recommendation())
                  .text("gap_id", "What is missing then", r -> r.item().check().gap())
                  .text("gap", "The same, for people", r -> r.item().gap(Gap::gap))
                  .text("solution", "How it is closed", r -> r.item().gap(Gap::solution))
                  .integer("least_days", "Of work, at least", r -> r.item().gap(Gap::leastDays))
                  .integer("most_days", "Of work, at most", r -> r.item().gap(Gap::mostDays))
                  .integer(
                      "phase",
                      "1 to 5, the order in which gaps are worth closing",
                      r -> r.item().gap(Gap::phase))
                  .text(
                      "org",
                      "Organisation whose own it is; null of those that come with the product",
                      r -> r.item().check().org()));

  static final ContentTable<Use> CONTROL_CHECKS =
      ContentTable.of(
          "control_checks",
          "Which control asks which check, with the numbers that its framework states.",
          CheckTables::uses,
          spec ->
              spec.requiredText("framework", "Framework", r -> r.item().control().framework())
                  .requiredText("control_id", "Control", r -> r.item().control().id())
                  .requiredInteger(
                      "place", "Which of the control's checks, from 1", r -> r.item().place())
                  .requiredText("check_id", "Check", r -> r.item().use().check())
                  .texts(
                      "scopes",
                      "Scopes of the framework that ask it like this; none = all",
                      r -> r.item().use().scopes())
                  .texts(
                      "parameters",
                      "What is said of its metric, name=value,value",
                      r -> parameters(r.item().use().parameters()))
                  .text("window_name", "How far back", r -> r.item().use().window().word())
                  .decimal("pass_threshold", "From where it passes", r -> r.item().use().pass())
                  .decimal("warn_threshold", "From where it only warns", r -> r.item().use().warn())
                  .text(
                      "basis",
                      "Where the framework's own numbers stand; null if there are none",
                      r -> r.item().use().basis()));

  private CheckTables() {}

  private record Use(Control control, int place, CheckUse use) {}

  private record CheckWithGap(Check check, Gap gap) {
    <T> T gap(Function<Gap, T> of) {
      return gap == null ? null : of.apply(gap);
    }
  }

  private static List<CheckWithGap> checks(Catalog catalog) {
    return catalog.checks().stream()
        .map(check -> new CheckWithGap(check, catalog.gap(check.gap()).orElse(null)))
        .toList();
  }

  private static List<Use> uses(Catalog catalog) {
    return ContentTables.controls(catalog).stream().flatMap(CheckTables::uses).toList();
  }

  private static Stream<Use> uses(Control control) {
    return IntStream.range(0, control.checks().size())
        .mapToObj(place -> new Use(control, place + 1, control.checks().get(place)));
  }

  private static List<String> parameters(Map<String, List<String>> said) {
    return new TreeMap<>(said)
        .entrySet().stream()
            .map(each -> each.getKey() + "=" + String.join(",", each.getValue()))
            .toList();
  }

  private static List<String> requires(Check check) {
    return check.requires().stream()
        .map(
            each ->
                String.join(" or ", ContentTable.words(each.kinds()))
                    + " every "
                    + Durations.text(each.everySeconds()))
        .toList();
  }
}
