package io.proofstream.control.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far back a check looks, from the moment that it is judged for. */
public enum Window {
  DAY("1d"),
  WEEK("7d"),
  MONTH("30d"),
  QUARTER("90d"),
  /** From the beginning of the period that is reported on. */
  PERIOD("period");

  private final String word;

  Window(String word) {
    this.word = word;
  }

  /** As it is written. */
  public String word() {
    return word;
  }

  public static Optional<Window> of(String word) {
    return Arrays.stream(values()).filter(window -> window.word.equals(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Window::word).toList();
  }
}
