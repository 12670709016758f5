package io.proofstream.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.oracle.SeededQuarter;
import io.proofstream.oracle.Sent;
import io.proofstream.sandbox.Sandbox;
import io.proofstream.sandbox.UpOptions;
import io.proofstream.sandbox.play.Pace;
import io.proofstream.sandbox.play.Played;
import io.proofstream.sandbox.play.Player;
import io.proofstream.system.Await;
import io.proofstream.system.Tables;
import io.proofstream.wire.RecordedTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A quarter of 60 images through a house of its own: what the job wrote of each check at the ends
 * of days is what the files of {@code sql/reference} say of the tables of evidence.
 */
final class ReferenceIT {
  private static final long SEED = Long.getLong("seed", 20240101L);
  private static final int ASSETS = 60;
  private static final int MESSAGES_A_DAY = 60;
  private static final String ORG = "acme";

  /** Ends of days: after policies have changed, and the last. */
  private static final List<Instant> MOMENTS =
      Stream.of(62, 91).map(day -> SeededQuarter.BEGIN.plus(Duration.ofDays(day))).toList();

  private static final Pace PACE = new Pace(2_000, Duration.ofDays(6));
  private static final Duration TICK = Duration.ofHours(6);

  /** Time goes up to the last tick, and not through it. */
  private static final Instant LAST = SeededQuarter.END.minusMillis(1);

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
  void whatTheJobWroteIsWhatPlainSqlSaysOfTheEvidence() throws Exception {
    System.out.println("seed " + SEED);
    SeededQuarter quarter = new SeededQuarter(SEED, ASSETS, MESSAGES_A_DAY);
    begin(quarter);
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Void> played = CompletableFuture.runAsync(() -> play(quarter, over::get));
    awaitEnd();
    over.set(true);
    played.join();

    References references = References.in(house.root().resolve("sql/reference"));
    List<Answer> answers = references.answers(Tables.of(house), ORG, MOMENTS);
    List<Answer> same = answers.stream().filter(Answer::isSame).toList();
    System.out.println(
        "%d of %d numbers are the same, of %d metrics"
            .formatted(same.size(), answers.size(), metrics(same).size()));
    assertThat(answers.stream().filter(answer -> !answer.isSame()).map(Answer::difference))
        .isEmpty();
    List<Answer> telling = answers.stream().filter(Answer::isOfSomething).toList();
    assertThat(metrics(telling))
        .as("metrics of which there was something")
        .isEqualTo(references.metrics());
  }

  private static TreeSet<String> metrics(List<Answer> answers) {
    return answers.stream()
        .map(answer -> answer.written().metric())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void begin(SeededQuarter quarter) throws IOException {
    house = Sandbox.open(folder.resolve("state"));
    // A build that is stopped halfway leaves nothing running either.
    Runtime.getRuntime().addShutdownHook(new Thread(ReferenceIT::leaveNothingBehind));
    house.up(OPTIONS.withoutJobs(), System.out::println);
    Files.writeString(house.state().collectors(), quarter.registry());
    house.ensureJobs();
  }

  private static void play(SeededQuarter quarter, BooleanSupplier over) {
    Stream<Played> log = quarter.log().stream().map(ReferenceIT::played);
    try (Player player = Player.on(house.endpoints().kafka(), TICK, PACE)) {
      player.play(log.iterator(), SeededQuarter.BEGIN, SeededQuarter.END);
      player.stay(SeededQuarter.END, over);
    }
  }

  private static Played played(Sent sent) {
    return new Played(sent.recordedAt(), sent.topic(), sent.key(), sent.headers(), sent.value());
  }

  private static void awaitEnd() {
    Await.until(
        () -> "the end of the quarter; it is " + timeReached(),
        Duration.ofMinutes(10),
        Duration.ofSeconds(1),
        () -> !timeReached().isBefore(LAST));
    Tables.of(house).awaitCuts();
  }

  private static Instant timeReached() {
    return house.job().flatMap(job -> house.timeReached(job.id())).orElse(Instant.EPOCH);
  }
}
