package io.proofstream.judgement.sitting.minutes;

import io.proofstream.alert.Alert;
import io.proofstream.alert.AlertKind;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.judgement.HeldControl;
import io.proofstream.judgement.sitting.Bench;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What an alert about checks says, apart from all that is only said of findings.
 *
 * @param dedupKey what repeats and follow-ups of it share
 * @param groupKey what to page on
 */
record Draft(
    String alertId,
    AlertKind kind,
    String dedupKey,
    String groupKey,
    String checkId,
    Severity severity,
    String title,
    String message,
    String recommendation,
    Collection<HeldControl> controls,
    String oldStatus,
    String newStatus,
    Instant dueAt,
    Instant at,
    String cause,
    String endsAlertId) {

  Alert alert(Bench bench) {
    return new Alert(
        alertId,
        kind,
        bench.org(),
        dedupKey,
        groupKey,
        severity,
        title,
        message,
        recommendation,
        dueAt,
        at,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        checkId,
        List.copyOf(new TreeSet<>(controls.stream().map(HeldControl::name).toList())),
        List.copyOf(new TreeSet<>(controls.stream().map(HeldControl::framework).toList())),
        oldStatus,
        newStatus,
        null,
        null,
        cause,
        endsAlertId,
        bench.suppressed(dueAt),
        bench.policy().version(),
        bench.cause(cause, at));
  }
}
