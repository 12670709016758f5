package io.proofstream.measure.metric.facts;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.declared.Fact;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterKind;
import io.proofstream.policy.Patterns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Of the subjects that facts ever named, those whose newest fact is fresh and as it should be. */
public final class FactsHold implements Metric {
  private static final String DOCUMENT = "document";

  private final List<String> types;
  private final List<String> subjects;
  private final Duration within;
  private final Boolean flag;
  private final Double least;

  public FactsHold(Parameters parameters) {
    types = parameters.texts("types");
    subjects = parameters.texts("subjects");
    within = parameters.duration("within");
    flag = parameters.either("flag");
    least = parameters.number("least");
  }

  @Override
  public Nature nature() {
    return Nature.STANDING;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    if (!glance.isOf(MatterKind.FACT) || glance.remembered().isEmpty()) {
      return;
    }
    Event newest = glance.remembered().getLast();
    if (!asks(newest.fact())) {
      return;
    }
    String wrong = wrong(newest.fact());
    if (wrong == null) {
      Instant over = over(newest);
      if (over.isAfter(glance.to())) {
        tally.again(over);
      } else {
        wrong = "no longer to be relied on since " + over;
      }
    }
    tally.stands(wrong == null ? null : new Item("fact", glance.id(), wrong));
  }

  private boolean asks(Fact fact) {
    return (types.isEmpty() || types.contains(fact.factType()))
        && (subjects.isEmpty() || Patterns.matchesAny(subjects, fact.subject()));
  }

  /** What no time mends. */
  private String wrong(Fact fact) {
    if (flag != null && !flag.equals(fact.valueFlag())) {
      return fact.valueFlag() == null ? "says neither yes nor no" : "is " + fact.valueFlag();
    }
    if (least != null && (fact.valueNumber() == null || fact.valueNumber() < least)) {
      return fact.valueNumber() == null ? "names no number" : "is " + fact.valueNumber();
    }
    if (!fact.factType().equals(DOCUMENT)) {
      return null;
    }
    if (isBlank(fact.documentTitle())) {
      return "has no title";
    }
    if (isBlank(fact.approver())) {
      return "nobody approved it";
    }
    return fact.reviewedAt() == null ? "nobody reviewed it" : null;
  }

  /** The first moment at which it may be relied on no more. */
  private Instant over(Event event) {
    Fact fact = event.fact();
    Instant over = event.evidence().occurredAt().plus(within).plusMillis(1);
    if (fact.factType().equals(DOCUMENT)) {
      over = earlier(over, fact.reviewedAt().plus(within).plusMillis(1));
    }
    return fact.validUntil() == null ? over : earlier(over, fact.validUntil());
  }

  private static Instant earlier(Instant one, Instant other) {
    return other.isBefore(one) ? other : one;
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
