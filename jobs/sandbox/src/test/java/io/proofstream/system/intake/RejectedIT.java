package io.proofstream.system.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.claim.Claim;
import io.proofstream.claim.ClaimStore;
import io.proofstream.evidence.Digest;
import io.proofstream.sandbox.bench.Reports;
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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What was rejected is seen, explained, and read again once what was wrong is mended. */
@ExtendWith(RunningHouse.class)
final class RejectedIT {
  private static final int NUMBER = new Random().nextInt(1_000_000_000);
  private static final String ORG = "rejected_" + Integer.toHexString(NUMBER);
  private static final int FINDINGS = 3;
  private static final byte[] UNKNOWN =
      ("{\"made\":\"up\",\"of\":\"" + ORG + "\"}").getBytes(UTF_8);
  private static final byte[] REPORT = Reports.report(NUMBER, FINDINGS);

  private static Place unknown;
  private static Place withoutContent;

  private final Tables tables = RunningHouse.tables();

  @BeforeAll
  static void send(@TempDir Path folder) throws IOException {
    withoutContent = Log.send(claimOfWhatIsGone(), new byte[0]);
    Path file = Files.write(folder.resolve("unknown.json"), UNKNOWN);
    unknown = Console.publish("--org", ORG, file.toString()).get(file.toString());
  }

  @Test
  void whatNobodyKnowsIsListedAndShown() {
    assertThat(Receipt.await(ORG, unknown).outcome()).isEqualTo("rejected unknown_format");
    tables.awaitCuts();

    Console list = Console.rejected("list", "--org", ORG, "--reason", "unknown_format");
    assertThat(list.exitCode()).as(list.said()).isZero();
    assertThat(list.output())
        .contains(unknown.toString(), "unknown_format", "no source knows it")
        .contains("an object with the keys made, of");

    Console show = Console.rejected("show", unknown.toString());
    assertThat(show.exitCode()).as(show.said()).isZero();
    assertThat(show.output())
        .contains("place        " + unknown)
        .contains("org          " + ORG)
        .contains("reason       unknown_format")
        .contains("raw_digest   " + Digest.ofContent(UNKNOWN))
        .contains("raw          " + UNKNOWN.length + " bytes")
        .contains("header       ps-org: " + ORG);
  }

  @Test
  void whatIsMendedIsReadAgainAndCountsOnce() throws IOException {
    assertThat(Receipt.await(ORG, withoutContent).outcome()).isEqualTo("rejected claim_missing");
    tables.awaitCuts();
    try (ClaimStore store = store()) {
      store.put(REPORT);
    }

    Receipt first = replayed();
    assertThat(first.outcome()).isEqualTo("accepted");
    assertThat(first.rawDigest()).isEqualTo(Digest.ofContent(REPORT));
    Receipt second = replayed();
    assertThat(second.outcome()).isEqualTo("duplicate");

    tables.awaitCuts();
    assertThat(
            tables.rows(
                """
                SELECT
                  (SELECT count(*) FROM scans WHERE org = '%1$s'),
                  (SELECT count(*) FROM scan_findings WHERE org = '%1$s'),
                  (SELECT count(*) FROM evidence WHERE org = '%1$s'),
                  (SELECT count(*) FROM rejected WHERE org = '%1$s' AND reason = 'claim_missing')
                """
                    .formatted(ORG)))
        .containsExactly("1 " + FINDINGS + " 1 1");
  }

  private static Receipt replayed() {
    Console replay =
        Console.rejected(
            "replay",
            withoutContent.toString(),
            "--bootstrap",
            RunningHouse.sandbox().endpoints().kafka());
    assertThat(replay.exitCode()).as(replay.said()).isZero();
    Map<String, Place> again = replay.places();
    assertThat(again.keySet()).containsExactly("again, from " + withoutContent);
    return Receipt.await(ORG, List.copyOf(again.values()).getFirst());
  }

  /** The message arrives, and what it names does not. */
  private static Map<String, String> claimOfWhatIsGone() throws IOException {
    try (ClaimStore store = store()) {
      Claim claim = store.put(REPORT);
      Files.delete(Path.of(URI.create(claim.location())));
      Map<String, String> headers = new TreeMap<>();
      headers.put(Header.ORG.key(), ORG);
      claim.headers().forEach((header, value) -> headers.put(header.key(), value));
      return headers;
    }
  }

  private static ClaimStore store() {
    return ClaimStore.at(RunningHouse.sandbox().state().claims().toString(), Map.of());
  }
}
