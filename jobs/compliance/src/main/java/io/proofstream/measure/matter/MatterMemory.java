package io.proofstream.measure.matter;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Trust;
import io.proofstream.measure.knowledge.Knowledge;
import io.proofstream.measure.matter.rule.KnownRules;
import io.proofstream.measure.matter.rule.RuleMemory;
import io.proofstream.measure.posture.image.RuleNote;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Turns what becomes known of a matter into what metrics ask of it at other looks. What nobody
 * proved to have sent, what is too uncertain, and what is made up is as good as absent; only the
 * log is asked who proved what.
 */
public final class MatterMemory {
  private static final int LEAST_CONFIDENCE = 60;

  /** What is over for so long is forgotten; longer than anything is waited for. */
  private static final Duration REMEMBERED = Duration.ofDays(100);

  /** Of one matter; the oldest goes first, but the first of all stays. */
  private static final int MOST_EVENTS = 50;

  private final Matter matter;
  private final Knowledge knowledge;
  private final List<Event> events;
  private final RuleMemory rules;

  public MatterMemory(MatterPosture before, Knowledge knowledge) {
    this.matter = before.matter();
    this.knowledge = knowledge;
    events = new ArrayList<>(before.events());
    rules = new RuleMemory(before.rules());
  }

  /** Whether it may be counted at all. */
  public boolean believes(MatterNote note) {
    if (note.event() == null) {
      return true;
    }
    Evidence evidence = note.event().evidence();
    boolean isProven =
        evidence.trust() == Trust.VERIFIED && evidence.confidence() >= LEAST_CONFIDENCE;
    return (isProven || matter.kind() == MatterKind.LOG)
        && (!evidence.simulated() || knowledge.policy().demo());
  }

  /** In order of time; only what it believes. */
  public void read(MatterNote note) {
    Event event = note.event();
    if (event == null) {
      return;
    }
    switch (matter.kind()) {
      case LOG, ACCESS, ADMISSION, POLICY -> {}
      case RESOURCE -> judge(event, note.rules());
      case FACT -> replace(event, other -> true);
      case CLUSTER -> replace(event, other -> isOfOneKind(event, other));
      case EXCEPTION, COLLECTOR -> {
        events.removeIf(other -> isOfOneKind(event, other));
        events.add(event);
      }
      case SCANNER -> scan(event);
      case ALERT, INCIDENT, CHANGE -> events.add(event);
    }
  }

  /** All of it as known at that time; what is over is left out from then on. */
  public MatterPosture now(Instant at) {
    Instant forgotten = at.minus(REMEMBERED);
    events.sort(Event.LOG_ORDER);
    switch (matter.kind()) {
      case FACT, LOG, ACCESS, ADMISSION, POLICY -> {}
      case EXCEPTION -> forgetEnded(forgotten);
      case SCANNER -> forgetQuiet(forgotten);
      case CLUSTER, COLLECTOR -> events.removeIf(event -> isBefore(event, forgotten));
      case RESOURCE -> {
        events.removeIf(event -> isBefore(event, forgotten));
        rules.forget(forgotten);
      }
      case ALERT, INCIDENT, CHANGE -> forgetQuiet(forgotten);
    }
    while (events.size() > MOST_EVENTS) {
      events.remove(1);
    }
    return new MatterPosture(matter, List.copyOf(events), rules.now());
  }

  private interface Same {
    boolean as(Event other);
  }

  /** What is newer stands for all that is the same, as it happened. */
  private void replace(Event event, Same same) {
    Set<Event> older = new HashSet<>();
    for (Event other : events) {
      if (same.as(other)) {
        if (other.evidence().occurredAt().isAfter(event.evidence().occurredAt())) {
          return;
        }
        older.add(other);
      }
    }
    events.removeAll(older);
    events.add(event);
  }

  /** Of runs over all rules it is remembered that they were. */
  private void judge(Event event, List<RuleNote> notes) {
    rules.read(event, notes);
    if (KnownRules.isWhole(event)) {
      replace(event, other -> isOfOneTool(event, other));
    }
  }

  private static boolean isOfOneTool(Event one, Event other) {
    return Objects.equals(one.evidence().tool(), other.evidence().tool());
  }

  private static boolean isOfOneKind(Event one, Event other) {
    return one.evidence().kind() == other.evidence().kind();
  }

  /** Of each version the first event and the newest. */
  private void scan(Event event) {
    List<Event> known = events.stream().filter(other -> isOfOneVersion(event, other)).toList();
    if (known.size() > 1) {
      events.remove(known.getLast());
    }
    events.add(event);
  }

  private static boolean isOfOneVersion(Event one, Event other) {
    return Versions.major(one.evidence().toolVersion())
            .equals(Versions.major(other.evidence().toolVersion()))
        && Objects.equals(one.scan().format(), other.scan().format());
  }

  private static boolean isBefore(Event event, Instant moment) {
    return event.evidence().recordedAt().isBefore(moment);
  }

  private void forgetQuiet(Instant forgotten) {
    if (events.stream().allMatch(event -> isBefore(event, forgotten))) {
      events.clear();
    }
  }

  private void forgetEnded(Instant forgotten) {
    boolean isEnded =
        events.stream()
            .allMatch(
                event ->
                    isBefore(event, forgotten)
                        && (event.exception().validUntil() == null
                            || event.exception().validUntil().isBefore(forgotten)));
    if (isEnded) {
      events.clear();
    }
  }
}
