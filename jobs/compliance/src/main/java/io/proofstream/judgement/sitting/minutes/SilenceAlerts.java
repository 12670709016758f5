package io.proofstream.judgement.sitting.minutes;

import io.proofstream.alert.Alert;
import io.proofstream.alert.AlertKind;
import io.proofstream.evidence.Digest;
import io.proofstream.judgement.Need;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.sitting.Bench;
import io.proofstream.judgement.sitting.Needed;
import io.proofstream.judgement.sitting.Stretch;
import io.proofstream.judgement.verdict.Hearing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

  void hear(Map<String, Stretch> before, Map<Need, Hearing> hearings) {
    for (Needed needed : bench.needed().values()) {
      hear(needed, before.get(needed.key()), hearings.get(needed.need()));
    }
    for (String key : new TreeSet<>(before.keySet())) {
      if (!bench.needed().containsKey(key)) {
        Needed nothing =
            new Needed(key, key.substring(0, key.indexOf('/')), null, List.of(), List.of());
        resume(nothing, before.get(key), "No check requires it any more.");
      }
    }
  }

  /** What alerts about the same requirement share. */
  static String about(Bench bench, String key) {
    return bench.org() + "/evidence/" + key;
  }

  Map<String, Stretch> after() {
    return after;
  }

  List<Alert> alerts() {
    return alerts;
  }

  private void hear(Needed needed, Stretch before, Hearing hearing) {
    Reason reason = hearing.reason();
    String key = needed.key();
    if (reason != Reason.SILENT && reason != Reason.STALE) {
      if (before != null) {
        resume(needed, before, "It is heard again.");
      }
    } else if (before != null && before.reason() == reason) {
      after.put(key, before);
    } else {
      long every = hearing.requirement().everySeconds();
      Instant due = hearing.since().plusSeconds(every + bench.silenceGraceSeconds());
      AlertKind kind =
          reason == Reason.SILENT ? AlertKind.EVIDENCE_SILENT : AlertKind.EVIDENCE_STALE;
      String id = Digest.id("alert", kind.word(), bench.org(), key, at.toString());
      after.put(key, new Stretch(reason, hearing.since(), id));
      String what = reason == Reason.SILENT ? "is silent" : "is stale";
      tell(id, kind, needed, what, hearing.message(), hearing.advice(), due, before);
    }
  }

  private void resume(Needed needed, Stretch before, String message) {
    AlertKind kind = AlertKind.EVIDENCE_RESUMED;
    String id = Digest.id("alert", kind.word(), before.alertId(), at.toString());
    tell(id, kind, needed, "is no longer missing", message, null, at, before);
  }

  private void tell(
      String id,
      AlertKind kind,
      Needed needed,
      String what,
      String message,
      String recommendation,
      Instant due,
      Stretch before) {
    Stretch now = after.get(needed.key());
    String shared = about(bench, needed.key());
    alerts.add(
        new Draft(
                id,
                kind,
                shared,
                shared,
                null,
                Severities.of(needed.controls(), false),
                "Evidence " + needed.kinds() + " " + what,
                message,
                recommendation,
                needed.controls(),
                before == null ? null : before.reason().word(),
                now == null ? null : now.reason().word(),
                due,
                at,
                "time",
                before == null ? null : before.alertId())
            .alert(bench));
  }
}
