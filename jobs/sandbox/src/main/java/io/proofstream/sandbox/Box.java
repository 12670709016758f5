package io.proofstream.sandbox;

import io.proofstream.console.collector.LocalCollector;
import io.proofstream.wire.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The last thing that {@code up} prints: where everything is, and what to type next. */
public final class Box {
  private Box() {}

  public static String render(Endpoints endpoints) {
    List<String> lines = new ArrayList<>();
    lines.add("Proofstream is up");
    lines.add("");
    lines.add("Trino       " + endpoints.trino() + "   (any user name)");
    lines.add("JDBC        " + endpoints.trinoJdbc() + "?user=analyst");
    lines.add("Kafka       " + endpoints.kafka());
    lines.add("Flink UI    " + endpoints.flink());
    lines.add(
        "Topics      "
            + Arrays.stream(Topic.values())
                .map(topic -> topic.topicName() + (topic.isInput() ? " (in)" : " (out)"))
                .collect(Collectors.joining(", ")));
    lines.add("Warehouse   " + endpoints.warehouse());
    lines.add(
        "Collector   %s of organisation %s: what it signs counts; publish signs by itself"
            .formatted(LocalCollector.ID, LocalCollector.ORG));
    lines.add("");
    lines.add("Next, type:");
    lines.add("  ./proofstream publish FILE...          a scanner's own report");
    lines.add("  ./proofstream sql 'SELECT severity, count(*) FROM scan_findings GROUP BY 1'");
    lines.add("  ./proofstream findings                 what is open, by the time that is left");
    lines.add("  ./proofstream alerts tail              what falls due, as it does");
    lines.add("  ./proofstream status");
    lines.add("");
    lines.add("Everything listens on the loopback interface only. On it, Trino, Kafka and Flink");
    lines.add("ask for no password: whoever is logged in to this machine can use them.");
    return frame(lines);
  }

  static String frame(List<String> lines) {
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    String rule = "─".repeat(width + 2);
    return lines.stream()
        .map(line -> "│ " + line + " ".repeat(width - line.length()) + " │")
        .collect(Collectors.joining("\n", "┌" + rule + "┐\n", "\n└" + rule + "┘"));
  }
}
