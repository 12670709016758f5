package io.proofstream.measure.metric.access;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.declared.Change;
import io.proofstream.evidence.run.Access;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.metric.PerHour;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Of the grants of rights, those that somebody else had approved before. */
final class GrantsApproved implements Metric {
  private final Duration within;

  GrantsApproved(Parameters parameters) {
    within = parameters.duration("within");
  }

  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    PerHour all = new PerHour();
    for (Used used : Used.in(glance)) {
      if (used.access().grants() != null) {
        Instant since = used.at().minus(within).minusMillis(1);
        List<Event> changes = glance.knowledge().changes(since, used.at());
        boolean isApproved =
            changes.stream().anyMatch(event -> approves(event.change(), used.access()));
        Item item = isApproved ? null : used.wrong("nobody else had approved it");
        all.add(used.at(), item);
      }
    }
    all.count(tally);
  }

  private static boolean approves(Change change, Access access) {
    return change.approver() != null
        && !change.approver().isBlank()
        && !change.approver().equalsIgnoreCase(access.actor())
        && (names(change, access.system()) || names(change, access.resource()));
  }

  private static boolean names(Change change, String thing) {
    return thing != null
        && !thing.isBlank()
        && (thing.equalsIgnoreCase(change.environment()) || speaksOf(change.title(), thing));
  }

  private static boolean speaksOf(String title, String thing) {
    return title != null && title.toLowerCase(Locale.ROOT).contains(thing.toLowerCase(Locale.ROOT));
  }
}
