package io.proofstream.judgement.brief;

import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Scanned.scan;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.asset.Scanned;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who remembers looks at less, and rules the same as who looks at everything again. */
class RecollectionTest {
  private static final String[] SCOPES = {"soc2-tsc-2017", "pci-dss-4.0.1", "nist-800-190"};

  @Test
  void itMakesNoDifferenceWhatIsForgotten() throws Exception {
    for (long seed = 0; seed < 6; seed++) {
      Fleet mindful = new Fleet(3, SCOPES);
      Fleet forgetful = new Fleet(3, SCOPES).forgetful(new Random(seed));
      live(mindful, new Random(seed));
      live(forgetful, new Random(seed));
      assertThat(mindful.evaluations).hasSizeGreaterThan(200);
      assertSame(seed, mindful.evaluations, forgetful.evaluations);
      assertSame(seed, mindful.changes, forgetful.changes);
      assertSame(seed, mindful.scores, forgetful.scores);
      assertSame(seed, mindful.alerts, forgetful.alerts);
    }
  }

  /** Only the first difference is worth reading. */
  private static <T> void assertSame(long seed, List<T> mindful, List<T> forgetful) {
    for (int i = 0; i < Math.min(mindful.size(), forgetful.size()); i++) {
      assertThat(mindful.get(i)).as("seed %d, row %d", seed, i).isEqualTo(forgetful.get(i));
    }
    assertThat(mindful.size()).as("rows of seed %d", seed).isEqualTo(forgetful.size());
  }

  /** Six days: scans come, fail, find and stop. */
  private static void live(Fleet fleet, Random random) throws Exception {
    fleet.happens(pushed("sha256:1"));
    for (int i = 0; i < 14; i++) {
      fleet.passes(Duration.ofSeconds(random.nextInt(24 * 3_600)));
      Scanned scan = scan("sha256:1").database(fleet.now());
      switch (random.nextInt(3)) {
        case 0 -> fleet.happens(scan, 1 + random.nextInt(3));
        case 1 -> fleet.happens(scan.failed(), 1 + random.nextInt(3));
        default -> fleet.happens(scan.critical("CVE-" + random.nextInt(3)));
      }
    }
    fleet.passes(Duration.ofHours(random.nextInt(60)));
  }
}
