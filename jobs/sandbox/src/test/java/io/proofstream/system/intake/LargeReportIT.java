package io.proofstream.system.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.claim.Claim;
import io.proofstream.claim.ClaimStore;
import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Event;
import io.proofstream.system.Console;
import io.proofstream.system.Log;
import io.proofstream.system.Place;
import io.proofstream.system.Receipt;
import io.proofstream.system.RunningHouse;
import io.proofstream.system.Tables;
import io.proofstream.wire.Header;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is too large for a message goes beside it, and comes whole, or not at all. */
@ExtendWith(RunningHouse.class)
final class LargeReportIT {
  private static final String ORG = "large_" + Integer.toHexString(new Random().nextInt());

  private static LargeReport report;
  private static Place claimed;
  private static Place changed;
  private static Place elsewhere;
  private static Map<String, Receipt> receipts;

  private final Tables tables = RunningHouse.tables();

  @BeforeAll
  static void send(@TempDir Path folder) throws IOException {
    report = LargeReport.write(folder.resolve("large.json"), "registry.example/" + ORG + ":1");
    claimed = Console.publish("--org", ORG, report.file().toString()).values().iterator().next();
    changed = Log.send(headers(changedAfterwards()), new byte[0]);
    elsewhere = Log.send(headers(outsideOfTheStore(folder)), new byte[0]);
    receipts = Receipt.await(ORG, List.of(claimed, changed, elsewhere));
    RunningHouse.tables().awaitCuts();
  }

  @Test
  void aHundredThousandFindingsAreOneScan() {
    Receipt receipt = receipts.get(claimed.toString());
    assertThat(receipt.outcome()).isEqualTo("accepted");
    assertThat(receipt.rawDigest()).isEqualTo(report.digest());
    assertThat(receipt.rawBytes()).isGreaterThan(LargeReport.BYTES - LargeReport.FINDINGS);
    int parts = LargeReport.FINDINGS / Event.MAX_ITEMS;
    assertThat(receipt.rows()).isEqualTo(parts + 1 + LargeReport.FINDINGS);
    assertThat(rows("evidence", "count(*), max(parts), count(DISTINCT part)"))
        .isEqualTo("%1$d %1$d %1$d".formatted(parts));
    assertThat(rows("scans", "count(*), max(critical), max(high), max(medium), max(low)"))
        .isEqualTo("1 25000 25000 25000 25000");
    assertThat(
            rows("scan_findings", "count(*), count(DISTINCT finding_id), count(DISTINCT scan_id)"))
        .isEqualTo("100000 100000 1");
  }

  @Test
  void everyRowSaysWhereTheReportIsAndItIsThere() throws IOException {
    String location = rows("scans", "max(raw_location)");

    assertThat(location).startsWith(RunningHouse.sandbox().state().claims().toUri().toString());
    assertThat(Path.of(URI.create(location))).hasSameBinaryContentAs(report.file());
    assertThat(rows("evidence", "count(DISTINCT raw_location), max(raw_location)"))
        .isEqualTo("1 " + location);
    assertThat(rows("raw_contents", "raw_digest, content_digest, location, content"))
        .isEqualTo("%1$s %1$s %2$s null".formatted(report.digest(), location));
  }

  @Test
  void anObjectThatIsNotWhatTheMessageSaysIsNoEvidence() {
    assertThat(receipts.get(changed.toString()).outcome()).isEqualTo("rejected claim_mismatch");
    assertThat(receipts.get(elsewhere.toString()).outcome()).isEqualTo("rejected claim_mismatch");
  }

  @Test
  void whatIsBookedIsThere() {
    assertThat(tables.violations()).isEmpty();
  }

  @Test
  void withoutAPlaceForItNothingIsSent(@TempDir Path folder) throws IOException {
    Path good = Files.writeString(folder.resolve("good.json"), "{\"sent\":\"never\"}");
    Path large = Files.writeString(folder.resolve("large.json"), "x".repeat(2_000_000));

    Console published =
        Console.run(
            "publish",
            "--bootstrap",
            RunningHouse.sandbox().endpoints().kafka(),
            good.toString(),
            large.toString());

    assertThat(published.exitCode()).isEqualTo(1);
    assertThat(published.output()).isEmpty();
    assertThat(published.said())
        .contains("large.json", "too large", "--claims", "nothing was sent");
  }

  /** The same size, another content. */
  private static Claim changedAfterwards() throws IOException {
    byte[] content = ("{\"org\":\"" + ORG + "\",\"made\":\"up\"}").getBytes(UTF_8);
    try (ClaimStore store =
        ClaimStore.at(RunningHouse.sandbox().state().claims().toString(), Map.of())) {
      Claim claim = store.put(content);
      Path object = Path.of(URI.create(claim.location()));
      Files.setPosixFilePermissions(object, PosixFilePermissions.fromString("rw-------"));
      content[content.length - 3] = 'x';
      Files.write(object, content);
      return claim;
    }
  }

  /** A file that is there and is what the claim says, but not where claims are kept. */
  private static Claim outsideOfTheStore(Path folder) throws IOException {
    byte[] content = "{\"made\":\"up\"}".getBytes(UTF_8);
    Path file = Files.write(folder.resolve("secret.json"), content);
    return new Claim(file.toUri().toString(), Digest.ofContent(content), content.length);
  }

  private static Map<String, String> headers(Claim claim) {
    Map<String, String> headers = new TreeMap<>();
    headers.put(Header.ORG.key(), ORG);
    claim.headers().forEach((header, value) -> headers.put(header.key(), value));
    return headers;
  }

  /** The one row of a query about the message of the report. */
  private String rows(String table, String columns) {
    return tables
        .rows(
            "SELECT %s FROM %s WHERE org = '%s' AND %s"
                .formatted(columns, table, ORG, claimed.condition()))
        .getFirst();
  }
}
