package io.proofstream.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Origin;
import io.proofstream.message.Reason;
import io.proofstream.message.Rejected;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectedEventTest {
  @Test
  void isACloudEventWithoutTheRawBytes() {
    assertThat(RejectedEvent.write(Rejections.oldReport()))
        .asString(UTF_8)
        .isEqualTo(
            "{\"data\":{\"error\":\"only schema version 2 can be read\",\"offset\":17,"
                + "\"org\":\"acme\",\"partition\":3,\"raw_bytes\":20,\"raw_digest\":\""
                + Rejections.oldReport().rawDigest()
                + "\",\"reason\":\"unsupported_format\","
                + "\"recorded_at\":\"2026-11-20T09:30:05Z\","
                + "\"seen\":\"trivy, SchemaVersion 1\",\"topic\":\"evidence.raw\"},"
                + "\"datacontenttype\":\"application/json\","
                + "\"id\":\""
                + Digest.id("rejected", "evidence.raw", "3", "17")
                + "\",\"partitionkey\":\"evidence.raw/3\",\"source\":\"evidence.raw/3\","
                + "\"specversion\":\"1.0\",\"subject\":\"evidence.raw/3@17\","
                + "\"time\":\"2026-11-20T09:30:05Z\",\"type\":\"io.proofstream.rejected.v1\"}");
  }

  @Test
  void isKeyedByThePartitionThatTheMessageCameFrom() {
    assertThat(RejectedEvent.key(Rejections.oldReport()))
        .asString(UTF_8)
        .isEqualTo("evidence.raw/3");
  }

  @Test
  void isTheSameBytesEachTime() {
    assertThat(RejectedEvent.write(Rejections.oldReport()))
        .isEqualTo(RejectedEvent.write(Rejections.oldReport()));
  }

  @Test
  void tellsATombstoneToo() {
    assertThat(RejectedEvent.write(Rejections.tombstone()))
        .asString(UTF_8)
        .contains("\"reason\":\"tombstone\"", "\"raw_bytes\":0")
        .doesNotContain("raw_digest", "\"org\"", "\"seen\"");
  }

  @Test
  void staysSmallHoweverLargeTheMessageWas() {
    Rejected huge =
        new Rejected(
            new Origin("evidence.raw", 0, 0),
            Instant.EPOCH,
            null,
            Reason.INVALID_JSON,
            null,
            "it ends too early",
            List.of(),
            Digest.ofContent(new byte[1_000_000]),
            new byte[1_000_000]);

    assertThat(RejectedEvent.write(huge)).hasSizeLessThan(1_000);
  }
}
