package io.proofstream.tables;

import io.proofstream.control.Catalog;
import io.proofstream.control.Control;
import io.proofstream.control.Coverage;
import io.proofstream.control.Crossing;
import io.proofstream.control.Framework;
import io.proofstream.control.Gap;
import io.proofstream.control.Responsibility;
import io.proofstream.control.check.Check;
import io.proofstream.control.check.CheckUse;
import io.proofstream.control.check.Operator;
import io.proofstream.measure.MetricKind;
import io.proofstream.measure.Metrics;
import io.proofstream.policy.Durations;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What controls are judged by: frameworks, controls, checks, and which asks which. */
final class ContentTables {
  private static final ContentTable<HeldTo> FRAMEWORKS =
      table(
          "frameworks",
          "Scopes that a policy may name: a framework, or one of its levels.",
          ContentTables::scopes,
          spec ->
              spec.requiredText("framework", "Framework", r -> r.item().framework().id())
                  .requiredText("scope", "As policies name it", r -> r.item().scope().id())
                  .text("scope_name", "For people", r -> r.item().scope().name())
                  .texts(
                      "levels",
                      "Controls of one of these count; none = all",
                      r -> r.item().scope().levels())
                  .text("name", "Name of the framework", r -> r.item().framework().name())
                  .text("version", "The publisher's", r -> r.item().framework().version())
                  .text("publisher", "Whose it is", r -> r.item().framework().publisher())
                  .text(
                      "source",
                      "Where ids, titles and levels were taken from",
                      r -> r.item().framework().source())
                  .text(
                      "disclaimer",
                      "That a mapping is no certification",
                      r -> r.item().framework().disclaimer())
                  .text(
                      "org",
                      "Organisation whose own it is; null of those that come with the product",
                      r -> r.item().framework().org()));

  private static final ContentTable<Control> CONTROLS =
      table(
          "controls_catalog",
          "Every control of every framework, those that containers show nothing of too.",
          ContentTables::controls,
          spec ->
              spec.requiredText("framework", "Framework", r -> r.item().framework())
                  .requiredText("control_id", "The framework's own", r -> r.item().id())
                  .text("title", "The framework's own", r -> r.item().title())
                  .text("family", "Group that the framework puts it in", r -> r.item().family())
                  .texts("levels", "At which it applies", r -> r.item().levels())
                  .text(
                      "withdrawn",
                      "What became of it, if the framework has taken it back",
                      r -> r.item().withdrawn())
                  .word(
                      "coverage",
                      "How much of it evidence can show",
                      Coverage.class,
                      r -> r.item().coverage())
                  .integer(
                      "weight",
                      "1 to 10, in the framework's score; 0 if it is out of scope",
                      r -> r.item().weight())
                  .word(
                      "responsibility",
                      "Who has to do what it asks",
                      Responsibility.class,
                      r -> r.item().responsibility())
                  .text("what", "What is checked", r -> r.item().what())
                  .text("why", "Why it matters", r -> r.item().why())
                  .text("recommendation", "What to do", r -> r.item().recommendation())
                  .text(
                      "note", "What people must still show, of a partial one", r -> r.item().note())
                  .texts(
                      "evidence", "Sorts of its checks' evidence", r -> words(r.item().evidence()))
                  .text(
                      "same_as",
                      "Control whose words these are, framework/id; null if they are its own",
                      r -> r.item().like()));

  private static final ContentTable<CheckWithGap> CHECKS =
      table(
          "checks_catalog",
          "Every check: one question to the evidence, what is good enough, and the gap if it is"
              + " not.",
          ContentTables::checks,
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
                  .texts("evidence", "Sorts of evidence", r -> words(r.item().check().evidence()))
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

  private static final ContentTable<Use> CONTROL_CHECKS =
      table(
          "control_checks",
          "Which control asks which check, with the numbers that its framework states.",
          ContentTables::uses,
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

  private static final ContentTable<Crossing> CROSSWALK =
      table(
          "crosswalk",
          "Which control corresponds to which of NIST SP 800-53 Rev 5, and who says so.",
          Catalog::crosswalk,
          spec ->
              spec.requiredText("framework", "Framework", r -> r.item().framework())
                  .requiredText("control_id", "Control", r -> r.item().control())
                  .requiredText("nist_id", "Of NIST SP 800-53 Rev 5", r -> r.item().nist())
                  .text(
                      "basis",
                      "stated, secondary, title_match, recalled or proposed, best first",
                      r -> r.item().basis()));

  static final List<ContentTable<?>> ALL =
      List.of(FRAMEWORKS, CONTROLS, CHECKS, CONTROL_CHECKS, CROSSWALK);

  private ContentTables() {}

  private record HeldTo(Framework framework, Framework.Scope scope) {}

  private record Use(Control control, int place, CheckUse use) {}

  private record CheckWithGap(Check check, Gap gap) {
    <T> T gap(Function<Gap, T> of) {
      return gap == null ? null : of.apply(gap);
    }
  }

  private static <T> ContentTable<T> table(
      String name,
      String comment,
      Function<Catalog, List<T>> items,
      Function<TableSpec<ContentRow<T>>, TableSpec<ContentRow<T>>> columns) {
    TableSpec<ContentRow<T>> begun =
        TableSpec.<ContentRow<T>>append(name, comment, "catalog_digest")
            .requiredText(
                "catalog_digest",
                "Content that it is part of; every one that was ever in use is there",
                ContentRow::catalogDigest);
    return new ContentTable<>(
        columns
            .apply(begun)
            .requiredInstant(
                "recorded_at", "When job evidence first had it", ContentRow::recordedAt)
            .ofFewRows(),
        items);
  }

  private static List<HeldTo> scopes(Catalog catalog) {
    return catalog.frameworks().stream()
        .flatMap(each -> each.scopes().stream().map(scope -> new HeldTo(each, scope)))
        .toList();
  }

  private static List<Control> controls(Catalog catalog) {
    return catalog.frameworks().stream().flatMap(each -> each.controls().stream()).toList();
  }

  private static List<CheckWithGap> checks(Catalog catalog) {
    return catalog.checks().stream()
        .map(check -> new CheckWithGap(check, catalog.gap(check.gap()).orElse(null)))
        .toList();
  }

  private static List<Use> uses(Catalog catalog) {
    return controls(catalog).stream().flatMap(ContentTables::uses).toList();
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
                String.join(" or ", words(each.kinds()))
                    + " every "
                    + Durations.text(each.everySeconds()))
        .toList();
  }

  private static List<String> words(Collection<? extends Enum<?>> words) {
    return words.stream().map(word -> word.name().toLowerCase(Locale.ROOT)).sorted().toList();
  }
}
