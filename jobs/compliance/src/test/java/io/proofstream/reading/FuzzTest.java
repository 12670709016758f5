package io.proofstream.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.message.Reading;
import io.proofstream.message.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Samples, damaged at random: whatever comes in, out come events or exactly one rejection. */
class FuzzTest {
  private static final int ROUNDS = 5_000;
  private static final List<String> FILES =
      List.of(
          "alpine-39-skip.json",
          "all_statuses.json",
          "gomod-vex.json",
          "helm_badname.json",
          "jenkins-trivy_result.json",
          "kubernetes.json",
          "license_scheme.json",
          "npm-with-suppressed.json",
          "scheme_2_no_vuln.json",
          "test-repo.json");

  private static final List<String> VALUES =
      List.of(
          "null",
          "\"\"",
          "\" \"",
          "\"x\"",
          "0",
          "-1",
          "1e400",
          "true",
          "{}",
          "[]",
          "[{}]",
          "[null]",
          "{\"a\":[]}",
          "\"2999-01-01T00:00:00Z\"",
          "\"\\u0000\"",
          "\"\\ud83d\"",
          "\"pkg:npm/%\"",
          "\"../..//\"",
          "\"a/b:c@sha256:d\"");

  @Test
  void whateverComesInIsEventsOrOneRejection() {
    long seed = Long.getLong("fuzz.seed", System.nanoTime());
    System.out.println("FuzzTest: -Dfuzz.seed=" + seed);
    Random random = new Random(seed);
    Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    int read = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] value =
          damaged(Sent.resource("trivy/" + FILES.get(random.nextInt(FILES.size()))), random);
      Reading reading = Sent.bytes(value).read();

      assertThat(reading.events().isEmpty())
          .as("seed %d, round %d: events or a rejection", seed, round)
          .isEqualTo(reading.rejected() != null);
      if (reading.rejected() == null) {
        read++;
      } else {
        reasons.merge(reading.rejected().reason(), 1, Integer::sum);
        assertThat(reading.rejected().error())
            .as("seed %d, round %d", seed, round)
            .hasSizeLessThan(600);
      }
    }
    System.out.println("FuzzTest: " + read + " read, rejected " + reasons);
    assertThat(reasons).as("seed %d", seed).doesNotContainKey(Reason.READER_FAULT);
    assertThat(read).isPositive();
  }

  private static byte[] damaged(byte[] sample, Random random) {
    byte[] value = sample;
    for (int times = random.nextInt(3); times >= 0; times--) {
      int at = random.nextInt(value.length);
      int length = 1 + random.nextInt(Math.min(200, value.length));
      value =
          switch (random.nextInt(10)) {
            case 0 -> flipped(value, at, random.nextInt(8));
            case 1 -> Arrays.copyOf(value, at + 1);
            case 2 ->
                spliced(
                    value,
                    at,
                    at,
                    Arrays.copyOfRange(value, at, Math.min(value.length, at + length)));
            case 3 -> spliced(value, at, Math.min(value.length, at + length), new byte[0]);
            case 4 ->
                spliced(
                    value,
                    at,
                    at + 1,
                    new byte[] {(byte) "{}[]\",:0n\\".charAt(random.nextInt(10))});
            default -> retyped(value, random);
          };
      if (value.length == 0) {
        return value;
      }
    }
    return value;
  }

  /** Well-formed as before, with one field that says something else. */
  private static byte[] retyped(byte[] value, Random random) {
    String[] lines = new String(value, StandardCharsets.ISO_8859_1).split("\n");
    int at = random.nextInt(lines.length);
    String line = lines[at].stripTrailing();
    if (line.matches("\\s*\"[^\"]*\": [^\\[{]*")) {
      String comma = line.endsWith(",") ? "," : "";
      String other = VALUES.get(random.nextInt(VALUES.size()));
      lines[at] = line.substring(0, line.indexOf("\": ") + 3) + other + comma;
    }
    return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] flipped(byte[] value, int at, int bit) {
    byte[] flipped = value.clone();
    flipped[at] ^= (byte) (1 << bit);
    return flipped;
  }

  /** The bytes with those from {@code from} to {@code to} replaced. */
  private static byte[] spliced(byte[] value, int from, int to, byte[] middle) {
    byte[] spliced = Arrays.copyOf(value, value.length - (to - from) + middle.length);
    System.arraycopy(middle, 0, spliced, from, middle.length);
    System.arraycopy(value, to, spliced, from + middle.length, value.length - to);
    return spliced;
  }
}
