package io.proofstream.judgement.sitting.minutes;

import io.proofstream.alert.Alert;
import io.proofstream.alert.AlertKind;
import io.proofstream.judgement.Asked;
import io.proofstream.judgement.HeldControl;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.history.Turn;
import io.proofstream.judgement.history.Turn.What;
import io.proofstream.judgement.sitting.Bench;
import io.proofstream.judgement.verdict.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Tells people what fell and what recovered: once a check, with all that it pulls down. */
final class RegressionAlerts {
  private static final int NAMED = 3;

  private RegressionAlerts() {}

  /** What is the same question in several scopes is one alert. */
  static List<Alert> of(Bench bench, List<Turned> happened) {
    Map<String, List<Turned>> byAlert = new TreeMap<>();
    for (Turned each : happened) {
      if (each.turn().isTold()) {
        byAlert.computeIfAbsent(each.turn().alertId(), id -> new ArrayList<>()).add(each);
      }
    }
    return byAlert.values().stream().map(same -> alert(bench, same)).toList();
  }

  private static Alert alert(Bench bench, List<Turned> same) {
    Turned first = same.getFirst();
    Turn turn = first.turn();
    List<HeldControl> controls = controls(bench, same);
    boolean over = turn.what() == What.RECOVERED || turn.what() == What.DROPPED;
    Status graver = over ? turn.oldStatus() : turn.newStatus();
    return new Draft(
            turn.alertId(),
            over ? AlertKind.CONTROL_RECOVERED : AlertKind.CONTROL_REGRESSED,
            bench.org() + "/" + first.checkId() + "/" + first.fallsWith(),
            bench.org() + "/" + first.checkId(),
            first.checkId(),
            Severities.of(controls, graver == Status.FAILED),
            title(bench, first, controls),
            message(first, controls),
            over ? null : first.recommendation(),
            controls,
            turn.oldStatus().word(),
            turn.newStatus().word(),
            turn.at(),
            turn.at(),
            cause(turn.what()),
            same.stream()
                .map(each -> each.turn().endsAlertId())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null))
        .alert(bench);
  }

  /** The heaviest first; each once. */
  private static List<HeldControl> controls(Bench bench, List<Turned> same) {
    Map<String, HeldControl> byKey = new LinkedHashMap<>();
    same.stream()
        .flatMap(each -> bench.asking().getOrDefault(each.askedId(), List.of()).stream())
        .sorted(
            Comparator.comparing(HeldControl::weight).reversed().thenComparing(HeldControl::key))
        .forEach(control -> byKey.put(control.key(), control));
    return List.copyOf(byKey.values());
  }

  private static String title(Bench bench, Turned first, List<HeldControl> controls) {
    Asked asked = bench.programme().asked().get(first.askedId());
    String what = asked == null ? first.checkId() : asked.check().title();
    Turn turn = first.turn();
    String how =
        switch (turn.what()) {
          case LOST -> "evidence lost";
          case RECOVERED -> "recovered, " + people(turn.newStatus());
          case DROPPED -> "asked no more";
          default -> people(turn.oldStatus()) + " before, now " + people(turn.newStatus());
        };
    return what + ": " + how + " (" + Words.count(controls.size(), "control") + ")";
  }

  private static String message(Turned first, List<HeldControl> controls) {
    return switch (first.turn().what()) {
      case DROPPED -> "Neither the policy nor the content asks it any more.";
      case RECOVERED -> first.message();
      default -> first.message() + " " + pullsDown(controls);
    };
  }

  private static String pullsDown(List<HeldControl> controls) {
    List<String> named =
        controls.stream()
            .limit(NAMED)
            .map(control -> control.name() + " " + control.title())
            .toList();
    int more = controls.size() - named.size();
    return "Controls: " + String.join("; ", named) + (more == 0 ? "." : "; and " + more + " more.");
  }

  private static String people(Status status) {
    return status.word().replace('_', ' ');
  }

  static String cause(What what) {
    return switch (what) {
      case LOST, EASED, RECOVERED -> "time";
      case DROPPED -> "policy";
      case ACKNOWLEDGED -> "acknowledgement";
      case ATTEMPTED -> "remediation";
      default -> "evidence";
    };
  }
}
