package io.proofstream.system.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.sandbox.component.Component;
import io.proofstream.system.Await;
import io.proofstream.system.Console;
import io.proofstream.system.Place;
import io.proofstream.system.Receipt;
import io.proofstream.system.Registered;
import io.proofstream.system.RunningHouse;
import io.proofstream.system.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Findings open and close, clocks ring and policies move them, on the real house. */
@ExtendWith(RunningHouse.class)
final class FindingsIT {
  private static final String ORG = Registered.UMBRELLA.org();
  private static final String RUN = Integer.toHexString(new Random().nextInt());
  private static final String FIXED = image("fixed");
  private static final String LATE = image("late");
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Instant LONG_AGO = Instant.parse("2026-01-05T09:00:00Z");

  @TempDir private static Path folder;
  private static Console previewed;

  private final Tables tables = RunningHouse.tables();

  @BeforeAll
  static void tell() throws IOException {
    Instant now = Instant.now();
    publish(FIXED, now.minusSeconds(60), "CVE-2026-0001", "CVE-2026-0002");
    publish(FIXED, now.minusSeconds(30), "CVE-2026-0002");
    publish(LATE, LONG_AGO, "CVE-2026-0003");
    RunningHouse.tables().awaitCuts();
    Path policy = folder.resolve("policy.yml");
    Files.writeString(policy, "org: " + ORG + "\nsla:\n  windows: {critical: 12h}\n");
    previewed =
        Console.run(
            "policy",
            "preview",
            policy.toString(),
            "--bootstrap",
            RunningHouse.sandbox().endpoints().kafka(),
            "--trino",
            RunningHouse.sandbox().endpoints().trinoJdbc(),
            "--timeout",
            "120");
    Console applied =
        Console.run(
            "policy",
            "apply",
            policy.toString(),
            "--bootstrap",
            RunningHouse.sandbox().endpoints().kafka(),
            "--reason",
            "to see deadlines move",
            "--backfill");
    assertThat(applied.exitCode()).as(applied.said()).isZero();
    Tables tables = RunningHouse.tables();
    Await.until(
        "the policy has moved a deadline",
        PATIENCE,
        () ->
            tables.number(
                    "SELECT count(*) FROM finding_history WHERE org = '"
                        + ORG
                        + "' AND cause = 'policy'")
                > 0);
    tables.awaitCuts();
  }

  @Test
  void aScanOpensAndTheNextClosesWhatIsGone() {
    assertThat(
            tables.rows(
                "SELECT vulnerability_id, state, closure_basis FROM findings WHERE %s ORDER BY 1"
                    .formatted(of(FIXED))))
        .containsExactly("CVE-2026-0001 fixed verified", "CVE-2026-0002 open null");
    assertThat(tables.rows("SELECT open_critical FROM assets WHERE " + of(FIXED)))
        .containsExactly("1");
  }

  @Test
  void whatAPolicyWouldDoIsToldBeforeItDoesIt() {
    assertThat(previewed.exitCode()).as(previewed.said()).isZero();
    assertThat(previewed.output())
        .contains("sla.windows.critical: 1d -> 12h")
        .contains("2 deadlines would move, 2 earlier and 0 later; 0 would be newly breached")
        .containsPattern(
            "\\n[1-9]\\d* controls: \\d+ would stand otherwise, 0 come anew, 0 are no longer");
  }

  @Test
  void aPolicyThatIsAppliedMovesTheDeadlinesOfWhatIsOpen() {
    assertThat(
            tables.rows(
                "SELECT transition, cause, actor IS NOT NULL FROM finding_history WHERE vulnerability_id = 'CVE-2026-0002' AND asset_id IN (SELECT asset_id FROM assets WHERE %s) ORDER BY seq"
                    .formatted(of(FIXED))))
        .containsExactly("opened scan false", "retimed policy true");
    assertThat(
            tables.rows(
                "SELECT policy_version, window_seconds FROM findings WHERE vulnerability_id ="
                    + " 'CVE-2026-0002' AND "
                    + of(FIXED)))
        .containsExactly("1 43200");
    assertThat(
            tables.rows(
                "SELECT path, new_value FROM policy_changes WHERE org = '" + ORG + "' ORDER BY 1"))
        .contains("sla.windows.critical 12h");
  }

  @Test
  void whoAppliedAPolicyIsInTheAuditLogOnceThoughTheJobsBegunAnew() {
    String rows =
        "SELECT actor, source_ip, outcome, trust, reason, summary FROM audit_log WHERE org = '%s'"
            .formatted(ORG);
    Await.until("the action is in the audit log", PATIENCE, () -> !tables.rows(rows).isEmpty());

    // Both jobs go back to their last checkpoints, and job evidence may tell the same again.
    RunningHouse.sandbox().kill(Component.TASKMANAGER);
    RunningHouse.sandbox().start(Component.TASKMANAGER);
    tables.awaitCuts();

    assertThat(tables.rows(rows))
        .containsExactly(
            "%s 127.0.0.1 done unverified to see deadlines move version 1 changes 1 field: sla.windows.critical; moves the deadlines of what is open"
                .formatted(System.getProperty("user.name")));
    assertThat(tables.rows(tables.question("who-changed-what")))
        .anyMatch(row -> row.contains("to see deadlines move"));
  }

  @Test
  void whatIsOverdueRingsWithOneIdOnTheTopicAndInTheTable() {
    List<String> inTable =
        tables.rows(
            "SELECT alert_id FROM alerts WHERE kind = 'sla.breach' AND vulnerability_id ="
                + " 'CVE-2026-0003' AND "
                + of(LATE));
    assertThat(inTable).hasSize(1);

    Console tail =
        Console.run(
            "alerts",
            "tail",
            "--bootstrap",
            RunningHouse.sandbox().endpoints().kafka(),
            "--org",
            ORG,
            "--kind",
            "sla.breach",
            "--from-beginning",
            "--max",
            "1",
            "--json");
    assertThat(tail.exitCode()).as(tail.said()).isZero();
    assertThat(tail.output()).contains(inTable.getFirst(), "CVE-2026-0003");
  }

  @Test
  void findingsAreListedByTheTimeThatIsLeft() {
    Console listed =
        Console.run(
            "findings",
            "--trino",
            RunningHouse.sandbox().endpoints().trinoJdbc(),
            "--timeout",
            "120",
            "--org",
            ORG,
            "--open");
    assertThat(listed.exitCode()).as(listed.said()).isZero();
    assertThat(listed.output())
        .contains("CVE-2026-0002", "CVE-2026-0003")
        .doesNotContain("CVE-2026-0001");
  }

  @Test
  void whatIsBookedIsThere() {
    assertThat(tables.violations()).isEmpty();
  }

  private static String image(String name) {
    return "registry.example/" + RUN + "/" + name;
  }

  private static String of(String image) {
    return "org = '%s' AND repository = '%s'".formatted(ORG, image);
  }

  private static void publish(String image, Instant at, String... vulnerabilities)
      throws IOException {
    Path report = Files.createTempFile(folder, "report", ".json");
    Files.writeString(report, report(image, at, List.of(vulnerabilities)));
    Place place =
        Console.publish(
                "--org",
                ORG,
                "--collector",
                Registered.COLLECTOR,
                "--key",
                Registered.UMBRELLA.key().toString(),
                report.toString())
            .values()
            .iterator()
            .next();
    assertThat(Receipt.await(ORG, place).outcome()).isEqualTo("accepted");
  }

  private static String report(String image, Instant at, List<String> vulnerabilities) {
    List<String> found =
        vulnerabilities.stream()
            .map(
                id ->
                    """
                    {"VulnerabilityID":"%s","PkgName":"openssl","InstalledVersion":"3.0.1","FixedVersion":"3.0.2","Status":"fixed","Severity":"CRITICAL"}\
                    """
                        .formatted(id))
            .toList();
    return """
    {"SchemaVersion":2,"CreatedAt":"%s","ArtifactName":"%s:1.0","ArtifactType":"container_image",
     "Results":[{"Target":"%s:1.0 (debian 12)","Class":"os-pkgs","Type":"debian","Vulnerabilities":[%s]}]}
    """
        .formatted(at, image, image, String.join(",", found));
  }
}
