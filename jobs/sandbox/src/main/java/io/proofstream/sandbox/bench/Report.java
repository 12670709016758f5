package io.proofstream.sandbox.bench;

import java.util.List;
import java.util.Locale;

/** The numbers of one benchmark, as a table for people. */
public record Report(List<Sample> samples, double bytesPerMessage) {
  private static final String ROW = "| %-28s | %12s | %9s | %15s | %7s |%n";

  /** All but the ratios hang on the machine; the ratios are what later work is held to. */
  public String render() {
    double bare = samples.get(1).median();
    StringBuilder table = new StringBuilder();
    table.append(row("way", "messages/CPU-s", "MB/CPU-s", "spread", "of bare"));
    table.append(row("---", "---", "---", "---", "---"));
    for (Sample sample : samples) {
      table.append(
          row(
              sample.way(),
              number("%,.0f", sample.median()),
              number("%.1f", sample.median() * bytesPerMessage / 1e6),
              number("%.0f %% to ", 100 * (sample.least() / sample.median() - 1))
                  + number("%+.0f %%", 100 * (sample.most() / sample.median() - 1)),
              number("%.2f", sample.median() / bare)));
    }
    return table.toString();
  }

  private static String row(String... cells) {
    return ROW.formatted((Object[]) cells);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
