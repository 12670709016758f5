package io.proofstream.console.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.console.Problem;
import io.proofstream.console.Typed;
import io.proofstream.console.Typed.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsCommandTest {
  @TempDir Path folder;

  @Test
  void saysWithinItsTimeoutThatKafkaIsDown() {
    String nowhere = Typed.closedPort();

    Outcome outcome = type("tail", "--timeout", "1", "--bootstrap", nowhere);

    assertThat(outcome.exitCode()).isEqualTo(Problem.UNREACHABLE);
    assertThat(outcome.err()).contains("Kafka does not answer at " + nowhere, "./proofstream up");
  }

  @Test
  void namesTheWordsThatThereAre() {
    assertThat(type("tail", "--kind", "sla.broken").exitCode()).isEqualTo(Problem.USAGE);
    assertThat(type("tail", "--kind", "sla.broken").err())
        .contains("--kind 'sla.broken' is none", "sla.warning, sla.breach");
    assertThat(type("tail", "--severity", "severe").err()).contains("critical, high");
  }

  @Test
  void saysWhatItCanDo() {
    assertThat(type().err()).contains("say tail");
    assertThat(type("tail", "--max", "-1").exitCode()).isEqualTo(Problem.USAGE);
    assertThat(type("tail", "--help").out()).contains("--from-beginning", "Examples:");
  }

  private Outcome type(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "alerts";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Typed.in(folder).type(all);
  }
}
