package io.proofstream.console.frameworks;

import io.proofstream.control.Alias;
import io.proofstream.control.Catalog;
import io.proofstream.control.Control;
import io.proofstream.control.Coverage;
import io.proofstream.control.Crossing;
import io.proofstream.control.Crosswalk;
import io.proofstream.control.Framework;
import io.proofstream.control.check.Check;
import io.proofstream.control.check.CheckUse;
import io.proofstream.control.check.EvidenceCategory;
import io.proofstream.control.check.Operator;
import io.proofstream.control.check.Threshold;
import io.proofstream.measure.MetricKind.Unit;
import io.proofstream.measure.Metrics;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** All that there is to say of a control. */
final class ControlText {
  private static final int INDENT = 16;
  private static final int MOST_IDS = 12;

  private final Catalog catalog;
  private final PrintWriter out;

  ControlText(Catalog catalog, PrintWriter out) {
    this.catalog = catalog;
    this.out = out;
  }

  void print(Framework framework, Control control) {
    out.println(control.id() + "  " + control.title());
    said("", framework.name() + "; " + control.family() + "; " + levels(control));
    if (control.withdrawn() != null) {
      said("withdrawn", control.withdrawn());
    } else if (!control.isInScope()) {
      said(
          "out of scope",
          "Evidence of containers shows nothing of it; responsibility %s."
              .formatted(word(control.responsibility())));
    } else {
      judged(control);
    }
    for (Alias alias : catalog.aliases(control)) {
      said(
          alias.sameControl() ? "also written" : "mind",
          alias.sameControl()
              ? alias.written() + ": " + alias.note()
              : alias.note() + " (" + alias.control() + ")");
    }
    corresponding(control);
    out.println();
    Lines.labelled(out, "", 0, framework.disclaimer());
  }

  private void judged(Control control) {
    boolean partial = control.coverage() == Coverage.PARTIAL;
    said(
        "coverage",
        "%s, weight %d, responsibility %s%s"
            .formatted(
                word(control.coverage()),
                control.weight(),
                word(control.responsibility()),
                control.like() == null ? "" : ", like " + control.like()));
    said("we check", control.what());
    said("because", control.why());
    said("to do", control.recommendation());
    if (partial) {
      said("people show", control.note());
    }
    said(
        "evidence",
        control.evidence().stream().map(ControlText::word).collect(Collectors.joining(", ")));
    String label = "checks";
    for (CheckUse use : control.checks()) {
      Check check = catalog.check(use.check()).orElseThrow();
      said(label, check.id() + ": " + check.title() + "; " + asked(check, use));
      label = "";
    }
  }

  private static String asked(Check check, CheckUse use) {
    Unit unit = Metrics.of(check.metric()).orElseThrow().unit();
    StringBuilder asked = new StringBuilder(check.metric());
    asked
        .append(check.operator() == Operator.GTE ? " at least " : " at most ")
        .append(Threshold.text(unit, use.pass()));
    if (use.warn() != use.pass()) {
      asked.append(", warns from ").append(Threshold.text(unit, use.warn()));
    }
    asked.append(", over ").append(use.window().word());
    use.parameters()
        .forEach(
            (name, values) -> {
              if (!values.equals(check.parameters().get(name))) {
                asked.append(", ").append(name).append(' ').append(String.join(" or ", values));
              }
            });
    if (!use.scopes().isEmpty()) {
      asked.append(", for ").append(String.join(" and ", use.scopes()));
    }
    return asked.append(use.basis() == null ? "" : " [" + use.basis() + "]").toString();
  }

  private void corresponding(Control control) {
    Crosswalk crosswalk = new Crosswalk(catalog);
    List<Crossing> nist = crosswalk.nist(control);
    if (nist.isEmpty()) {
      said("crosswalk", "No public mapping to NIST SP 800-53 was found.");
      return;
    }
    said(
        "800-53",
        nist.stream()
            .map(each -> each.nist() + " (" + each.basis() + ")")
            .collect(Collectors.joining(", ")));
    String label = "through it";
    for (var each : crosswalk.others(control).entrySet()) {
      List<String> ids = each.getValue();
      String more = ids.size() > MOST_IDS ? " and %d more".formatted(ids.size() - MOST_IDS) : "";
      said(
          label,
          each.getKey() + " " + String.join(", ", ids.stream().limit(MOST_IDS).toList()) + more);
      label = "";
    }
  }

  private void said(String label, String text) {
    Lines.labelled(out, "  " + label, INDENT, text);
  }

  private static String levels(Control control) {
    if (control.withdrawn() != null) {
      return "no level";
    }
    return control.levels().equals(List.of("ALL"))
        ? "all levels"
        : "levels " + String.join(", ", control.levels());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String word(EvidenceCategory category) {
    return category.name().toLowerCase(Locale.ROOT);
  }
}
