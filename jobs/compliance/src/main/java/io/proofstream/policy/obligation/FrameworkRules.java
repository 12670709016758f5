package io.proofstream.policy.obligation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.policy.Durations;
import io.proofstream.policy.ObligationRule;
import io.proofstream.policy.ObligationRule.Window;
import io.proofstream.policy.Sla;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What each framework demands, and where that stands. */
final class FrameworkRules {
  private static final String VDR = "fedramp-vdr-";
  private static final String VDR_BASIS =
      "FedRAMP FRMR 0.9.43-beta, VDR-TFR-PVR (SHOULD): days from the completed evaluation, by"
          + " adverse impact and exposure; N1 has none.";
  private static final double SECONDS_OF_A_DAY = 86_400;

  /** A rule of the file, for each of its frameworks. */
  record Entry(
      String name,
      String title,
      List<String> frameworks,
      Sla.ClockStart start,
      String basis,
      List<Limit> windows) {}

  record Limit(Severity severity, Boolean kev, String within, boolean untilKevDue) {
    Window window() {
      Long seconds = within == null ? null : Durations.seconds(within);
      return new Window(severity, null, null, null, kev, seconds, untilKevDue);
    }
  }

  private final Map<String, List<ObligationRule>> rules = new HashMap<>();
  private final Map<String, String> bases = new HashMap<>();

  private FrameworkRules() {}

  static FrameworkRules read() {
    FrameworkRules all = new FrameworkRules();
    for (Entry entry : entries()) {
      List<Window> windows = entry.windows().stream().map(Limit::window).toList();
      for (String framework : entry.frameworks()) {
        all.add(framework, entry.name(), entry.title(), entry.start(), windows, entry.basis());
      }
    }
    Map<String, List<Window>> byLevel = new HashMap<>();
    Catalogs.lines("fedramp-vdr-remediation-days.csv").forEach(line -> addDays(line, byLevel));
    byLevel.forEach(
        (level, windows) ->
            all.add(
                VDR + level,
                "remediation",
                "Mitigate or remediate by impact and exposure, from the evaluation",
                Sla.ClockStart.EVALUATED,
                withoutLeast(windows),
                VDR_BASIS));
    return all;
  }

  List<ObligationRule> of(String framework) {
    return rules.getOrDefault(framework, List.of());
  }

  String basis(String ruleId) {
    return bases.get(ruleId);
  }

  private void add(
      String framework,
      String name,
      String title,
      Sla.ClockStart start,
      List<Window> windows,
      String basis) {
    String id = framework + ":" + name;
    rules
        .computeIfAbsent(framework, f -> new ArrayList<>())
        .add(new ObligationRule(id, framework, title, start, List.copyOf(windows)));
    bases.put(id, basis);
  }

  /** A line of {@code level,impact,reachable and exploitable,exploitable,neither}, in days. */
  private static void addDays(String line, Map<String, List<Window>> byLevel) {
    String[] cells = line.split(",");
    String impact = cells[1];
    List<Window> windows =
        byLevel.computeIfAbsent(cells[0].toLowerCase(Locale.ROOT), level -> new ArrayList<>());
    windows.add(new Window(null, impact, true, true, null, days(cells[2]), false));
    windows.add(new Window(null, impact, false, true, null, days(cells[3]), false));
    windows.add(new Window(null, impact, null, false, null, days(cells[4]), false));
  }

  private static List<Window> withoutLeast(List<Window> windows) {
    List<Window> all = new ArrayList<>(windows);
    all.add(new Window(null, "N1", null, null, null, null, false));
    return all;
  }

  private static long days(String days) {
    return Math.round(Double.parseDouble(days) * SECONDS_OF_A_DAY);
  }

  private static List<Entry> entries() {
    YAMLMapper yaml =
        YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    try {
      return List.of(yaml.readValue(Catalogs.text("obligations.yml"), Entry[].class));
    } catch (IOException e) {
      throw new UncheckedIOException("A catalogue that comes with the product is broken", e);
    }
  }
}
