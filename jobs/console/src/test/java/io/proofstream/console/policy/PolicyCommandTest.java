package io.proofstream.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.console.Person;
import io.proofstream.console.Problem;
import io.proofstream.console.Typed;
import io.proofstream.console.Typed.Outcome;
import io.proofstream.console.frameworks.Baseline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandTest {
  @TempDir Path folder;
  private Path good;
  private Path bad;

  @BeforeEach
  void write() throws IOException {
    good =
        Files.writeString(folder.resolve("good.yml"), "org: acme\nsla: {windows: {low: null}}\n");
    bad =
        Files.writeString(folder.resolve("bad.yml"), "demo: true\nsla:\n  windws: {}\nroles: x\n");
  }

  @Test
  void validatesWithoutAnythingRunning() {
    Outcome outcome = Typed.in(folder).type("policy", "validate", good.toString());

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .isEqualToNormalizingNewlines(
            good + ": a valid policy of acme, which differs from the default in 1 field\n");
  }

  @Test
  void saysAllProblemsOfAllFilesOneALine() {
    Outcome outcome = Typed.in(folder).type("policy", "validate", good.toString(), bad.toString());

    assertThat(outcome.exitCode()).isEqualTo(Problem.USAGE);
    assertThat(outcome.out().lines().skip(1))
        .containsExactly(
            bad + ":3: sla.windws: there is no such key; did you mean windows?",
            bad + ":4: roles: must be a list, and is a text");
  }

  @Test
  void holdsAFileToTheOrganisationThatIsAskedFor() {
    assertThat(Typed.in(folder).type("policy", "validate", good.toString(), "--org", "other").out())
        .contains(":1: org: is acme, and this is the policy of other");
  }

  @Test
  void knowsOwnFrameworksThatAreNamed() throws IOException {
    Path house = Baseline.write(folder.resolve("own"), "acme");
    String file = naming("acme", "acme-baseline").toString();

    assertThat(Typed.in(folder).type("policy", "validate", file).out())
        .startsWith(
            file + ":3: boundaries[0].framework: acme-baseline is no framework of the product");
    String own = house.toString();
    assertThat(Typed.in(folder).type("policy", "validate", file, "--own", own).exitCode()).isZero();
    assertThat(
            Typed.in(folder)
                .with("PROOFSTREAM_OWN_FRAMEWORKS", own)
                .type("policy", "validate", file)
                .exitCode())
        .isZero();
    assertThat(validate(naming("acme", "acme-baselin"), own))
        .contains("did you mean acme-baseline?");
    assertThat(validate(naming("globex", "acme-baseline"), own)).contains("an own one of globex");
  }

  @Test
  void knowsThoseThatTheJobOnThisMachineWasStartedWith() throws IOException {
    Path state = Files.createDirectories(folder.resolve("state"));
    Files.writeString(
        state.resolve("endpoints.properties"),
        "own.frameworks=" + Baseline.write(folder.resolve("own"), "acme") + "\n");
    Typed here = Typed.in(folder).with("PROOFSTREAM_HOME", state.toString());

    String file = naming("acme", "acme-baseline").toString();
    assertThat(here.type("policy", "validate", file).exitCode()).isZero();
    here.with("PROOFSTREAM_KAFKA", "elsewhere:9092");
    assertThat(here.type("policy", "validate", file).exitCode()).isEqualTo(Problem.USAGE);
  }

  @Test
  void anOwnFrameworkThatIsWrongIsNotGoneBy() throws IOException {
    Path house = Baseline.write(folder.resolve("own"), "acme");
    Files.writeString(house.resolve("images.yml"), "family: Images\ncontrol: []\n");

    Outcome outcome =
        Typed.in(folder).type("policy", "validate", good.toString(), "--own", house.toString());
    assertThat(outcome.exitCode()).isEqualTo(Problem.FAILED);
    assertThat(outcome.err()).contains(house + "/images.yml:2: control", "frameworks validate");
  }

  private String validate(Path file, String own) {
    return Typed.in(folder).type("policy", "validate", file.toString(), "--own", own).out();
  }

  private Path naming(String org, String framework) throws IOException {
    return Files.writeString(
        folder.resolve(org + "-" + framework + ".yml"),
        "org: %s\nboundaries:\n- {framework: %s, assets: [\"*\"]}\n".formatted(org, framework));
  }

  @Test
  void aFileThatIsNotThereSaysSo() {
    Outcome outcome = Typed.in(folder).type("policy", "validate", "nowhere.yml");

    assertThat(outcome.exitCode()).isEqualTo(Problem.FAILED);
    assertThat(outcome.err()).contains("cannot read nowhere.yml");
  }

  @Test
  void neverAsksKafkaForWhatIsNoPolicy() {
    for (String command : new String[] {"diff", "apply"}) {
      String[] typed =
          command.equals("diff")
              ? new String[] {"policy", command, bad.toString()}
              : new String[] {"policy", command, bad.toString(), "--reason", "why"};
      Outcome outcome = Typed.in(folder).type(typed);

      assertThat(outcome.exitCode()).isEqualTo(Problem.USAGE);
      assertThat(outcome.err()).contains(":3: sla.windws", ":4: roles");
    }
  }

  @Test
  void applyWantsAReason() {
    Outcome without = Typed.in(folder).type("policy", "apply", good.toString());
    Outcome empty = Typed.in(folder).type("policy", "apply", good.toString(), "--reason", " ");

    assertThat(without.exitCode()).isEqualTo(Problem.USAGE);
    assertThat(without.err()).contains("--reason");
    assertThat(empty.exitCode()).isEqualTo(Problem.USAGE);
  }

  @Test
  void saysThatKafkaDoesNotAnswer() {
    Outcome outcome =
        Typed.in(folder)
            .type("policy", "show", "--bootstrap", Typed.closedPort(), "--timeout", "1");

    assertThat(outcome.exitCode()).isEqualTo(Problem.UNREACHABLE);
    assertThat(outcome.err()).contains("Kafka does not answer");
  }

  @Test
  void whoSitsHereIsSeenUnderAnAddressOfThisMachine() {
    Person person = Person.atThisMachine("127.0.0.1:9092,elsewhere:1");

    assertThat(person.address()).isEqualTo("127.0.0.1");
    assertThat(person.name()).isEqualTo(System.getProperty("user.name"));
    assertThat(person.named("alice")).isEqualTo(new Person("alice", "127.0.0.1"));
    assertThat(Person.atThisMachine("nonsense").address()).isNull();
  }
}
