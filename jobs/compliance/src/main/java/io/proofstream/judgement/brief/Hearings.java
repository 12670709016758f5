package io.proofstream.judgement.brief;

import io.proofstream.control.check.Check.Requirement;
import io.proofstream.evidence.Kind;
import io.proofstream.judgement.Heard;
import io.proofstream.measure.figure.Readings;
import io.proofstream.measure.figure.Sum;
import io.proofstream.measure.gauge.Audience;
import io.proofstream.measure.gauge.Hours;
import io.proofstream.measure.heard.Listening;
import io.proofstream.measure.total.Totals;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Who was heard, up to one moment. What many checks ask is looked up once. */
final class Hearings {
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
  record Evidence(Instant lastAt, long count, long uncertain, Integer leastConfidence) {

    /** For a number of then that is judged again; what was too uncertain decides nothing. */
    Evidence until(Instant moment) {
      boolean isLater = lastAt != null && lastAt.isAfter(moment);
      return new Evidence(isLater ? null : lastAt, count, 0, leastConfidence);
    }

    /** All of it that an answer may depend on; how much there is, is only written beside it. */
    String worth() {
      return count > 0 ? "certain" : "uncertain " + uncertain;
    }
  }

  Hearings(Totals totals, Listening listening, Instant at) {
    this.totals = totals;
    this.listening = listening;
    this.at = at;
  }

  Heard of(Requirement requirement, Instant from, long graceSeconds) throws Exception {
    Set<Kind> kinds = EnumSet.copyOf(requirement.kinds());
    Duration longest = Duration.ofSeconds(requirement.everySeconds() + graceSeconds);
    return new Heard(
        listening.firstAt(kinds).orElse(null),
        listening.lastSignAt(kinds).orElse(null),
        listening.lastAt(kinds).orElse(null),
        listening.newestAt(kinds).orElse(null),
        isAlive(kinds, from, longest));
  }

  Evidence evidence(Proof proof, Instant from) throws Exception {
    long count = 0;
    long uncertain = 0;
    Integer least = null;
    for (Kind kind : proof.kinds()) {
      for (Map.Entry<String, Sum> label : readings(kind, from).labelled().entrySet()) {
        long events = label.getValue().numerator();
        if (events == 0) {
          continue;
        }
        int confidence = Integer.parseInt(label.getKey());
        if (confidence < proof.leastConfidence()) {
          uncertain += events;
        } else {
          count += events;
          least = least == null ? Integer.valueOf(confidence) : Math.min(least, confidence);
        }
      }
    }
    return new Evidence(listening.lastAt(proof.kinds()).orElse(null), count, uncertain, least);
  }

  /** Whether no stretch of the window was longer without a sign. */
  private boolean isAlive(Set<Kind> kinds, Instant from, Duration longest) throws Exception {
    Hours hours = Hours.since(from);
    for (Kind kind : kinds) {
      hours.addAll(readings(kind, from).hours());
    }
    // Before it was first heard of nobody could have told, and nothing was lost.
    Instant begin = listening.firstAt(kinds).filter(first -> first.isAfter(from)).orElse(from);
    return !hours.isEmpty() && hours.longestGap(begin, at).compareTo(longest) <= 0;
  }

  private Readings readings(Kind kind, Instant from) throws Exception {
    Place place = new Place(kind, from);
    Readings known = read.get(place);
    if (known == null) {
      known = totals.gathered(Listening.gauge(kind), Audience.all(), from, at, ZoneOffset.UTC);
      read.put(place, known);
    }
    return known;
  }
}
