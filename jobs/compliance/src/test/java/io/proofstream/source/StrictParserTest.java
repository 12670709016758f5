package io.proofstream.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictParserTest {
  private final Noticed noticed = new Noticed(Set.of("secret", "other"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,\"\\u0061\":2}",
        "{\"\":1,\"\":2}",
        "{\"a\":{\"a\":1,\"b\":2},\"b\":3,\"a\":4}",
        "{\"a\":[{\"b\":1},{\"b\":1,\"c\":2,\"b\":3}]}",
        "{\"x\":{\"y\":{\"z\":1,\"z\":2}}}",
        "{} {\"a\":1,\"a\":2}",
      })
  void aKeyThatAnObjectSaysTwice(String json) {
    assertThatThrownBy(() -> tokens(json))
        .isInstanceOf(JsonParseException.class)
        .hasMessageStartingWith("Duplicate ");
    assertThatThrownBy(() -> skipped(json)).isInstanceOf(JsonParseException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":{\"a\":{\"a\":1}},\"b\":{\"a\":1}}",
        "[{\"a\":1},{\"a\":2},[{\"a\":3}]]",
        "{\"a\":1} {\"a\":2}",
        "{\"Aa\":1,\"BB\":2,\"AaBB\":3,\"BBAa\":4}",
      })
  void aKeyThatDifferentObjectsSay(String json) throws IOException {
    assertThat(tokens(json)).isPositive();
    skipped(json);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 31, 32, 33, 34, 63, 64, 65, 1000})
  void aKeyIsFoundAgainHoweverManyStandBetween(int keys) throws IOException {
    String fields =
        IntStream.range(0, keys)
            .mapToObj(n -> "\"key" + n + "\":{}")
            .collect(Collectors.joining(","));
    assertThat(tokens("[{" + fields + "},{" + fields + "}]")).isPositive();
    for (int again : new int[] {0, keys / 2, keys - 1}) {
      assertThatThrownBy(() -> tokens("{" + fields + ",\"key" + again + "\":1}"))
          .isInstanceOf(JsonParseException.class);
    }
  }

  @Test
  void keysAreNoticedWhereverTheyStand() throws IOException {
    skipped("{\"a\":[{\"b\":{\"s\\u0065cret\":1}}],\"c\":\"other\"}");

    assertThat(noticed.anyOf(Set.of("secret"))).isTrue();
    assertThat(noticed.anyOf(Set.of("other", "a"))).isFalse();
  }

  private int tokens(String json) throws IOException {
    int tokens = 0;
    try (JsonParser parser = parser(json)) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    return tokens;
  }

  private void skipped(String json) throws IOException {
    try (JsonParser parser = parser(json)) {
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
    }
  }

  private JsonParser parser(String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return StrictJson.measured(bytes, 0, bytes.length, noticed);
  }
}
