package io.proofstream.measure.metric.evidence;

import io.proofstream.evidence.Event;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterKind;
import io.proofstream.measure.matter.Versions;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How often a scanner became another, or fell silent, and nobody wrote down why. */
final class ToolChanges implements Metric {
  /** What comes so soon after a scanner's first report is part of its beginning. */
  private static final Duration BEGINNING = Duration.ofDays(7);

  private static final Duration SILENCE = Duration.ofDays(30);
  private static final Duration EXPLAINED_BEFORE = Duration.ofDays(30);
  private static final Duration EXPLAINED_AFTER = Duration.ofDays(7);

  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    if (!glance.isOf(MatterKind.SCANNER) || glance.remembered().isEmpty()) {
      return;
    }
    Instant begun = glance.remembered().getFirst().evidence().recordedAt();
    Instant newest = glance.remembered().getLast().evidence().recordedAt();
    firsts(glance)
        .forEach(
            (version, at) -> {
              if (at.isAfter(begun.plus(BEGINNING))) {
                decide(at, version + " appeared", glance, tally);
              }
            });
    decide(newest.plus(SILENCE), "silent for 30 days", glance, tally);
  }

  /** When each version with its format was first seen. */
  private static Map<String, Instant> firsts(MatterGlance glance) {
    Map<String, Instant> firsts = new LinkedHashMap<>();
    for (Event event : glance.remembered()) {
      String version = Versions.major(event.evidence().toolVersion());
      firsts.putIfAbsent(version + "/" + event.scan().format(), event.evidence().recordedAt());
    }
    return firsts;
  }

  /** It counts when the time is over in which it may be explained. */
  private static void decide(Instant at, String change, MatterGlance glance, Tally tally) {
    Instant decided = at.plus(EXPLAINED_AFTER).plusMillis(1);
    if (decided.isAfter(glance.to())) {
      tally.again(decided);
    } else if (glance.isNew(decided) && !isExplained(at, glance)) {
      tally.countsOut(at, new Item("change", glance.id() + " " + at, change));
    }
  }

  private static boolean isExplained(Instant at, MatterGlance glance) {
    Instant from = at.minus(EXPLAINED_BEFORE);
    Instant to = at.plus(EXPLAINED_AFTER);
    String tool = glance.id().toLowerCase(Locale.ROOT);
    Stream<String> changes =
        glance.knowledge().changes(from, to).stream().map(event -> event.change().title());
    Stream<String> documents =
        glance.knowledge().facts("document", from, to).stream()
            .map(event -> event.fact().subject() + " " + event.fact().documentTitle());
    return Stream.concat(changes, documents)
        .anyMatch(text -> text != null && text.toLowerCase(Locale.ROOT).contains(tool));
  }
}
