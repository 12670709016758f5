package io.proofstream.console.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.console.Problem;
import io.proofstream.console.Typed;
import io.proofstream.console.Typed.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishCommandTest {
  @TempDir Path folder;
  private String report;
  private final String nowhere = Typed.closedPort();

  @BeforeEach
  void aReport() throws IOException {
    report = Files.writeString(folder.resolve("report.json"), "{}").toString();
  }

  @Test
  void saysWithinItsTimeoutThatKafkaIsDown() {
    Outcome outcome = type("publish", report, "--timeout", "1");

    assertThat(outcome.exitCode()).isEqualTo(Problem.UNREACHABLE);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .isEqualTo(
            """
            Error: Kafka does not answer at %s
              Why: nothing usable within 1 s; nothing was sent
              Fix: ./proofstream status shows what runs, ./proofstream up starts what does not
            """
                .formatted(nowhere));
  }

  @Test
  void callsAHostThatDoesNotExistUnreachable() {
    Outcome outcome =
        type("publish", report, "--timeout", "1", "--bootstrap", "no-such-host.invalid:9092");

    assertThat(outcome.exitCode()).isEqualTo(Problem.UNREACHABLE);
  }

  @Test
  void checksEveryFileBeforeItAsksKafka() {
    Outcome outcome = type("publish", report, folder.resolve("nope.json").toString());

    assertThat(outcome.exitCode()).isEqualTo(Problem.FAILED);
    assertThat(outcome.err()).contains("nope.json", "no such file", "nothing was sent");
  }

  @Test
  void saysWhatIsWrongWithAnEmptyFolder() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Files.createFile(empty.resolve(".hidden"));

    assertThat(type("publish", empty.toString()).err()).contains("nothing to publish in " + empty);
    assertThat(type("publish", folder.toString(), "--include", "*.xml").err())
        .contains("named like --include says");
    assertThat(type("publish", folder.toString(), "--include", "[").exitCode())
        .isEqualTo(Problem.USAGE);
  }

  @Test
  void refusesWhatAToolLeftEmpty() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.json"));

    assertThat(type("publish", report, empty.toString()).err()).contains("it is empty");
  }

  @Test
  void readsStandardInputOnlyOnce() {
    assertThat(type("publish", "-", "-").exitCode()).isEqualTo(Problem.USAGE);
  }

  @Test
  void refusesAMeaninglessEnvelopeBeforeAnythingElse() {
    assertThat(type("publish", report, "--org", "A B").exitCode()).isEqualTo(Problem.USAGE);
    assertThat(type("publish", report, "--at", "noon").exitCode()).isEqualTo(Problem.USAGE);
    assertThat(type("publish", report, "--timeout", "0").exitCode()).isEqualTo(Problem.USAGE);
    assertThat(type("publish").exitCode()).isEqualTo(Problem.USAGE);
  }

  @Test
  void readsFurtherKafkaSettingsFromAFile() throws IOException {
    Path settings = Files.writeString(folder.resolve("kafka.properties"), "security.protocol=NO\n");

    Outcome wrong = type("publish", report, "--kafka-config", settings.toString());
    Outcome missing = type("publish", report, "--kafka-config", folder + "/nope.properties");

    assertThat(wrong.exitCode()).isEqualTo(Problem.FAILED);
    assertThat(wrong.err()).contains("security.protocol", "--kafka-config");
    assertThat(missing.err()).contains("cannot read the Kafka settings");
  }

  @Test
  void namesFileAndSizeOfWhatIsLargerThanAnyDocument() {
    Payload payload = new Payload("big.json", Path.of("big.json"), 1_200_000_000, null);

    assertThatThrownBy(() -> PublishCommand.checkSize(payload))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.lines().subList(0, 2))
                    .containsExactly(
                        "Error: big.json is too large: 1,200,000,000 bytes",
                        "  Why: no document is read beyond 134,217,728 bytes; nothing was sent"));
  }

  @Test
  void refusesAKeyThatSignsForNobodyOrCannotSign() throws IOException {
    Path key = Files.writeString(folder.resolve("ci.pem"), "no key");

    assertThat(type("publish", report, "--key", key.toString()).exitCode())
        .isEqualTo(Problem.USAGE);
    Outcome outcome = type("publish", report, "--collector", "ci", "--key", key.toString());
    assertThat(outcome.exitCode()).isEqualTo(Problem.FAILED);
    assertThat(outcome.err()).contains("cannot sign with " + key, "openssl genpkey");
  }

  private Outcome type(String... arguments) {
    return Typed.in(folder).with("PROOFSTREAM_KAFKA", nowhere).type(arguments);
  }
}
