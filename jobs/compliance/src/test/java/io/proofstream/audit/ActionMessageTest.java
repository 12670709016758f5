package io.proofstream.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Origin;
import io.proofstream.message.Message;
import io.proofstream.wire.ActionEvent;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionMessageTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Origin PLACE = new Origin("audit", 2, 9);
  private static final ConsoleActions.By ALICE =
      new ConsoleActions.By("alice", "192.0.2.7", NOON.minusSeconds(3));

  @Test
  void anActionIsReadAsItWasToldAndPlaced() {
    Action told = ConsoleActions.messagesReplayed(ALICE, "acme", 2, "evidence.raw/3@42");

    assertThat(read(ActionEvent.write(told))).isEqualTo(new RecordedAction(told, PLACE, NOON));
    assertThat(told.summary())
        .isEqualTo("2 rejected messages sent again, the first evidence.raw/3@42");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "null",
        "[]",
        "{}",
        "{\"data\":{\"action_id\":\"a\"}}",
        "{\"data\":{\"action_id\":\"a\",\"org\":\"A B\"}}",
        "{\"data\":{\"action_id\":\"a\",\"org\":\"acme\",\"occurred_at\":\"noon\"}}"
      })
  void whatIsNoActionIsARowThatSaysWhereItLies(String text) {
    Action action = read(text.getBytes(UTF_8)).action();

    assertThat(action.outcome()).isEqualTo(ActionOutcome.UNREADABLE);
    assertThat(action.org()).isNull();
    assertThat(action.message()).isEqualTo("audit/2@9");
    assertThat(action.contentDigest()).isEqualTo(Digest.ofContent(text.getBytes(UTF_8)));
    assertThat(action.actionId()).isEqualTo(read(text.getBytes(UTF_8)).action().actionId());
  }

  @Test
  void aMessageWithoutValueIsNoActionEither() {
    assertThat(read(null).action().outcome()).isEqualTo(ActionOutcome.UNREADABLE);
  }

  @Test
  void anActionThatLaterVersionsKnowKeepsWhatIsKnownHere() {
    String later =
        """
        {"specversion":"1.0","more":1,"data":{"action_id":"a","org":"acme","action":"moon_landed",
         "actor":"neil","outcome":"done","also":[]}}
        """;
    Action action = read(later.getBytes(UTF_8)).action();

    assertThat(action.outcome()).isEqualTo(ActionOutcome.DONE);
    assertThat(action.actor()).isEqualTo("neil");
    assertThat(action.action()).isNull();
  }

  @Test
  void twoActsOfOnePersonAreTwoActions() {
    ConsoleActions.By later = new ConsoleActions.By("alice", "192.0.2.7", NOON);

    assertThat(ConsoleActions.tablesRebuilt(ALICE, "acme").actionId())
        .isNotEqualTo(ConsoleActions.tablesRebuilt(later, "acme").actionId());
  }

  private static RecordedAction read(byte[] value) {
    return ActionMessage.of(new Message(PLACE, NOON, Map.of(), value));
  }
}
