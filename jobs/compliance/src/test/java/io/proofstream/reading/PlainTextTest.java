package io.proofstream.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.message.Reason;
import io.proofstream.source.StrictJson;
import io.proofstream.source.Unreadable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  /** Java's own decoder is right about each, whatever stands around it. */
  @Test
  void bytesAreUtf8IfJavaDecodesThem() {
    byte[] edges = {
      0x01, 0x7F, -0x80, -0x71, -0x70, -0x61, -0x60, -0x41, -0x40, -0x3F, -0x3E, -0x21, -0x20,
      -0x1F, -0x14, -0x13, -0x12, -0x11, -0x10, -0x0F, -0x0D, -0x0C, -0x0B, -0x01
    };
    Random random = new Random(7);
    int valid = 0;
    for (int n = 0; n < 300_000; n++) {
      byte[] bytes = new byte[1 + random.nextInt(40)];
      Arrays.fill(bytes, (byte) 'x');
      int from = random.nextInt(bytes.length);
      for (int i = from; i < Math.min(bytes.length, from + 4); i++) {
        bytes[i] = edges[random.nextInt(edges.length)];
      }
      boolean isUtf8 = isUtf8(bytes);
      valid += isUtf8 ? 1 : 0;
      assertThat(reason(bytes)).isEqualTo(isUtf8 ? null : Reason.INVALID_ENCODING);
    }
    assertThat(valid).isBetween(1_000, 299_000);
  }

  @Test
  void everyCharacterThatThereIs() {
    StringBuilder all = new StringBuilder();
    for (int c = 1; c <= Character.MAX_CODE_POINT; c++) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        all.appendCodePoint(c);
      }
    }
    assertThat(reason(all.toString())).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 15, 16, 17, 31, 32, 33})
  void aNulAnywhere(int at) {
    byte[] bytes = "x".repeat(34).getBytes(StandardCharsets.UTF_8);
    bytes[at] = 0;

    assertThat(reason(bytes)).isEqualTo(Reason.INVALID_ENCODING);
  }

  @Test
  void aTextOfTheLargestSizeAndOneLonger() {
    String largest = "x".repeat(StrictJson.MAX_TEXT - 1);
    String before = "{\"a\":\"" + "y".repeat(500_000) + "\",\"b\":[\"\",";

    assertThat(reason(before + "\"" + largest + "\"]}")).isNull();
    assertThat(reason(before + "\"" + largest + "x\"]}")).isEqualTo(Reason.LIMIT_EXCEEDED);
    assertThat(reason(before + "\"" + largest + "x\",\"c\"]}")).isEqualTo(Reason.LIMIT_EXCEEDED);
  }

  @Test
  void aQuoteWithinATextDoesNotEndIt() {
    String half = "x".repeat(StrictJson.MAX_TEXT / 2);

    assertThat(reason("{\"a\":\"" + half + "\\\"" + half + "\"}")).isEqualTo(Reason.LIMIT_EXCEEDED);
    assertThat(reason("{\"a\":\"" + half + "\\\\\\\"" + half + "\"}"))
        .isEqualTo(Reason.LIMIT_EXCEEDED);
    assertThat(reason("{\"a\":\"" + half + "\\\\\",\"b\":\"" + half + "\"}")).isNull();
  }

  @Test
  void muchThatIsNoText() {
    String numbers = "1,".repeat(StrictJson.MAX_TEXT);

    assertThat(reason("{\"a\":[" + numbers + "1],\"b\":\"c\"}")).isNull();
    assertThat(reason("{" + " ".repeat(2 * StrictJson.MAX_TEXT) + "}")).isNull();
  }

  private static Reason reason(String text) {
    return reason(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Reason reason(byte[] bytes) {
    try {
      PlainText.requireUtf8(bytes);
      PlainText.requireBoundedTexts(bytes);
      return null;
    } catch (Unreadable e) {
      return e.reason();
    }
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
