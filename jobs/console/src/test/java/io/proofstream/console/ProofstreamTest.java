package io.proofstream.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.console.Typed.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class ProofstreamTest {
  @TempDir Path root;

  @Test
  void helpsWithExamplesAndExitCodes() {
    Outcome outcome = Typed.in(root).type("--help");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("publish", "sql", "Examples:", "Exit codes:", "3   a comp");
    assertThat(Typed.in(root).type("publish", "--help").out()).contains("--asset", "Examples:");
    assertThat(Typed.in(root).type("sql", "--help").out()).contains("CWE-1236", "Examples:");
  }

  @Test
  void everyCommandHelps() {
    List<String> commands = new ArrayList<>();
    paths("", Proofstream.commandLine(), commands);

    assertThat(commands).contains("policy show", "frameworks list", "rejected replay");
    assertThat(commands)
        .allSatisfy(
            command -> {
              Outcome outcome = Typed.in(root).type((command + " --help").split(" "));
              assertThat(outcome.exitCode()).as(outcome.err()).isZero();
              assertThat(outcome.out()).contains("Usage: proofstream " + command);
            });
  }

  private static void paths(String before, CommandLine command, List<String> found) {
    command
        .getSubcommands()
        .forEach(
            (name, subcommand) -> {
              found.add(before + name);
              paths(before + name + " ", subcommand, found);
            });
  }

  @Test
  void saysItsVersion() {
    assertThat(Typed.in(root).type("--version").out())
        .matches("proofstream [0-9]+\\.[0-9]+\\.[0-9]+\\S* \\(Java .*\\)\\R");
  }

  @Test
  void explainsItselfWhenGivenNothing() {
    Outcome outcome = Typed.in(root).type();

    assertThat(outcome.exitCode()).isEqualTo(Problem.USAGE);
    assertThat(outcome.err()).startsWith("Usage: proofstream");
  }

  @Test
  void pointsToTheHelpOfTheCommandThatWasMistyped() {
    Outcome outcome = Typed.in(root).type("sql", "SELECT 1", "--formt", "csv");

    assertThat(outcome.exitCode()).isEqualTo(Problem.USAGE);
    assertThat(outcome.err()).contains("--formt", "Fix: proofstream sql --help");
  }

  @Test
  void tellsEvenTheUnexpectedInPlainLines() {
    Outcome outcome = Typed.in(root).typeWith(new Object[] {new Broken()}, "broken");

    assertThat(outcome.exitCode()).isEqualTo(Problem.FAILED);
    assertThat(outcome.err().lines()).hasSize(3);
    assertThat(outcome.err()).contains("IllegalStateException: a bug", "PROOFSTREAM_DEBUG=1");
  }

  @Test
  void showsStackTracesToThoseWhoAskForThem() {
    Outcome outcome =
        Typed.in(root)
            .with("PROOFSTREAM_DEBUG", "1")
            .typeWith(new Object[] {new Broken()}, "broken");

    assertThat(outcome.err()).contains("\tat io.proofstream.console");
  }

  @Command(name = "broken")
  static final class Broken implements Runnable {
    @Override
    public void run() {
      throw new IllegalStateException("a bug");
    }
  }
}
