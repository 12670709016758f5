package io.proofstream.asset;

import static io.proofstream.asset.Scanned.scan;
import static io.proofstream.asset.Story.NOON;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyBuilder;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fleet is connected that was there for years: nobody is paged for its past. */
class ConnectingTest {
  private static final int IMAGES = 2_000;
  private static final Policy LIVE = PolicyBuilder.of(Story.ORG).version(1).liveFrom(NOON).build();

  private final Random random = new Random(20261121);
  private List<Story> fleet;

  /** Each image has a scan of long ago, if it was kept, and one of today. */
  @BeforeEach
  void connect() {
    fleet = IntStream.range(0, IMAGES).mapToObj(image -> connected()).toList();
  }

  private Story connected() {
    Story image = Story.begin().policy(LIVE, false).after(ofHours(random.nextInt(12)));
    if (random.nextBoolean()) {
      image.happens(
          found(1 + random.nextInt(3)).occurred(NOON.minus(ofDays(1 + random.nextInt(900)))));
    }
    return image.happens(found(4));
  }

  private static Drafted found(int findings) {
    Scanned scan = scan("sha256:a");
    Severity[] severities = {Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW};
    for (int n = 0; n < findings; n++) {
      scan.with("CVE-" + n, severities[n], "2.0");
    }
    return scan;
  }

  @Test
  void nobodyIsToldOfAnythingThatWasDueBefore() {
    assertThat(fleet).allMatch(image -> image.rung().isEmpty());
    assertThat(fleet.stream().mapToLong(image -> image.current.size()).sum())
        .isEqualTo(4L * IMAGES);
    assertThat(fleet)
        .allMatch(image -> image.current.values().stream().allMatch(it -> it.isBaseline()));
  }

  @Test
  void everyDeadlineLiesAFullWindowAfterTheBeginning() {
    for (Story image : fleet) {
      assertThat(image.finding("CVE-0").deadlineAt()).isAfterOrEqualTo(NOON.plus(ofDays(1)));
      assertThat(image.finding("CVE-3").deadlineAt()).isAfterOrEqualTo(NOON.plus(ofDays(14)));
    }
  }

  @Test
  void whoFixesThemWithinTheWindowHearsNothingAtAll() {
    for (Story image : fleet) {
      image.at(NOON.plus(ofHours(17))).happens(scan("sha256:a")).passes(ofDays(30));
    }
    assertThat(fleet).allMatch(image -> image.rung().isEmpty());
  }
}
