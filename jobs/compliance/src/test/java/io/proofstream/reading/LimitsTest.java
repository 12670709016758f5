package io.proofstream.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.message.Reason;
import io.proofstream.message.Rejected;
import io.proofstream.source.StrictJson;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is too long, too deep or too much: each ends as exactly one rejection that says so. */
class LimitsTest {
  private static final String START = "{\"SchemaVersion\":2,\"ArtifactName\":\"x\",";

  @Test
  void aTextOfFiveMegabytesWhetherItIsReadOrNot() {
    String five = "x".repeat(5 << 20);
    for (String field : new String[] {"ArtifactType", "NobodyReadsThis"}) {
      Rejected rejected = Sent.text(START + "\"" + field + "\":\"" + five + "\"}").rejected();
      assertThat(rejected.reason()).isEqualTo(Reason.LIMIT_EXCEEDED);
      assertThat(rejected.error()).hasSizeLessThan(200);
    }
  }

  @Test
  void aTextOfMegabytesBehindALogsOddQuote() {
    String log = "12\" disk: " + START + "\"ArtifactType\":\"" + "x".repeat(2 << 20) + "\"}";
    assertThat(Sent.text(log).rejected().reason()).isEqualTo(Reason.LIMIT_EXCEEDED);
  }

  @Test
  void aQuoteThatYamlLeavesOpenHidesNoTextOfMegabytesAndMakesNone() {
    String lines = "# 12\" disk\n" + "# nothing is quoted here\n".repeat(50_000);
    String report = "SchemaVersion: 2\nArtifactName: x\n" + lines;

    assertThat(Sent.text(report + "ArtifactType: \"container_image\"\n").events()).hasSize(1);
    String novel = "ArtifactType: " + "x".repeat(2 << 20) + "\n";
    assertThat(Sent.text(report + novel).rejected().reason()).isEqualTo(Reason.LIMIT_EXCEEDED);
  }

  @Test
  void anArtifactWhoseNameIsANovel() {
    String novel = "x".repeat(1_000_000);
    Rejected rejected =
        Sent.text("{\"SchemaVersion\":2,\"ArtifactName\":\"" + novel + "\"}").rejected();
    assertThat(rejected.reason()).isEqualTo(Reason.MALFORMED);
    assertThat(rejected.error()).contains("1000000").hasSizeLessThan(200);
  }

  @Test
  void anythingBeyondTheLimits() {
    assertThat(limited("\"Deep\":" + "[".repeat(5000) + "]".repeat(5000))).contains("depth");
    assertThat(limited("\"Number\":" + "1".repeat(2000))).contains("Number");
    assertThat(limited("\"" + "n".repeat(20_000) + "\":1")).contains("Name");
    assertThat(limited("\"Many\":[" + "1,".repeat(20_100_000) + "1]")).contains("oken");
    byte[] long64 = new byte[StrictJson.MAX_BYTES + 1];
    Arrays.fill(long64, (byte) '1');
    assertThat(Sent.bytes(long64).rejected().reason()).isEqualTo(Reason.LIMIT_EXCEEDED);
  }

  private static String limited(String fields) {
    Rejected rejected = Sent.text(START + fields + "}").rejected();
    assertThat(rejected.reason()).isEqualTo(Reason.LIMIT_EXCEEDED);
    return rejected.error();
  }
}
