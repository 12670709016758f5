package io.proofstream.judgement.sitting;

import io.proofstream.alert.Alert;
import io.proofstream.alert.AlertKind;
import io.proofstream.control.check.Check.Requirement;
import io.proofstream.evidence.Digest;
import io.proofstream.judgement.Asked;
import io.proofstream.judgement.Heard;
import io.proofstream.judgement.HeldControl;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.verdict.Hearing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells people that evidence stopped coming, or is stale, and that it comes again: once for each
 * thing that checks require, however many require it. Who never connected has nothing to stop.
 */
final class SilenceAlerts {
  private final Bench bench;
  private final Instant at;
  private final Map<String, Stretch> after = new TreeMap<>();
  private final List<Alert> alerts = new ArrayList<>();

  SilenceAlerts(Bench bench, Instant at) {
    this.bench = bench;
    this.at = at;
  }

  void hear(Map<String, Stretch> before, Map<Requirement, Heard> heard) {
    Map<String, List<HeldControl>> needing = new TreeMap<>();
    Map<String, Requirement> required = new TreeMap<>();
    for (Map.Entry<String, Asked> asked : bench.programme().asked().entrySet()) {
      for (Requirement requirement : asked.getValue().check().requires()) {
        required.put(key(requirement), requirement);
        needing
            .computeIfAbsent(key(requirement), key -> new ArrayList<>())
            .addAll(bench.asking().getOrDefault(asked.getKey(), List.of()));
      }
    }
    long grace = bench.policy().scanning().silenceGraceSeconds();
    required.forEach(
        (key, requirement) -> {
          Heard known = heard.getOrDefault(requirement, Heard.NEVER);
          Hearing hearing = Hearing.of(requirement, known, at, grace);
          hear(key, before.get(key), hearing, distinct(needing.get(key)), grace);
        });
    new TreeMap<>(before)
        .forEach(
            (key, stretch) -> {
              if (!required.containsKey(key)) {
                resume(key, stretch, List.of(), "No check requires it any more.");
              }
            });
  }

  Map<String, Stretch> after() {
    return after;
  }

  List<Alert> alerts() {
    return alerts;
  }

  private void hear(
      String key, Stretch before, Hearing hearing, List<HeldControl> controls, long grace) {
    Reason reason = hearing.reason();
    if (reason != Reason.SILENT && reason != Reason.STALE) {
      if (before != null) {
        resume(key, before, controls, "It is heard again.");
      }
    } else if (before != null && before.reason() == reason) {
      after.put(key, before);
    } else {
      Instant due = hearing.since().plusSeconds(hearing.requirement().everySeconds() + grace);
      AlertKind kind =
          reason == Reason.SILENT ? AlertKind.EVIDENCE_SILENT : AlertKind.EVIDENCE_STALE;
      String id = Digest.id("alert", kind.word(), bench.org(), key, at.toString());
      after.put(key, new Stretch(reason, hearing.since(), id));
      String what = reason == Reason.SILENT ? "is silent" : "is stale";
      tell(id, kind, key, controls, what, hearing.message(), hearing.advice(), due, before);
    }
  }

  private void resume(String key, Stretch before, List<HeldControl> controls, String message) {
    AlertKind kind = AlertKind.EVIDENCE_RESUMED;
    String id = Digest.id("alert", kind.word(), before.alertId(), at.toString());
    tell(id, kind, key, controls, "is no longer missing", message, null, at, before);
  }

  private void tell(
      String id,
      AlertKind kind,
      String key,
      List<HeldControl> controls,
      String what,
      String message,
      String recommendation,
      Instant due,
      Stretch before) {
    alerts.add(
        new Draft(
                id,
                kind,
                bench.org() + "/evidence/" + key,
                bench.org() + "/evidence/" + key,
                null,
                Severities.of(controls, false),
                "Evidence " + key.substring(0, key.indexOf('/')) + " " + what,
                message,
                recommendation,
                controls,
                before == null ? null : before.reason().word(),
                after.containsKey(key) ? after.get(key).reason().word() : null,
                due,
                at,
                "time",
                before == null ? null : before.alertId())
            .alert(bench));
  }

  private static List<HeldControl> distinct(List<HeldControl> controls) {
    Map<String, HeldControl> byKey = new LinkedHashMap<>();
    controls.forEach(control -> byKey.put(control.key(), control));
    return List.copyOf(byKey.values());
  }

  /** The kinds, sorted, and how often: the same for all checks that require the same. */
  static String key(Requirement requirement) {
    TreeSet<String> kinds = new TreeSet<>();
    requirement.kinds().forEach(kind -> kinds.add(kind.name().toLowerCase(Locale.ROOT)));
    return String.join("|", kinds) + "/" + requirement.everySeconds();
  }
}
