package io.proofstream.wire;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.proofstream.audit.Action;
import io.proofstream.audit.ActionKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What topic {@code audit} says: one action, as a CloudEvent. */
public final class ActionEvent {
  /** Value of header {@code content-type}. */
  public static final String CONTENT_TYPE = CloudEvent.CONTENT_TYPE;

  private static final TypeReference<CloudEvent<Action>> FORM = new TypeReference<>() {};
  private static final ObjectWriter WRITER = WireJson.MAPPER.writerFor(FORM);
  private static final ObjectReader READER = WireJson.MAPPER.readerFor(FORM);

  private ActionEvent() {}

  /** The organisation, so that what concerns it keeps its order. */
  public static byte[] key(Action action) {
    return action.org().getBytes(StandardCharsets.UTF_8);
  }

  /** The whole CloudEvent; the same action is always the same bytes. */
  public static byte[] write(Action action) {
    return CloudEvent.ofOrganisation(
            action.org(),
            action.actionId(),
            type(action.action()),
            action.subjectId() == null ? action.actionId() : action.subjectId(),
            action.occurredAt(),
            action.org(),
            action)
        .write(WRITER);
  }

  /** What a message of the topic says. What later versions of us add is skipped. */
  public static Action read(byte[] message) throws IOException {
    CloudEvent<Action> event = READER.readValue(message);
    Action action = event == null ? null : event.data();
    if (action == null || action.actionId() == null || action.org() == null) {
      throw new IOException("it is no action");
    }
    return action;
  }

  static String type(ActionKind kind) {
    return "io.proofstream.audit." + kind.word().replace('_', '-') + ".v1";
  }
}
