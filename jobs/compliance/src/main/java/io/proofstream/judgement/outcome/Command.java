package io.proofstream.judgement.outcome;

import io.proofstream.alert.AlertKind;
import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Meaning;
import io.proofstream.finding.outcome.Cause;
import java.time.Instant;
import java.util.List;

/**
 * What the policy asks of automata where a check fell, or what it rests on grew stale. Nobody here
 * carries it out: whoever does says so in an attempt that names it.
 *
 * @param by what brought it about: the columns that every table has
 */
public record Command(
    @Meaning(value = "Deterministic: the alert and what is asked", required = true)
        String commandId,
    @Meaning(value = "Organisation it belongs to", required = true) String org,
    @Meaning(value = "What is asked, in the policy's word", required = true) String command,
    @Meaning(value = "Alert that it answers", required = true) String alertId,
    @Meaning("What that alert tells") AlertKind alertKind,
    @Meaning("Checks that it is to bring back, of those for which the policy asks it")
        List<String> checkIds,
    @Meaning("Controls that the alert pulls down, as framework/id") List<String> controls,
    @Meaning("What was found, for people") String message,
    @Meaning("When it was asked") Instant requestedAt,
    @Meaning("Why nobody is asked; null = it is on topic commands") String suppressedReason,
    @Meaning("Version of the policy that asks it") long policyVersion,
    Cause by) {

  public Command {
    checkIds = checkIds == null ? List.of() : checkIds;
    controls = controls == null ? List.of() : controls;
  }

  /** The same for the same alert, however often the log is read. */
  public static String idOf(String alertId, String command) {
    return Digest.id("command", alertId, command);
  }
}
