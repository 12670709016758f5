package io.proofstream.wire;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Origin;
import io.proofstream.message.Reason;
import io.proofstream.message.Rejected;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What topic {@code rejected} says about one message. It holds everything but the raw bytes, which
 * might not fit into a message again: they are in table {@code rejected}, and at topic, partition
 * and offset.
 */
public record RejectedEvent(
    String topic,
    int partition,
    long offset,
    Instant recordedAt,
    String org,
    Reason reason,
    String seen,
    String error,
    String rawDigest,
    long rawBytes) {

  /** Value of header {@code content-type}, by which CloudEvents readers know the form. */
  public static final String CONTENT_TYPE = CloudEvent.CONTENT_TYPE;

  static final String TYPE = "io.proofstream.rejected.v1";

  private static final ObjectWriter WRITER =
      WireJson.MAPPER.writerFor(new TypeReference<CloudEvent<RejectedEvent>>() {});

  static RejectedEvent of(Rejected rejected) {
    Origin origin = rejected.origin();
    return new RejectedEvent(
        origin.topic(),
        origin.partition(),
        origin.offset(),
        rejected.recordedAt(),
        rejected.org(),
        rejected.reason(),
        rejected.seen(),
        rejected.error(),
        rejected.rawDigest(),
        rejected.raw() == null ? 0 : rejected.raw().length);
  }

  /** The partition that the message came from, so that rejections of one partition keep order. */
  public static byte[] key(Rejected rejected) {
    return source(rejected.origin()).getBytes(StandardCharsets.UTF_8);
  }

  /** The whole CloudEvent; the same rejection is always the same bytes. */
  public static byte[] write(Rejected rejected) {
    Origin origin = rejected.origin();
    String source = source(origin);
    return CloudEvent.of(
            id(origin),
            source,
            TYPE,
            source + "@" + origin.offset(),
            rejected.recordedAt(),
            of(rejected))
        .write(WRITER);
  }

  private static String id(Origin origin) {
    return Digest.id(
        "rejected",
        origin.topic(),
        String.valueOf(origin.partition()),
        String.valueOf(origin.offset()));
  }

  private static String source(Origin origin) {
    return origin.topic() + "/" + origin.partition();
  }
}
