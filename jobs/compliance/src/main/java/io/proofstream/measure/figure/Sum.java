package io.proofstream.measure.figure;

/** What many things come to: how many of them are in order, of how many. Of counts both are one. */
public record Sum(long numerator, long denominator) {
  public static final Sum NONE = new Sum(0, 0);

  public Sum plus(Sum other) {
    return new Sum(numerator + other.numerator, denominator + other.denominator);
  }

  public Sum minus(Sum other) {
    return new Sum(numerator - other.numerator, denominator - other.denominator);
  }

  public boolean isNone() {
    return numerator == 0 && denominator == 0;
  }
}
