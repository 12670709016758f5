package io.proofstream.sandbox.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ResumeTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void startsFreshWhenNothingWasEverDone() {
    assertThat(Resume.decide(List.of(), Map.of(), true)).isEqualTo(new Resume.StartFresh());
  }

  @Test
  void resumesFromTheHighestNumberOfAnyJob() {
    Checkpoint older = checkpoint("aaa", 7, NOON.plusSeconds(99));
    Checkpoint newest = checkpoint("bbb", 12, NOON);

    assertThat(Resume.decide(List.of(newest, older), Map.of("receipts", 12L), true))
        .isEqualTo(new Resume.ResumeFrom(newest));
  }

  @Test
  void comparesNumbersAsNumbers() {
    Checkpoint nine = checkpoint("aaa", 9, NOON);
    Checkpoint ten = checkpoint("aaa", 10, NOON);

    assertThat(Resume.decide(List.of(ten, nine), Map.of("cuts", 9L), true))
        .isEqualTo(new Resume.ResumeFrom(ten));
  }

  @Test
  void takesTheLastWrittenOfTwoWithTheSameNumber() {
    Checkpoint early = checkpoint("aaa", 5, NOON);
    Checkpoint late = checkpoint("bbb", 5, NOON.plusSeconds(1));

    assertThat(Resume.decide(List.of(late, early), Map.of("cuts", 5L), true))
        .isEqualTo(new Resume.ResumeFrom(late));
  }

  @Test
  void resumesWhenTheLastCommitWasStillMissing() {
    Checkpoint newest = checkpoint("aaa", 6, NOON);

    assertThat(Resume.decide(List.of(newest), Map.of("receipts", 5L, "cuts", 4L), true))
        .isEqualTo(new Resume.ResumeFrom(newest));
  }

  @Test
  void resumesWhenItDiedBeforeTheFirstCommitOfAll() {
    Checkpoint first = checkpoint("aaa", 1, NOON);

    assertThat(Resume.decide(List.of(first), Map.of(), true))
        .isEqualTo(new Resume.ResumeFrom(first));
  }

  @Test
  void refusesTablesThatLostWhatManyCheckpointsMustHaveCommitted() {
    assertThat(Resume.decide(List.of(checkpoint("aaa", 40, NOON)), Map.of(), true))
        .isInstanceOfSatisfying(
            Resume.Refused.class,
            refused -> assertThat(refused.reason()).contains("hold nothing", "40", "lost"));
  }

  @Test
  void refusesTablesThatHoldCommitsWithoutAnyCheckpoint() {
    assertThat(Resume.decide(List.of(), Map.of("scans", 3L), true))
        .isInstanceOfSatisfying(
            Resume.Refused.class,
            refused -> {
              assertThat(refused.reason())
                  .contains("checkpoint 3", "scans", "no complete checkpoint");
              assertThat(refused.choices()).hasSize(3);
              assertThat(refused.choices().get(1)).contains("--rebuild-tables");
              assertThat(refused.choices().get(2)).contains("--purge");
            });
  }

  @Test
  void refusesACheckpointThatIsBehindASingleTable() {
    assertThat(
            Resume.decide(
                List.of(checkpoint("aaa", 8, NOON)), Map.of("scans", 2L, "receipts", 9L), true))
        .isInstanceOfSatisfying(
            Resume.Refused.class,
            refused -> assertThat(refused.reason()).contains("is 8", "chk-8", "receipts", "9"));
  }

  @Test
  void whatCannotBeDerivedAnewIsNotOfferedToBe() {
    assertThat(Resume.decide(List.of(), Map.of("audit_log", 3L), false))
        .isInstanceOfSatisfying(
            Resume.Refused.class,
            refused ->
                assertThat(refused.choices())
                    .hasSize(2)
                    .noneMatch(choice -> choice.contains("--rebuild-tables")));
  }

  private static Checkpoint checkpoint(String job, long number, Instant writtenAt) {
    return new Checkpoint(
        job, number, writtenAt, Path.of("/state/checkpoints", job, "chk-" + number));
  }
}
