package io.proofstream.tables.content;

import io.proofstream.control.Catalog;
import io.proofstream.control.Control;
import io.proofstream.control.Coverage;
import io.proofstream.control.Crossing;
import io.proofstream.control.Framework;
import io.proofstream.control.Responsibility;
import java.util.List;

/** What controls are judged by: frameworks, controls, and what {@link CheckTables} has. */
public final class ContentTables {
  private static final ContentTable<HeldTo> FRAMEWORKS =
      ContentTable.of(
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
      ContentTable.of(
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
                      "evidence",
                      "Sorts of its checks' evidence",
                      r -> ContentTable.words(r.item().evidence()))
                  .text(
                      "same_as",
                      "Control whose words these are, framework/id; null if they are its own",
                      r -> r.item().like()));

  private static final ContentTable<Crossing> CROSSWALK =
      ContentTable.of(
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

  public static final List<ContentTable<?>> ALL =
      List.of(FRAMEWORKS, CONTROLS, CheckTables.CHECKS, CheckTables.CONTROL_CHECKS, CROSSWALK);

  private ContentTables() {}

  private record HeldTo(Framework framework, Framework.Scope scope) {}

  private static List<HeldTo> scopes(Catalog catalog) {
    return catalog.frameworks().stream()
        .flatMap(each -> each.scopes().stream().map(scope -> new HeldTo(each, scope)))
        .toList();
  }

  static List<Control> controls(Catalog catalog) {
    return catalog.frameworks().stream().flatMap(each -> each.controls().stream()).toList();
  }
}
