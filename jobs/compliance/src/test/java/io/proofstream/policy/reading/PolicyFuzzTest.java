package io.proofstream.policy.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.policy.document.PolicyWriter;
import io.proofstream.policy.obligation.Frameworks;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever comes, it is a policy or there is something to say of it; nothing else happens. */
class PolicyFuzzTest {
  private static final int TEXTS = 3_000;
  private static final String PIECES = "{}[]:,-#&*!|>'\"%@`?~ \n\t\\0aé\u0000";

  @Test
  void aChangedPolicyIsAPolicyOrHasProblems() {
    String yaml = new String(Example.bytes("acme.yml"), UTF_8);
    String json = PolicyWriter.json(Example.read("acme.yml").policy());
    for (int seed = 0; seed < TEXTS; seed++) {
      Random random = new Random(seed);
      String changed = changed(random, seed % 2 == 0 ? yaml : json);

      PolicyReading reading =
          PolicyText.read("p", changed.getBytes(UTF_8), null, Frameworks.shipped());

      assertThat(reading.policy() == null).as("seed %d", seed).isEqualTo(!reading.isValid());
    }
  }

  @Test
  void whatIsNestedOrRepeatedWithoutEndIsRefusedSoon() {
    for (String piece :
        new String[] {"[", "{a: ", "- ", "? ", "\"", "a: &a\n", "*", "!!x ", "{\"a\":"}) {
      String text = piece.repeat(PolicyText.MAX_BYTES / piece.length());

      assertThat(PolicyText.read("p", text.getBytes(UTF_8), null, Frameworks.shipped()).isValid())
          .as(piece)
          .isFalse();
    }
  }

  private static String changed(Random random, String text) {
    StringBuilder changed = new StringBuilder(text);
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      int at = random.nextInt(changed.length());
      char piece = PIECES.charAt(random.nextInt(PIECES.length()));
      switch (random.nextInt(3)) {
        case 0 -> changed.setCharAt(at, piece);
        case 1 -> changed.insert(at, piece);
        default -> changed.delete(at, Math.min(changed.length() - 1, at + random.nextInt(30)));
      }
    }
    return changed.toString();
  }
}
