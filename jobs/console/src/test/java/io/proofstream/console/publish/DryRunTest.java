package io.proofstream.console.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.console.Problem;
import io.proofstream.console.Typed;
import io.proofstream.console.Typed.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs no Kafka: nothing here says where one is. */
class DryRunTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("proofstream.root"), "jobs/compliance/src/test/resources/samples");
  private static final String VERSION =
      "{\"Version\":\"0.58.1\",\"VulnerabilityDB\":{\"Version\":2,\"UpdatedAt\":\"2026-11-20T06:00:00Z\"}}";

  @TempDir Path folder;

  @Test
  void saysWhatAReportWouldBecome() {
    Outcome outcome = dryRun(SAMPLES.resolve("trivy/alpine-310.json").toString());

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains(
            "scan_completed by trivy",
            "  about ",
            "alpine",
            "  open: critical 0, high 0, medium 4",
            "  database: age unknown",
            "  may close no finding: its collector is unverified",
            "  holds findings 4");
    assertThat(outcome.err()).isEqualTo("1 would be accepted, 0 rejected; nothing was sent\n");
  }

  @Test
  void saysThatASignedReportMayCloseFindings() {
    type("collector", "create", "ci", "--key", folder.resolve("ci.pem").toString());

    Outcome outcome =
        dryRun(
            SAMPLES.resolve("trivy/alpine-310.json").toString(),
            "--collector",
            "ci",
            "--key",
            folder.resolve("ci.pem").toString());

    assertThat(outcome.out()).contains("may close findings that it no longer sees");
    assertThat(outcome.err()).contains("as if collector ci were registered");
    assertThat(folder.resolve("ci.pem.sequence")).hasContent("000000000000000000");
  }

  @Test
  void saysWhyAFileWouldBeRejectedAndFails() throws IOException {
    Files.writeString(folder.resolve("a.json"), "{\"what\":1}");
    Files.writeString(folder.resolve("b.json"), "{");
    Outcome outcome = dryRun(folder.toString());

    assertThat(outcome.exitCode()).isEqualTo(Problem.FAILED);
    assertThat(outcome.out())
        .contains("REJECTED, unknown_format", "with the keys what", "REJECTED, invalid_json");
    assertThat(outcome.err())
        .contains("0 would be accepted, 2 rejected", "2 of 2 would be rejected");
  }

  @Test
  void looksThroughFoldersInOrderWithoutWhatIsHidden() throws IOException {
    for (String file : List.of("b/2.json", "a.json", ".git/x.json", "b/.y.json", "b/3.txt")) {
      report(file);
    }

    assertThat(names(dryRun(folder.toString()))).containsExactly("a.json", "b/2.json", "b/3.txt");
    assertThat(names(dryRun(folder.toString(), "--include", "*.json")))
        .containsExactly("a.json", "b/2.json");
    assertThat(names(dryRun(folder.toString(), "--include", "b/*", "--include", "a.*")))
        .containsExactly("a.json", "b/2.json", "b/3.txt");
  }

  @Test
  void takesTheAgeOfTheDatabaseFromTheVersionBesideTheReport() throws IOException {
    report("report.json");
    Files.writeString(folder.resolve("trivy-version.json"), VERSION);
    Outcome outcome = dryRun(folder.toString());

    assertThat(outcome.out()).contains("database: 2026-11-20T06:00:00Z");
    assertThat(names(outcome)).containsExactly("report.json");
    assertThat(outcome.err()).contains("trivy-version.json says how old");
  }

  @Test
  void takesTheAgeOfTheDatabaseFromTheFileThatIsNamed() throws IOException {
    report("report.json");
    Path version = Files.writeString(folder.resolve("v"), VERSION);
    String report = folder.resolve("report.json").toString();

    assertThat(dryRun(report, "--scanner-db", version.toString()).out())
        .contains("database: 2026-11-20T06:00:00Z");
    Outcome wrong = dryRun(report, "--scanner-db", report);
    assertThat(wrong.exitCode()).isEqualTo(Problem.FAILED);
    assertThat(wrong.err()).contains("trivy version -f json");
  }

  @Test
  void readsWhatIsPackedAndWhatIsPipedIn() throws IOException {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("report.json.gz")))) {
      Files.copy(SAMPLES.resolve("trivy/alpine-310.json"), out);
    }

    assertThat(dryRun(folder.toString()).out()).contains("scan_completed by trivy");
    assertThat(
            Typed.in(folder)
                .piping(Files.readString(SAMPLES.resolve("trivy/alpine-310.json")))
                .type("publish", "-", "--dry-run")
                .out())
        .startsWith("standard input\n  scan_completed by trivy");
  }

  @Test
  void whatTheSenderSaysIsInIt() {
    Outcome outcome =
        dryRun(
            SAMPLES.resolve("trivy/alpine-310.json").toString(),
            "--asset",
            "ghcr.io/acme/shop:1.4",
            "--filters",
            "severity>=high",
            "--at",
            "2026-11-20",
            "--simulated");

    assertThat(outcome.out())
        .contains(
            "(simulated)",
            "about ghcr.io/acme/shop:1.4",
            "happened 2026-11-20T00:00:00Z",
            "may close no finding: filtered: severity>=high");
  }

  private void report(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.copy(SAMPLES.resolve("trivy/alpine-310.json"), file);
  }

  private List<String> names(Outcome outcome) {
    return outcome
        .out()
        .lines()
        .filter(line -> !line.startsWith(" "))
        .map(line -> folder.relativize(Path.of(line)).toString())
        .toList();
  }

  private Outcome dryRun(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "publish";
    all[1] = "--dry-run";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return type(all);
  }

  private Outcome type(String... arguments) {
    return Typed.in(folder).type(arguments);
  }
}
