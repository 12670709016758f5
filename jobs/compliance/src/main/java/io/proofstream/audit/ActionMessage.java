package io.proofstream.audit;

import io.proofstream.evidence.Digest;
import io.proofstream.message.Message;
import io.proofstream.source.Unreadable;
import io.proofstream.wire.ActionEvent;
import io.proofstream.wire.Header;
import java.io.IOException;

/**
 * What a message on topic {@code audit} is. What cannot be read is an action too, of whom nobody
 * knows: the log has its place, and keeps its bytes.
 */
public final class ActionMessage {
  private ActionMessage() {}

  /** Never throws. */
  public static RecordedAction of(Message message) {
    return new RecordedAction(action(message), message.origin(), message.recordedAt());
  }

  private static Action action(Message message) {
    if (message.value() == null) {
      return unreadable(message, "has no value; what was done is never taken back");
    }
    try {
      Action action = ActionEvent.read(message.value());
      return Header.ORG.accepts(action.org())
          ? action
          : unreadable(message, "the organisation that it names can be none");
    } catch (IOException e) {
      return unreadable(message, "it is no action");
    } catch (RuntimeException e) {
      // A bug here must cost one message, not restart the job at that message for ever.
      return unreadable(message, "the reader failed: " + e.getClass().getSimpleName());
    }
  }

  private static Action unreadable(Message message, String why) {
    String place = PolicyActions.place(message.origin());
    return new Action(
        Digest.id("action", "unreadable", place),
        null,
        null,
        ActionOutcome.UNREADABLE,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Unreadable.harmless(why, Action.LONGEST_SUMMARY),
        message.value() == null ? null : Digest.ofContent(message.value()),
        null,
        place,
        null,
        false);
  }
}
