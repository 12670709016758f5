package io.proofstream.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.wire.RecordedTime;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedTest {
  @TempDir Path folder;
  private StateFolder state;

  @BeforeEach
  void create() {
    state = new StateFolder(folder.resolve("state"));
    state.create();
  }

  @Test
  void nobodyHasToSayWhoseTimeCounts() {
    new Remembered(state).settleTime(Optional.empty());
    assertThat(new Remembered(state).time()).isEqualTo(RecordedTime.BROKER);
  }

  @Test
  void whatTheFirstStartWasToldHoldsForAll() {
    new Remembered(state).settleTime(Optional.of(RecordedTime.GIVEN));
    new Remembered(state).settleTime(Optional.empty());
    new Remembered(state).settleTime(Optional.of(RecordedTime.GIVEN));
    assertThat(new Remembered(state).time()).isEqualTo(RecordedTime.GIVEN);
  }

  @Test
  void anotherWishLaterIsRefused() {
    new Remembered(state).settleTime(Optional.of(RecordedTime.GIVEN));
    assertThatThrownBy(() -> new Remembered(state).settleTime(Optional.of(RecordedTime.BROKER)))
        .isInstanceOf(SandboxException.class)
        .hasMessageContainingAll(state.path().toString(), "--time given", "--state", "--purge");
    assertThat(new Remembered(state).time()).isEqualTo(RecordedTime.GIVEN);
  }

  @Test
  void aFolderFromBeforeAnybodyCouldSayHasTheBrokersTime() {
    Ports.choose(state, OptionalInt.empty());
    assertThatThrownBy(() -> new Remembered(state).settleTime(Optional.of(RecordedTime.GIVEN)))
        .hasMessageContaining("--time broker");
  }

  @Test
  void parallelismStaysWithEverythingElse() {
    Remembered remembered = new Remembered(state);
    remembered.settleTime(Optional.of(RecordedTime.GIVEN));
    assertThat(remembered.parallelism()).isEqualTo(Remembered.PARALLELISM);
    remembered.keepParallelism(1);
    assertThat(new Remembered(state).parallelism()).isEqualTo(1);
    assertThat(new Remembered(state).time()).isEqualTo(RecordedTime.GIVEN);
  }
}
