package io.proofstream.wire;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.proofstream.evidence.Meaning;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.FindingState;
import io.proofstream.finding.outcome.FindingChange;
import io.proofstream.finding.outcome.Transition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/** What topic {@code findings} says: one transition of one finding. */
public record FindingEvent(
    @Meaning(value = "Deterministic: finding and number", required = true) String eventId,
    @Meaning(value = "Organisation it belongs to", required = true) String org,
    @Meaning(value = "Finding", required = true) String findingId,
    @Meaning("Generation of its clock") int generation,
    @Meaning("Number of the transition, without gaps per finding: readers keep the highest")
        long seq,
    @Meaning(value = "What happened", required = true) Transition transition,
    @Meaning("State before; absent at the first") FindingState fromState,
    @Meaning("State after") FindingState toState,
    @Meaning("When a rule made it due; absent where none did") Instant dueAt,
    @Meaning("What brought it about") String cause,
    @Meaning("Evidence that brought it about; absent for time itself") String causeEvidenceId,
    @Meaning("Who decided; absent where nobody did") String actor,
    @Meaning("Severity before, if it changed") Severity oldSeverity,
    @Meaning("Severity after, if it changed") Severity newSeverity,
    @Meaning("Binding deadline before, if it moved") Instant oldDeadlineAt,
    @Meaning("Binding deadline after, if it moved") Instant newDeadlineAt,
    @Meaning("Obligation that binds") String obligation,
    @Meaning("Version of the policy in force") long policyVersion,
    @Meaning("Exception in force, begun or ended") String exceptionId,
    @Meaning("Transition that this one takes back") String supersedesEventId,
    @Meaning("Finding that it lives on under") String mergedInto,
    @Meaning("Asset") String assetId,
    @Meaning("Vulnerability or rule") String vulnerabilityId,
    @Meaning("Team that answered for the asset then") String ownerTeam,
    @Meaning("Severity then") Severity severity,
    @Meaning("When what brought it about happened, as claimed") Instant occurredAt,
    @Meaning(value = "Recorded time of that", required = true) Instant recordedAt,
    @Meaning("Made up for a demonstration") boolean simulated) {

  /** Value of header {@code content-type}. */
  public static final String CONTENT_TYPE = CloudEvent.CONTENT_TYPE;

  private static final ObjectWriter WRITER =
      WireJson.MAPPER.writerFor(new TypeReference<CloudEvent<FindingEvent>>() {});

  /** The finding, so that its transitions keep their order. */
  public static byte[] key(FindingChange change) {
    return change.findingId().getBytes(StandardCharsets.UTF_8);
  }

  /** The whole CloudEvent; the same transition is always the same bytes. */
  public static byte[] write(FindingChange change) {
    return CloudEvent.ofOrganisation(
            change.org(),
            change.eventId(),
            type(change.transition()),
            change.findingId(),
            change.by().at(),
            change.findingId(),
            of(change))
        .write(WRITER);
  }

  static String type(Transition transition) {
    String word = transition.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return "io.proofstream.finding." + word + ".v1";
  }

  static FindingEvent of(FindingChange change) {
    return new FindingEvent(
        change.eventId(),
        change.org(),
        change.findingId(),
        change.generation(),
        change.seq(),
        change.transition(),
        change.fromState(),
        change.toState(),
        change.dueAt(),
        change.cause(),
        change.causeEvidenceId(),
        change.actor(),
        change.oldSeverity(),
        change.newSeverity(),
        change.oldDeadlineAt(),
        change.newDeadlineAt(),
        change.obligation(),
        change.policyVersion(),
        change.exceptionId(),
        change.supersedesEventId(),
        change.mergedInto(),
        change.assetId(),
        change.vulnerabilityId(),
        change.ownerTeam(),
        change.severity(),
        change.by().occurredAt(),
        change.by().at(),
        change.by().simulated());
  }
}
