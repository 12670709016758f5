package io.proofstream.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.oracle.Happenings;
import io.proofstream.oracle.Oracle;
import io.proofstream.oracle.SeededYear;
import io.proofstream.sandbox.Sandbox;
import io.proofstream.sandbox.UpOptions;
import io.proofstream.sandbox.component.Component;
import io.proofstream.sandbox.play.Pace;
import io.proofstream.sandbox.play.Played;
import io.proofstream.sandbox.play.Player;
import io.proofstream.system.Accidents;
import io.proofstream.system.Await;
import io.proofstream.system.Tables;
import io.proofstream.wire.RecordedTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year of 2,000 images through a house of its own, while its TaskManager is killed twice and its
 * job changes parallelism: what it leaves in tables and topics is what one thread without an engine
 * says of the same log, and it leaves the same when the log is read again.
 */
final class OracleIT {
  private static final long SEED = Long.getLong("seed", 20260101L);
  private static final int ASSETS = 2_000;
  private static final int MESSAGES = 12_000;

  /** A checkpoint takes a second or two, and must not span weeks. */
  private static final Pace PACE = new Pace(2_000, Duration.ofDays(6));

  /** Time goes up to the last tick, and not through it. */
  private static final Instant LAST = SeededYear.END.minusMillis(1);

  private static final Duration TICK = Duration.ofHours(6);

  private static final UpOptions OPTIONS =
      UpOptions.standard()
          .withCheckpointInterval(Duration.ofSeconds(1))
          .withTime(RecordedTime.GIVEN);

  @TempDir private static Path folder;
  private static Sandbox house;

  @AfterAll
  static void leaveNothingBehind() {
    if (house != null && Files.exists(house.state().path())) {
      house.purge(System.out::println);
    }
  }

  @Test
  void aYearLeavesWhatTheOracleSaysWhateverDiesAndWheneverItIsReadAgain() throws Exception {
    System.out.println("seed " + SEED);
    SeededYear year = new SeededYear(SEED, ASSETS, MESSAGES);
    CompletableFuture<Oracle> foretold = foretell(year);
    begin(year);

    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Void> played = CompletableFuture.runAsync(() -> play(year, over::get));
    suffer(new Accidents(house, new Random(SEED)));
    awaitEnd();
    over.set(true);
    played.join();
    Tables tables = Tables.of(house);

    Oracle oracle = foretold.join();
    assertThat(Happenings.missing(oracle)).isEmpty();
    assertThat(tables.rows(Compared.ALERTS)).isEqualTo(Compared.alerts(oracle));
    assertThat(Compared.idsOnTopic(house)).isEqualTo(Compared.idsToTell(oracle));
    assertThat(tables.rows(Compared.FINDINGS)).isEqualTo(Compared.findings(oracle));
    assertThat(tables.rows(Compared.NOT_THE_FOLD)).isEmpty();
    assertThat(tables.violations()).isEmpty();

    Map<String, String> before = Contents.of(tables);
    house.up(OPTIONS.rebuildingTables(), System.out::println);
    awaitEnd();
    assertThat(Contents.of(tables)).isEqualTo(before);
  }

  /** Meanwhile: it takes as long as starting a house does. */
  private static CompletableFuture<Oracle> foretell(SeededYear year) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return new Oracle(year.log(), year.keys(), LAST);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /** With one of each task, so that there can be more later. */
  private static void begin(SeededYear year) throws IOException {
    house = Sandbox.open(folder.resolve("state"));
    // A build that is stopped halfway leaves nothing running either.
    Runtime.getRuntime().addShutdownHook(new Thread(OracleIT::leaveNothingBehind));
    house.up(OPTIONS.withoutJobs(), System.out::println);
    Files.writeString(house.state().collectors(), year.registry());
    house.rescale(1, System.out::println);
  }

  private static void play(SeededYear year, BooleanSupplier over) {
    Stream<Played> log =
        year.log().stream()
            .map(
                sent ->
                    new Played(
                        sent.recordedAt(), sent.topic(), sent.key(), sent.headers(), sent.value()));
    try (Player player = Player.on(house.endpoints().kafka(), TICK, PACE)) {
      player.play(log.iterator(), SeededYear.BEGIN, SeededYear.END);
      System.out.println("the year is played");
      player.stay(SeededYear.END, over);
    }
  }

  private static void suffer(Accidents accidents) {
    accidents.awaitCheckpoints(2);
    System.out.println("killed at " + accidents.killAtCheckpoint(Component.TASKMANAGER));
    accidents.mend(Component.TASKMANAGER);
    accidents.awaitCheckpoints(1);
    house.rescale(2, System.out::println);
    accidents.awaitCheckpoints(1);
    System.out.println("killed at " + accidents.killAtCheckpoint(Component.TASKMANAGER));
    accidents.mend(Component.TASKMANAGER);
  }

  private static void awaitEnd() {
    Await.until(
        () -> "the end of the year; it is " + timeReached(),
        Duration.ofMinutes(20),
        Duration.ofSeconds(1),
        () -> !timeReached().isBefore(LAST));
    System.out.println("the year is over");
    Tables.of(house).awaitCuts();
  }

  private static Instant timeReached() {
    return house.job().flatMap(job -> house.timeReached(job.id())).orElse(Instant.EPOCH);
  }
}
