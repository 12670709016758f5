package io.proofstream.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternsTest {
  @ParameterizedTest
  @CsvSource({
    "*, ghcr.io/acme/shop, true",
    "ghcr.io/acme/shop, ghcr.io/acme/shop, true",
    "ghcr.io/acme/*, ghcr.io/acme/shop, true",
    "ghcr.io/acme/*, ghcr.io/acme/, true",
    "ghcr.io/acme/*, ghcr.io/acme, false",
    "*/shop, ghcr.io/acme/shop, true",
    "*/shop, ghcr.io/acme/shop2, false",
    "acme/*, ghcr.io/acme/shop, false",
    "*acme*shop*, ghcr.io/acme/web-shop, true",
    "*shop*acme*, ghcr.io/acme/web-shop, false",
    "a*a, a, false",
    "a*a, aa, true",
    "**, anything, true",
    "*aab*b, aaabb, true",
    "*aab*ab, aaab, false"
  })
  void aStarIsAnyPartAndTheWholeMustMatch(String pattern, String text, boolean matches) {
    assertThat(Patterns.matches(pattern, text)).isEqualTo(matches);
  }

  @Test
  void everyOtherLetterStandsForItself() {
    assertThat(Patterns.matches("ghcr.io/*", "ghcrxio/acme")).isFalse();
    assertThat(Patterns.matches("(a|b)+", "a")).isFalse();
    assertThat(Patterns.matches("\\Q*\\E", "\\Q(\\E")).isTrue();
    assertThat(Patterns.matches("?", "x")).isFalse();
  }

  @Test
  void onePatternOfManyIsEnough() {
    assertThat(Patterns.matchesAny(List.of("a/*", "b/*"), "b/x")).isTrue();
    assertThat(Patterns.matchesAny(List.of(), "b/x")).isFalse();
  }

  @Test
  void agreesWithARegularExpressionOnAnything() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String pattern = letters(random, "ab*", 8);
      String text = letters(random, "ab", 12);
      String expression =
          pattern
              .chars()
              .mapToObj(c -> c == '*' ? ".*" : String.valueOf((char) c))
              .reduce("", String::concat);

      assertThat(Patterns.matches(pattern, text))
          .as("%s on %s", pattern, text)
          .isEqualTo(Pattern.matches(expression, text));
    }
  }

  private static String letters(Random random, String from, int most) {
    StringBuilder letters = new StringBuilder();
    int length = random.nextInt(most + 1);
    for (int i = 0; i < length; i++) {
      letters.append(from.charAt(random.nextInt(from.length())));
    }
    return letters.toString();
  }
}
