package io.proofstream.console.receive;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.console.Problem;
import io.proofstream.console.Typed;
import io.proofstream.console.Typed.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReceiveCommandTest {
  @TempDir Path folder;

  @Test
  void doesNotListenBeforeKafkaAnswers() {
    Outcome outcome = type("--bootstrap", Typed.closedPort(), "--timeout", "1");

    assertThat(outcome.exitCode()).isEqualTo(Problem.UNREACHABLE);
    assertThat(outcome.err()).contains("Kafka does not answer");
  }

  @Test
  void refusesWhatMakesNoSense() {
    for (String address : List.of("8090", "127.0.0.1", "127.0.0.1:70000", "a b:1")) {
      assertThat(type("--listen", address).exitCode()).as(address).isEqualTo(Problem.USAGE);
    }
    assertThat(type("--max-requests", "0").exitCode()).isEqualTo(Problem.USAGE);
    assertThat(type("--config", folder + "/nope").err()).contains("cannot read", "nope");
  }

  private Outcome type(String... options) {
    List<String> typed = new ArrayList<>(List.of("receive"));
    typed.addAll(List.of(options));
    return Typed.in(folder).type(typed.toArray(String[]::new));
  }
}
