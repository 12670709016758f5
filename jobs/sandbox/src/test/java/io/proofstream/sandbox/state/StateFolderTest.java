package io.proofstream.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StateFolderTest {
  @TempDir private Path folder;

  @Test
  void isForItsOwnerAlone() throws IOException {
    StateFolder state = created();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.path())))
        .isEqualTo("rwx------");
  }

  @Test
  void deletesItselfButNothingBehindALink() throws IOException {
    StateFolder state = created();
    Path elsewhere = Files.writeString(folder.resolve("precious"), "x");
    Files.createSymbolicLink(state.resolve("warehouse", "link"), elsewhere);

    state.delete();

    assertThat(state.path()).doesNotExist();
    assertThat(elsewhere).exists();
  }

  @Test
  void neverDeletesAFolderThatIsNotASandbox() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(home.resolve("thesis.txt"), "x");
    StateFolder state = new StateFolder(home);

    assertThatThrownBy(state::delete).hasMessageContaining("not deleted");
    assertThatThrownBy(state::create).hasMessageContaining("not a sandbox's");
    assertThat(home.resolve("thesis.txt")).exists();
  }

  @Test
  void keepsSecretsReadableByTheirOwnerAlone() throws IOException {
    StateFolder state = created();

    String secret = Secrets.value(state, "database");

    assertThat(secret).hasSize(48).isEqualTo(Secrets.value(state, "database"));
    assertThat(Secrets.isExposed(Secrets.file(state, "database"))).isFalse();
  }

  @Test
  void letsOneWorkAtATime() {
    StateFolder state = created();
    List<String> told = new ArrayList<>();

    String done =
        Exclusive.during(
            state,
            Duration.ZERO,
            told::add,
            () -> {
              assertThatThrownBy(
                      () -> Exclusive.during(state, Duration.ofMillis(10), told::add, () -> "two"))
                  .hasMessageContaining("another up or down");
              return "one";
            });

    assertThat(done).isEqualTo("one");
    assertThat(told).hasSize(1);
    assertThat(Exclusive.during(state, Duration.ZERO, told::add, () -> "three")).isEqualTo("three");
  }

  private StateFolder created() {
    StateFolder state = new StateFolder(folder.resolve("state"));
    state.create();
    return state;
  }
}
