package io.proofstream.judgement.brief;

import io.proofstream.control.check.Check;
import io.proofstream.control.check.Check.Requirement;
import io.proofstream.evidence.Kind;
import io.proofstream.judgement.Heard;
import io.proofstream.measure.gauge.Audience;
import io.proofstream.measure.gauge.Readings;
import io.proofstream.measure.gauge.Sum;
import io.proofstream.measure.heard.Listening;
import io.proofstream.measure.total.Totals;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who was heard, up to one moment. What many checks ask is looked up once. */
final class Hearings {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Totals totals;
  private final Listening listening;
  private final Instant at;
  private final Map<Place, Readings> read = new HashMap<>();

  private record Place(Kind kind, Instant from) {}

  /**
   * The evidence that an answer rests on.
   *
   * @param uncertain pieces that do not count, being less certain than the check asks for
   * @param leastConfidence of those that count; null if there are none
   */
  record Evidence(Instant lastAt, long count, long uncertain, Integer leastConfidence) {}

  Hearings(Totals totals, Listening listening, Instant at) {
    this.totals = totals;
    this.listening = listening;
    this.at = at;
  }

  Heard of(Requirement requirement, Instant from, long graceSeconds) {
    Set<Kind> kinds = EnumSet.copyOf(requirement.kinds());
    Duration longest = Duration.ofSeconds(requirement.everySeconds() + graceSeconds);
    return new Heard(
        listening.firstAt(kinds).orElse(null),
        listening.lastSignAt(kinds).orElse(null),
        listening.lastAt(kinds).orElse(null),
        listening.newestAt(kinds).orElse(null),
        isAlive(kinds, from, longest));
  }

  Evidence evidence(Check check, Instant from) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    check.requires().forEach(requirement -> kinds.addAll(requirement.kinds()));
    long count = 0;
    long uncertain = 0;
    Integer least = null;
    for (Kind kind : kinds) {
      for (Map.Entry<String, Sum> label : readings(kind, from).labelled().entrySet()) {
        long events = label.getValue().numerator();
        if (events == 0) {
          continue;
        }
        int confidence = Integer.parseInt(label.getKey());
        if (confidence < check.minimumConfidence()) {
          uncertain += events;
        } else {
          count += events;
          least = least == null ? Integer.valueOf(confidence) : Math.min(least, confidence);
        }
      }
    }
    return new Evidence(listening.lastAt(kinds).orElse(null), count, uncertain, least);
  }

  /** Whether no stretch of the window was longer without a sign. */
  private boolean isAlive(Set<Kind> kinds, Instant from, Duration longest) {
    TreeSet<Instant> hours = new TreeSet<>();
    kinds.forEach(kind -> hours.addAll(readings(kind, from).hours()));
    List<Instant> marks = new ArrayList<>(hours);
    marks.add(at);
    // Before it was first heard of nobody could have told, and nothing was lost.
    Instant last = listening.firstAt(kinds).filter(first -> first.isAfter(from)).orElse(from);
    for (Instant mark : marks) {
      if (Duration.between(last, mark).compareTo(longest) > 0) {
        return false;
      }
      last = mark.plus(HOUR);
    }
    return !hours.isEmpty();
  }

  private Readings readings(Kind kind, Instant from) {
    return read.computeIfAbsent(new Place(kind, from), this::read);
  }

  private Readings read(Place place) {
    try {
      return totals.gathered(
          Listening.gauge(place.kind()), Audience.all(), place.from(), at, ZoneOffset.UTC);
    } catch (Exception e) {
      throw new IllegalStateException("Sums cannot be read: " + e.getMessage(), e);
    }
  }
}
