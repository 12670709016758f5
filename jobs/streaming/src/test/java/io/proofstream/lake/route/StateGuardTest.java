package io.proofstream.lake.route;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StateGuardTest {
  @Test
  void emptyTablesMayBeWrittenFromNothing() {
    assertThatCode(() -> StateGuard.check(-1, OptionalLong.empty())).doesNotThrowAnyException();
  }

  @Test
  void tablesWithCommitsAreNeverWrittenFromNothing() {
    assertThatThrownBy(() -> StateGuard.check(7, OptionalLong.empty()))
        .isInstanceOf(StaleStateException.class)
        .hasMessageContaining("checkpoint 7")
        .hasMessageContaining("no checkpoint at all");
  }

  @Test
  void tablesAreNeverWrittenFromAnOlderCheckpoint() {
    assertThatThrownBy(() -> StateGuard.check(7, OptionalLong.of(6)))
        .isInstanceOf(StaleStateException.class)
        .hasMessageContaining("checkpoint 6");
  }

  @Test
  void theCommittedCheckpointAndAnyNewerOneWillDo() {
    assertThatCode(() -> StateGuard.check(7, OptionalLong.of(7))).doesNotThrowAnyException();
    assertThatCode(() -> StateGuard.check(7, OptionalLong.of(8))).doesNotThrowAnyException();
  }
}
