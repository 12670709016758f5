package io.proofstream.console.publish;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.message.Reading;
import io.proofstream.message.Rejected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a message would become, in lines for people. */
final class Preview {
  private final Reading reading;

  Preview(Reading reading) {
    this.reading = reading;
  }

  List<String> lines() {
    Rejected rejected = reading.rejected();
    if (rejected != null) {
      String seen = rejected.seen() == null ? "" : ", seen as " + rejected.seen();
      return List.of(
          "REJECTED, " + rejected.reason().name().toLowerCase(Locale.ROOT) + seen,
          "  " + rejected.error());
    }
    if (reading.events().isEmpty()) {
      return List.of("read as " + reading.source() + "; there is nothing in it to record");
    }
    // The parts of a large event share their envelope, and so the event's id.
    Map<String, List<Event>> whole =
        reading.events().stream()
            .collect(
                Collectors.groupingBy(
                    event -> event.evidence().evidenceId(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<String> lines = new ArrayList<>();
    whole.values().forEach(parts -> add(parts, lines));
    return lines;
  }

  private void add(List<Event> parts, List<String> lines) {
    Evidence evidence = parts.getFirst().evidence();
    lines.add(
        words(
            evidence.kind().name().toLowerCase(Locale.ROOT),
            "by " + words(evidence.tool(), evidence.toolVersion()),
            reading.source().equals(evidence.tool()) ? null : "(read as " + reading.source() + ")",
            evidence.simulated() ? "(simulated)" : null));
    lines.add("  about " + about(evidence));
    lines.add("  happened " + evidence.occurredAt());
    Scan scan = parts.getFirst().scan();
    if (scan != null) {
      add(scan, lines);
    }
    String counts =
        Stream.of(
                count("findings", parts, Event::findings),
                count("results", parts, Event::results),
                count("components", parts, Event::components),
                count("statements", parts, Event::statements),
                count("admissions", parts, Event::admissions),
                count("workloads", parts, Event::workloads),
                count("exploits", parts, Event::exploits))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    if (!counts.isEmpty()) {
      lines.add("  holds " + counts);
    }
  }

  private static void add(Scan scan, List<String> lines) {
    lines.add(
        "  open: critical %d, high %d, medium %d, low %d, negligible %d, unknown %d; suppressed %d"
            .formatted(
                scan.critical(),
                scan.high(),
                scan.medium(),
                scan.low(),
                scan.negligible(),
                scan.unknown(),
                scan.suppressed()));
    if (scan.passed() + scan.failed() + scan.skipped() > 0) {
      lines.add(
          "  rules: passed %d, failed %d, skipped %d"
              .formatted(scan.passed(), scan.failed(), scan.skipped()));
    }
    lines.add("  database: " + (scan.dbBuiltAt() == null ? "age unknown" : scan.dbBuiltAt()));
    lines.add(
        scan.mayClose()
            ? "  may close findings that it no longer sees"
            : "  may close no finding: " + scan.mayCloseReason());
  }

  private static String about(Evidence evidence) {
    if (evidence.asset() == null) {
      return evidence.imageDigest() == null ? "no single asset" : evidence.imageDigest();
    }
    String registry = evidence.asset().registry();
    return words(
        (registry == null || registry.isEmpty() ? "" : registry + "/")
            + evidence.asset().repository()
            + (evidence.asset().tag() == null ? "" : ":" + evidence.asset().tag()),
        evidence.imageDigest(),
        evidence.platform());
  }

  private static String count(String name, List<Event> parts, Function<Event, List<?>> items) {
    int count = parts.stream().mapToInt(part -> items.apply(part).size()).sum();
    return count == 0 ? null : name + " " + count;
  }

  private static String words(String... words) {
    return Stream.of(words).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }
}
