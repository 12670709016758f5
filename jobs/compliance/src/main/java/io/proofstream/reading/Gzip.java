package io.proofstream.reading;

import io.proofstream.message.Reason;
import io.proofstream.source.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Unpacks what was packed, as long as it stays within bounds: a small bomb makes no big crater. */
final class Gzip {
  /** No report shrinks more; what does is made to. */
  private static final int MAX_RATIO = 200;

  private static final int SMALL = 1 << 20;

  private Gzip() {}

  static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == (byte) 0x1F && bytes[1] == (byte) 0x8B && bytes[2] == 8;
  }

  /** Whether so much may come out of so little. */
  static boolean isWithinBound(int packed, int unpacked) {
    return unpacked <= bound(packed);
  }

  private static long bound(int packed) {
    return Math.max(SMALL, (long) packed * MAX_RATIO);
  }

  static byte[] unpack(byte[] packed, int maxBytes) throws Unreadable {
    int bound = (int) Math.min(maxBytes, bound(packed.length));
    ByteArrayOutputStream unpacked = new ByteArrayOutputStream(Math.min(bound, packed.length * 8));
    byte[] buffer = new byte[64 << 10];
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (unpacked.size() + read > bound) {
          throw new Unreadable(
              Reason.LIMIT_EXCEEDED,
              "gzip",
              "unpacks to more than " + bound + " bytes, from " + packed.length);
        }
        unpacked.write(buffer, 0, read);
      }
    } catch (Unreadable e) {
      throw e;
    } catch (IOException e) {
      throw new Unreadable(Reason.INVALID_ENCODING, "gzip", "begins as gzip and is damaged");
    }
    byte[] bytes = unpacked.toByteArray();
    if (isGzip(bytes)) {
      throw new Unreadable(Reason.LIMIT_EXCEEDED, "gzip", "is packed twice");
    }
    return bytes;
  }
}
