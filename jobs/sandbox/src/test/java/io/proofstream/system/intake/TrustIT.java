package io.proofstream.system.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.console.collector.Collector;
import io.proofstream.console.collector.Sequence;
import io.proofstream.evidence.Digest;
import io.proofstream.sandbox.bench.Reports;
import io.proofstream.system.Console;
import io.proofstream.system.Log;
import io.proofstream.system.Place;
import io.proofstream.system.Receipt;
import io.proofstream.system.Registered;
import io.proofstream.system.RunningHouse;
import io.proofstream.system.Tables;
import io.proofstream.wire.Header;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whose evidence counts, and whose does not; and what a collector sent that never came. */
@ExtendWith(RunningHouse.class)
final class TrustIT {
  private static final int FIRST = new Random().nextInt(1_000_000_000);
  private static final int LOST = 3;

  private static final Map<String, Place> places = new TreeMap<>();
  private static final Map<String, Receipt> receipts = new TreeMap<>();
  private static int reports = FIRST;

  private final Tables tables = RunningHouse.tables();

  @BeforeAll
  static void send(@TempDir Path folder) throws IOException {
    Registered acme = Registered.ACME;
    Registered umbrella = Registered.UMBRELLA;
    Path strangersKey = folder.resolve("stranger.pem");
    Console.run("collector", "create", "stranger", "--key", strangersKey.toString());

    publish(folder, "signed", acme.org(), Registered.COLLECTOR, acme.key());
    publish(folder, "unsigned", acme.org(), Registered.COLLECTOR, null);
    publish(folder, "unregistered", acme.org(), "stranger", strangersKey);
    publish(folder, "for another org", umbrella.org(), Registered.COLLECTOR, acme.key());
    changeOnTheWay(acme);
    loseSome(acme);
    publish(folder, "after the loss", acme.org(), Registered.COLLECTOR, acme.key());
    places.put("heartbeat", heartbeat(acme));

    for (Registered each : Registered.values()) {
      List<Place> its = places.values().stream().filter(Log.of(each.org())::contains).toList();
      Map<String, Receipt> booked = Receipt.await(each.org(), its);
      places.forEach(
          (name, place) -> {
            if (its.contains(place)) {
              receipts.put(name, booked.get(place.toString()));
            }
          });
    }
    RunningHouse.tables().awaitCuts();
  }

  @Test
  void onlyEvidenceOfARegisteredCollectorIsVerifiedAndMayClose() {
    assertThat(fate("signed")).isEqualTo("accepted verified, may close: true null");
    assertThat(fate("after the loss")).isEqualTo("accepted verified, may close: true null");
    assertThat(fate("unsigned"))
        .isEqualTo("accepted unverified, may close: false its collector is unverified");
    assertThat(fate("unregistered"))
        .isEqualTo("accepted unverified, may close: false its collector is unverified");
  }

  @Test
  void whoSignsForAnotherOrganisationIsRejected() {
    assertThat(fate("for another org")).isEqualTo("rejected invalid_signature unverified, no scan");
  }

  @Test
  void whatWasChangedOnTheWayIsRejected() {
    assertThat(fate("other content")).isEqualTo("rejected invalid_signature unverified, no scan");
    assertThat(fate("other asset")).isEqualTo("rejected invalid_signature unverified, no scan");
  }

  @Test
  void whatIsSignedAndSentTwiceCountsOnce() {
    assertThat(receipts.get("once").outcome()).isEqualTo("accepted");
    assertThat(receipts.get("twice").outcome()).isEqualTo("duplicate");
    assertThat(receipts.get("twice").duplicateOf()).isEqualTo(places.get("once"));
  }

  @Test
  void whatNeverCameIsSeen() {
    List<String> gaps =
        tables.cells(tables.question("collector-gaps")).stream()
            .filter(row -> row.get(0).equals(Registered.ACME.org()))
            .filter(row -> row.get(1).equals(Registered.COLLECTOR))
            .findFirst()
            .orElseThrow();

    // Numbered: the first, one that was sent twice, three lost, the last, and the heartbeat.
    assertThat(gaps.subList(2, 8)).containsExactly("1", "7", "4", "3", "1", "0");
    assertThat(gaps.get(8)).as("last message").isEqualTo(gaps.get(9)).isNotNull();
  }

  private static void publish(Path folder, String name, String org, String collector, Path key)
      throws IOException {
    Path file = Files.write(folder.resolve(name), Reports.report(reports++, 2));
    List<String> words = new ArrayList<>(List.of("--org", org, "--collector", collector));
    if (key != null) {
      words.addAll(List.of("--key", key.toString()));
    }
    // Its own key's numbers are those of its own organisation alone.
    if (!name.equals("signed") && !name.equals("after the loss")) {
      words.add("--unnumbered");
    }
    words.add(file.toString());
    places.put(name, Console.publish(words.toArray(String[]::new)).get(file.toString()));
  }

  /** Signed as it should be, and then not sent as it was signed. */
  private static void changeOnTheWay(Registered sender) {
    Collector collector =
        Collector.signing(
            Registered.COLLECTOR,
            sender.key(),
            new Sequence(Sequence.beside(sender.key()), Clock.systemUTC()),
            Clock.systemUTC());
    byte[] content = Reports.report(reports++, 2);
    Map<String, String> signed = new TreeMap<>();
    collector
        .stamp(Map.of(Header.ORG, sender.org()), Digest.ofContent(content))
        .forEach((header, value) -> signed.put(header.key(), value));
    places.put("once", Log.send(signed, content));
    places.put("twice", Log.send(signed, content));
    places.put("other content", Log.send(signed, Reports.report(reports++, 0)));
    signed.put(Header.ASSET.key(), "registry.example/other:1.0");
    places.put("other asset", Log.send(signed, content));
  }

  /** Numbers that are given away and never sent. */
  private static void loseSome(Registered sender) {
    new Sequence(Sequence.beside(sender.key()), Clock.systemUTC()).reserve(LOST);
  }

  private static Place heartbeat(Registered sender) {
    Console beat =
        Console.run(
            "heartbeat",
            "--org",
            sender.org(),
            "--collector",
            Registered.COLLECTOR,
            "--key",
            sender.key().toString(),
            "--bootstrap",
            RunningHouse.sandbox().endpoints().kafka(),
            "--timeout",
            "60");
    assertThat(beat.exitCode()).as(beat.said()).isZero();
    return beat.places().get("heartbeat");
  }

  private String fate(String name) {
    Receipt receipt = receipts.get(name);
    List<String> scans =
        tables.rows(
            "SELECT may_close, may_close_reason FROM scans WHERE " + places.get(name).condition());
    return receipt.outcome()
        + " "
        + receipt.trust()
        + (scans.isEmpty() ? ", no scan" : ", may close: " + String.join("; ", scans));
  }
}
