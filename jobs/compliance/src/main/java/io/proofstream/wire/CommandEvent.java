package io.proofstream.wire;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.proofstream.evidence.Meaning;
import io.proofstream.judgement.outcome.Command;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * What topic {@code commands} says: what is asked of whoever knows the command. Those that nobody
 * is asked are in table {@code commands} alone, with the reason.
 */
public record CommandEvent(
    @Meaning(
            value = "Deterministic: who carries it out names it in remediation.attempted",
            required = true)
        String commandId,
    @Meaning(value = "Organisation it belongs to", required = true) String org,
    @Meaning(value = "What is asked, in the policy's word", required = true) String command,
    @Meaning(value = "Alert that it answers", required = true) String alertId,
    @Meaning("What that alert tells: control.regressed, evidence.stale") String alertKind,
    @Meaning("Checks that it is to bring back, of those for which the policy asks it")
        List<String> checkIds,
    @Meaning("Controls that the alert pulls down, as framework/id") List<String> controls,
    @Meaning("What was found, for people") String message,
    @Meaning(value = "When it was asked", required = true) Instant requestedAt,
    @Meaning("Version of the policy that asks it") long policyVersion,
    @Meaning("When what brought it about happened, as claimed") Instant occurredAt,
    @Meaning(value = "Recorded time of that", required = true) Instant recordedAt,
    @Meaning("Made up for a demonstration") boolean simulated) {

  /** Value of header {@code content-type}. */
  public static final String CONTENT_TYPE = CloudEvent.CONTENT_TYPE;

  /** Of every message. */
  static final String TYPE = "io.proofstream.command.requested.v1";

  private static final ObjectWriter WRITER =
      WireJson.MAPPER.writerFor(new TypeReference<CloudEvent<CommandEvent>>() {});

  public CommandEvent {
    checkIds = checkIds == null ? List.of() : checkIds;
    controls = controls == null ? List.of() : controls;
  }

  /** Whether anybody is asked, and so the topic. */
  public static boolean isAsked(Command command) {
    return command.suppressedReason() == null;
  }

  /** What is asked for one check stays in order. */
  public static byte[] key(Command command) {
    return keyText(command).getBytes(StandardCharsets.UTF_8);
  }

  /** The whole CloudEvent; the same command is always the same bytes. */
  public static byte[] write(Command command) {
    return CloudEvent.ofOrganisation(
            command.org(),
            command.commandId(),
            TYPE,
            command.alertId(),
            command.requestedAt(),
            keyText(command),
            of(command))
        .write(WRITER);
  }

  private static String keyText(Command command) {
    return command.org() + "/" + String.join(",", command.checkIds());
  }

  static CommandEvent of(Command command) {
    return new CommandEvent(
        command.commandId(),
        command.org(),
        command.command(),
        command.alertId(),
        command.alertKind().word(),
        command.checkIds(),
        command.controls(),
        command.message(),
        command.requestedAt(),
        command.policyVersion(),
        command.by().occurredAt(),
        command.by().at(),
        command.by().simulated());
  }
}
