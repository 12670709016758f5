package io.proofstream.system.secrets;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Digest;
import io.proofstream.sandbox.Sandbox;
import io.proofstream.system.Console;
import io.proofstream.system.Log;
import io.proofstream.system.Place;
import io.proofstream.system.Receipt;
import io.proofstream.system.RunningHouse;
import io.proofstream.system.Tables;
import io.proofstream.wire.Header;
import io.proofstream.wire.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** No secret that a scanner quotes is kept anywhere, whichever way its report comes. */
@ExtendWith(RunningHouse.class)
final class CanaryIT {
  private static final String RUN = Integer.toHexString(new Random().nextInt());
  private static final String PUBLISHED = "published_" + RUN;
  private static final String RECEIVED = "received_" + RUN;
  private static final String PRODUCED = "produced_" + RUN;

  private static final List<SecretReport> published = SecretReport.all("published");
  private static final List<SecretReport> received = SecretReport.all("received");
  private static final List<SecretReport> produced = SecretReport.all("produced");
  private static final Map<String, byte[]> broken = broken(SecretReport.all("produced"));
  private static final Map<String, Receipt> receipts = new TreeMap<>();

  private final Sandbox house = RunningHouse.sandbox();
  private final Tables tables = RunningHouse.tables();

  @BeforeAll
  static void sendThemAllWays(@TempDir Path folder) throws Exception {
    Path reports = Files.createDirectory(folder.resolve("reports"));
    for (SecretReport report : published) {
      Files.write(reports.resolve(report.name()), report.document());
    }
    Collection<Place> first = Console.publish("--org", PUBLISHED, reports.toString()).values();
    try (Receiving receiving = Receiving.start(RunningHouse.sandbox(), folder, RECEIVED)) {
      for (SecretReport report : received) {
        boolean isOperator = report.name().startsWith("exposed");
        String path = isOperator ? "/v1/trivy-operator" : "/v1/evidence";
        assertThat(receiving.post(path, report.document())).as(report.name()).isEqualTo(202);
      }
    }
    Map<String, String> org = Map.of(Header.ORG.key(), PRODUCED);
    produced.forEach(report -> Log.send(org, report.document()));
    broken.values().forEach(document -> Log.send(org, document));

    receipts.putAll(Receipt.await(PUBLISHED, first));
    for (String way : List.of(RECEIVED, PRODUCED)) {
      receipts.putAll(Receipt.await(way, Log.of(way)));
    }
    RunningHouse.tables().awaitCuts();
  }

  @Test
  void noColumnOfAnyTableHoldsASecret() {
    Map<String, Collection<String>> found = Sweep.tables(tables);

    // What is no secret is there, or this would not see one either.
    assertThat(found)
        .containsKeys(
            "policy_results.resource",
            "evidence.body",
            "raw_contents.content",
            "raw_contents.content, unpacked",
            "rejected.raw");
    assertThat(found)
        .allSatisfy((column, families) -> assertThat(families).containsOnly(Canaries.VISIBLE));
  }

  @Test
  void noMessageOnTheWayHoldsASecretUnlessItsSenderPutItThere() {
    assertThat(Sweep.topic(Topic.EVIDENCE_RAW))
        .containsExactlyInAnyOrder(Canaries.VISIBLE, "produced");
    assertThat(Sweep.topic(Topic.REJECTED)).isEmpty();
  }

  @Test
  void noFileOfTheHouseHoldsASecretUnlessItsSenderPutItThere() throws IOException {
    Map<String, Collection<String>> found = Sweep.files(house.state().path());

    assertThat(found.keySet()).anyMatch(file -> file.startsWith("kafka/"));
    found.forEach(
        (file, families) -> {
          if (file.startsWith("kafka/")) {
            assertThat(families).as(file).isSubsetOf(Canaries.VISIBLE, "produced");
          } else {
            assertThat(families).as(file).containsOnly(Canaries.VISIBLE);
          }
        });
    assertThat(house.state().log("taskmanager")).exists();
    assertThat(house.state().log("receive")).exists();
  }

  @Test
  void whatWasFoundIsThereUnderTheDigestOfWhatTheToolWrote() {
    Map<String, String> expected = new TreeMap<>();
    for (List<SecretReport> reports : List.of(published, received, produced)) {
      reports.forEach(report -> expected.put(report.digest(), String.join(",", report.rules())));
    }
    Map<String, String> found = new TreeMap<>();
    for (List<String> row :
        tables.cells(
            """
            SELECT
              evidence.raw_digest,
              array_join(array_sort(array_agg(DISTINCT rule_id)), ',')
            FROM policy_results
            JOIN evidence
              ON evidence.evidence_id = policy_results.evidence_id
            WHERE policy_results.org IN ('%s', '%s', '%s')
              AND rule_kind = 'secret'
            GROUP BY evidence.raw_digest
            """
                .formatted(PUBLISHED, RECEIVED, PRODUCED))) {
      found.put(row.getFirst(), row.getLast());
    }
    assertThat(found).containsAllEntriesOf(expected);
  }

  @Test
  void whatIsKeptSaysThatItWasRedactedAndIsWhatItsDigestSays() {
    assertThat(
            tables.rows(
                """
                SELECT
                  count_if(NOT is_redacted),
                  count_if(content_digest <> 'sha256:' || lower(to_hex(sha256(content)))),
                  count_if(content_digest = raw_digest)
                FROM raw_contents
                WHERE org IN ('%s', '%s', '%s')
                """
                    .formatted(PUBLISHED, RECEIVED, PRODUCED)))
        .containsExactly("0 0 0");
  }

  @Test
  void whatIsBrokenIsRejectedUnderItsOwnDigest() {
    Map<String, String> outcomes = new TreeMap<>();
    receipts.values().forEach(receipt -> outcomes.put(receipt.rawDigest(), receipt.outcome()));

    broken.forEach(
        (name, document) -> {
          String expected = name.startsWith("whole") ? "accepted" : "rejected";
          assertThat(outcomes.get(Digest.ofContent(document))).as(name).startsWith(expected);
        });
    assertThat(outcomes.values()).filteredOn(outcome -> outcome.startsWith("rejected")).hasSize(4);
  }

  /** Copies of one report, damaged behind the secrets; and one that is merely packed. */
  private static Map<String, byte[]> broken(List<SecretReport> reports) {
    String json = reports.getFirst().text();
    String yaml = reports.getLast().text();
    Map<String, byte[]> broken = new LinkedHashMap<>();
    broken.put("cut short", json.substring(0, json.length() - 200).getBytes(UTF_8));
    broken.put("not even YAML", (yaml + "\nkey: [\n").getBytes(UTF_8));
    broken.put("two bytes a letter", reports.get(1).text().getBytes(UTF_16LE));
    byte[] packed = gzip(reports.get(2).document());
    broken.put("whole, packed", packed);
    broken.put("packed, cut short", Arrays.copyOf(packed, packed.length - 10));
    return broken;
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new AssertionError("Memory takes what is written to it", e);
    }
    return packed.toByteArray();
  }
}
