package io.proofstream.console.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.console.Problem;
import io.proofstream.console.Typed;
import io.proofstream.console.Typed.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameworksCommandTest {
  @TempDir Path folder;

  @Test
  void listsAllWithHowMuchEvidenceShows() {
    Outcome outcome = type("list");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().lines().toList())
        .anyMatch(line -> line.matches("soc2-tsc-2017 +0 +25 +36 +0 +soc2-tsc-2017"))
        .anyMatch(line -> line.startsWith("nist-800-53r5") && line.contains(" 182 "))
        .anyMatch(line -> line.endsWith("None of this is a certification."));
  }

  @Test
  void showsTheControlsOfOneLevel() {
    Outcome outcome = type("show", "fedramp-rev5-low");
    assertThat(outcome.out())
        .startsWith("FedRAMP Rev 5 Low, ")
        .contains("156 controls: ")
        .contains("RA-5 ")
        .doesNotContain("AC-4 ");
    assertThat(type("show", "fedramp-rev5-low", "--all").out()).contains("PE-2 ", "out of scope");
  }

  @Test
  void showsAllThatThereIsToSayOfAControl() {
    Outcome outcome = type("show", "iso27001-2022-annexa", "a.12.6");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().lines().map(String::strip).toList())
        .contains("A.8.8  Management of technical vulnerabilities")
        .anyMatch(line -> line.startsWith("coverage      partial, weight 10"))
        .anyMatch(line -> line.startsWith("we check"))
        .anyMatch(line -> line.startsWith("because"))
        .anyMatch(line -> line.startsWith("to do"))
        .anyMatch(line -> line.startsWith("people show"))
        .anyMatch(line -> line.contains("scan-coverage: Images are scanned without gaps"))
        .anyMatch(line -> line.startsWith("also written  A.12.6"))
        .anyMatch(line -> line.startsWith("800-53"))
        .anyMatch(line -> line.contains("nist-800-171r3 03.11.01, 03.11.02"))
        .anyMatch(line -> line.startsWith("A mapping of container evidence"));
  }

  @Test
  void aFrameworksOwnNumberIsShownWithWhereItStands() {
    assertThat(type("show", "fedramp-vdr", "VDR-TFR-EVU").out())
        .containsPattern("for\\s+fedramp-vdr-high")
        .containsPattern("within\\s+2d");
  }

  @Test
  void theMeaningThatDocumentsGiveAnIdIsMentioned() {
    assertThat(type("show", "soc2-tsc-2017", "CC7.2").out())
        .startsWith("CC7.2  Monitoring for anomalies and security events")
        .contains("also used for incident response (CC7.4)");
  }

  @Test
  void whatIsNotThereNamesTheNearest() {
    Outcome framework = type("show", "soc2");
    assertThat(framework.exitCode()).isEqualTo(Problem.USAGE);
    assertThat(framework.err()).contains("there is no framework soc2", "soc2-tsc-2017");
    Outcome control = type("show", "soc2-tsc-2017", "CC7.11");
    assertThat(control.exitCode()).isEqualTo(Problem.USAGE);
    assertThat(control.err()).contains("has no control CC7.11", "CC7.1");
  }

  @Test
  void anOwnFrameworkIsAFolder() throws IOException {
    Baseline.write(folder, "acme");
    Outcome valid = type("validate", folder.toString());
    assertThat(valid.exitCode()).isZero();
    assertThat(valid.out())
        .isEqualToNormalizingNewlines(
            folder + ": acme-baseline of acme: 1 full, 0 partial, 0 out of scope\n");
    assertThat(type("list", "--own", folder.toString()).out()).contains("acme-baseline");
    assertThat(type("show", "acme-baseline", "A-1", "--own", folder.toString()).out())
        .contains("Whether images are signed.", "Sign in the pipeline");
  }

  @Test
  void allThatIsWrongWithItIsSaidOneALine() throws IOException {
    Baseline.write(folder, "acme");
    String family = Files.readString(folder.resolve("images.yml"));
    Files.writeString(
        folder.resolve("images.yml"),
        family.replace("weight: 5", "weight: 50").replace("[images-signed]", "[images-sighed]"));
    Outcome outcome = type("validate", folder.toString());
    assertThat(outcome.exitCode()).isEqualTo(Problem.USAGE);
    assertThat(outcome.out().lines())
        .containsExactly(
            folder + "/images.yml:3: A-1.weight: must be 1 to 10",
            folder
                + "/images.yml:7: A-1.checks: there is no check images-sighed; did you mean"
                + " images-signed?");
    assertThat(type("list", "--own", folder.toString()).exitCode()).isEqualTo(Problem.FAILED);
  }

  @Test
  void aFolderMayHoldSeveral() throws IOException {
    Path houses = folder.resolve("houses");
    Baseline.write(houses.resolve("acme"), "acme");
    Baseline.write(houses.resolve("globex"), "globex");
    assertThat(type("validate", houses.toString()).out())
        .isEqualToNormalizingNewlines(
            houses
                + ": acme-baseline of acme: 1 full, 0 partial, 0 out of scope\n"
                + houses
                + ": globex-baseline of globex: 1 full, 0 partial, 0 out of scope\n");
    assertThat(type("list", "--own", houses.toString()).out())
        .contains("acme-baseline", "globex-baseline");
  }

  @Test
  void aFolderWithoutAFrameworkSaysSo() {
    Outcome outcome = type("validate", folder.toString());
    assertThat(outcome.exitCode()).isEqualTo(Problem.USAGE);
    assertThat(outcome.out())
        .contains(folder + ":1: holds no framework: neither it nor a folder in it");
    assertThat(type("validate", folder.resolve("nowhere").toString()).err())
        .contains("nowhere cannot be read");
  }

  @Test
  void whatComesWithTheProductIsValid() {
    assertThat(type("validate").out()).startsWith("valid: 26 frameworks");
  }

  private Outcome type(String... words) {
    String[] all = new String[words.length + 1];
    all[0] = "frameworks";
    System.arraycopy(words, 0, all, 1, words.length);
    return Typed.in(folder).type(all);
  }
}
