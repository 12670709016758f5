package io.proofstream.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChildTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir private Path folder;
  private Child child;

  @BeforeEach
  void prepare() {
    child =
        new Child("sleeper", folder.resolve("run/sleeper.pid"), folder.resolve("logs/sleeper.log"));
  }

  @AfterEach
  void leaveNothingBehind() {
    child.kill();
  }

  @Test
  void knowsItsProcessFromTheFileAlone() {
    child.start(shell("echo hello; exec sleep 60"));

    Child again =
        new Child("sleeper", folder.resolve("run/sleeper.pid"), folder.resolve("logs/sleeper.log"));
    assertThat(again.living()).isPresent();
    again.stop(Signal.TERM, PATIENCE);

    assertThat(child.living()).isEmpty();
    assertThat(child.pidFile().isStale()).isFalse();
  }

  @Test
  void killsWhatDoesNotListen() {
    child.start(shell("trap '' TERM; echo ready; while true; do sleep 0.1; done"));
    awaitLog("ready");
    long pid = child.living().orElseThrow().pid();

    child.stop(Signal.TERM, Duration.ofMillis(300));

    assertThat(Birth.of(pid)).isEmpty();
  }

  @Test
  void seesAKilledProcessAsStale() {
    child.start(shell("exec sleep 60"));

    child.kill();

    assertThat(child.living()).isEmpty();
    assertThat(child.pidFile().isStale()).isTrue();
  }

  @Test
  void neverTakesARecycledPidForItsOwn() throws IOException {
    child.start(shell("exec sleep 60"));
    Path file = child.pidFile().path();
    String ours = Files.readString(file);
    // The pid of somebody else, who was born at another time.
    long foreign = ProcessHandle.current().pid();
    Files.writeString(file, ours.replaceAll("(?m)^pid=.*$", "pid=" + foreign));

    assertThat(child.living()).isEmpty();
    child.kill();
    child.stop(Signal.TERM, PATIENCE);
    assertThat(ProcessHandle.current().isAlive()).isTrue();

    Files.writeString(file, ours);
    assertThat(child.living()).isPresent();
  }

  @Test
  void outlivesADamagedPidFile() throws IOException {
    Files.createDirectories(folder.resolve("run"));
    Files.writeString(folder.resolve("run/sleeper.pid"), "pid=12");

    assertThat(child.living()).isEmpty();
  }

  @Test
  void startsItsLogAnewAndKeepsTheOneBefore() throws IOException {
    child.start(shell("echo first"));
    awaitLog("first");
    child.start(shell("echo second"));
    awaitLog("second");

    assertThat(child.log()).content().isEqualTo("second\n");
    assertThat(folder.resolve("logs/sleeper.log.1")).content().isEqualTo("first\n");
  }

  @Test
  void reportsTheExitCode() {
    child.start(shell("exit 7"));

    Instant deadline = Instant.now().plus(PATIENCE);
    while (child.exitCode().isEmpty() && Instant.now().isBefore(deadline)) {
      Thread.onSpinWait();
    }
    assertThat(child.exitCode()).hasValue(7);
  }

  private Launch shell(String script) {
    return new Launch(List.of("sh", "-c", script), Map.of(), folder);
  }

  private void awaitLog(String text) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      try {
        if (Files.readString(child.log()).contains(text)) {
          return;
        }
      } catch (IOException e) {
        // Not there yet.
        Thread.onSpinWait();
      }
    }
    throw new AssertionError("never said " + text);
  }
}
