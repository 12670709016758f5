package io.proofstream.wire;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.proofstream.alert.Alert;
import io.proofstream.alert.AlertKind;
import io.proofstream.evidence.Meaning;
import io.proofstream.evidence.scan.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * What topic {@code alerts} says: an alert that people are told of. Those kept from people, with
 * the reason, are in table {@code alerts} alone.
 */
public record AlertEvent(
    @Meaning(value = "Deterministic: the same moment of the same thing", required = true)
        String alertId,
    @Meaning(
            value = "What happened: sla.breach; readers pass over kinds new to them",
            required = true)
        String kind,
    @Meaning(value = "Organisation it belongs to", required = true) String org,
    @Meaning("What repeats and follow-ups of it share") String dedupKey,
    @Meaning("What to page on: asset and vulnerability, or check") String groupKey,
    @Meaning("Of the finding, as decided, or of the heaviest control") Severity severity,
    @Meaning("In one line, for people") String title,
    @Meaning("What was found, for people") String message,
    @Meaning("What to do about it") String recommendation,
    @Meaning("When it became due") Instant dueAt,
    @Meaning("When it was known: recorded time of what made it known") Instant raisedAt,
    @Meaning("Finding") String findingId,
    @Meaning("Generation of the finding's clock") Integer generation,
    @Meaning("Vulnerability or rule") String vulnerabilityId,
    @Meaning("Asset") String assetId,
    @Meaning("Registry and path of the asset") String repository,
    @Meaning("Release line of the asset") String stream,
    @Meaning("Package") String packageName,
    @Meaning("Team that answers for the asset") String ownerTeam,
    @Meaning("Environments that the asset runs in") List<String> environments,
    @Meaning("Check that it is about") String checkId,
    @Meaning("Controls that it pulls down, as framework/id") List<String> controls,
    @Meaning("Frameworks of those, or that the deadline is owed to") List<String> frameworks,
    @Meaning("Status before") String oldStatus,
    @Meaning("Status after") String newStatus,
    @Meaning("Deadline that it is about") Instant deadlineAt,
    @Meaning("Obligation that binds") String bindingObligation,
    @Meaning("What brought it about") String cause,
    @Meaning("Alert that it ends") String resolvesAlertId,
    @Meaning("Version of the policy in force") Long policyVersion,
    @Meaning("When what brought it about happened, as claimed") Instant occurredAt,
    @Meaning(value = "Recorded time of that", required = true) Instant recordedAt,
    @Meaning("Evidence that brought it about; absent where time did") String evidenceId,
    @Meaning("Made up for a demonstration") boolean simulated) {

  /** Value of header {@code content-type}. */
  public static final String CONTENT_TYPE = CloudEvent.CONTENT_TYPE;

  private static final TypeReference<CloudEvent<AlertEvent>> FORM = new TypeReference<>() {};
  private static final ObjectWriter WRITER = WireJson.MAPPER.writerFor(FORM);
  private static final ObjectReader READER = WireJson.MAPPER.readerFor(FORM);

  public AlertEvent {
    environments = environments == null ? List.of() : environments;
    controls = controls == null ? List.of() : controls;
    frameworks = frameworks == null ? List.of() : frameworks;
  }

  /** Whether people are told of it, and so the topic. */
  public static boolean isTold(Alert alert) {
    return alert.suppressedReason() == null;
  }

  /** What repeats and follow-ups share, so that they keep their order. */
  public static byte[] key(Alert alert) {
    return keyText(alert).getBytes(StandardCharsets.UTF_8);
  }

  /** The whole CloudEvent; the same alert is always the same bytes. */
  public static byte[] write(Alert alert) {
    return CloudEvent.ofOrganisation(
            alert.org(),
            alert.alertId(),
            type(alert.alertKind()),
            alert.findingId() == null ? alert.dedupKey() : alert.findingId(),
            alert.raisedAt(),
            keyText(alert),
            of(alert))
        .write(WRITER);
  }

  /** What a message of the topic says. What later versions of us add is skipped. */
  public static AlertEvent read(byte[] message) throws IOException {
    CloudEvent<AlertEvent> event = READER.readValue(message);
    if (event == null || event.data() == null || event.data().alertId() == null) {
      throw new IOException("it is no alert");
    }
    return event.data();
  }

  static String type(AlertKind kind) {
    return "io.proofstream." + kind.word() + ".v1";
  }

  private static String keyText(Alert alert) {
    return alert.dedupKey() == null ? alert.alertId() : alert.dedupKey();
  }

  static AlertEvent of(Alert alert) {
    return new AlertEvent(
        alert.alertId(),
        alert.alertKind().word(),
        alert.org(),
        alert.dedupKey(),
        alert.groupKey(),
        alert.severity(),
        alert.title(),
        alert.message(),
        alert.recommendation(),
        alert.dueAt(),
        alert.raisedAt(),
        alert.findingId(),
        alert.generation(),
        alert.vulnerabilityId(),
        alert.assetId(),
        alert.repository(),
        alert.stream(),
        alert.packageName(),
        alert.ownerTeam(),
        alert.environments(),
        alert.checkId(),
        alert.controls(),
        alert.frameworks(),
        alert.oldStatus(),
        alert.newStatus(),
        alert.deadlineAt(),
        alert.bindingObligation(),
        alert.cause(),
        alert.resolvesAlertId(),
        alert.policyVersion(),
        alert.by().occurredAt(),
        alert.by().at(),
        alert.by().evidenceId(),
        alert.by().simulated());
  }
}
