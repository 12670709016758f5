package io.proofstream.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

  /** Java's own reader of ISO 8601 is right about each. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-31T12:00:00Z",
        "2024-02-29T23:59:59Z",
        "2023-02-29T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-00-10T00:00:00Z",
        "2026-01-31T24:00:00Z",
        "2026-01-31T23:59:60Z",
        "2026-01-31T12:00:00.5Z",
        "2026-01-31T12:00:00.000000001Z",
        "2026-01-31T12:00:00.123456789Z",
        "2026-01-31T12:00:00.1234567891Z",
        "2026-01-31T12:00:00.Z",
        "2026-01-31T12:00:00,5Z",
        "2026-01-31T12:00:00z",
        "2026-01-31t12:00:00Z",
        "2026-01-31 12:00:00Z",
        "2026-01-31T12:00Z",
        "2026-01-31T12:00:00+02:00",
        "2026-01-31T12:00:00.25-05:30",
        "2026-01-31T12:00:00",
        "+12026-01-31T12:00:00Z",
        "0000-01-01T00:00:00Z",
        "٢٠٢٦-01-31T12:00:00Z",
        "Z",
        "",
      })
  void aTimeAsJavaReadsIt(String text) {
    assertThat(Times.instantOf(text)).isEqualTo(expected(text));
  }

  private static Instant expected(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
