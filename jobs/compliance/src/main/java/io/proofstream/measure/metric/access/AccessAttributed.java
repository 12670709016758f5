package io.proofstream.measure.metric.access;

import io.proofstream.evidence.run.Access;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.knowledge.Knowledge;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.metric.PerHour;
import java.util.Locale;
import java.util.Set;

/** Of the uses of rights that change something, those by an identity that is one person's. */
final class AccessAttributed implements Metric {
  private static final String SHARED = "shared_account";
  private static final String UNLIMITED = "system:masters";
  private static final Set<String> NOBODY =
      Set.of("", "unknown", "anonymous", "system:anonymous", "system:unauthenticated");
  private static final Set<String> READING =
      Set.of("get", "list", "watch", "head", "options", "read", "view", "describe", "search");

  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    PerHour all = new PerHour();
    for (Used used : Used.in(glance)) {
      if (!READING.contains(used.access().action().toLowerCase(Locale.ROOT))) {
        String wrong = wrong(used.access(), glance.knowledge());
        Item item = wrong == null ? null : used.wrong(wrong);
        all.add(used.at(), item);
      }
    }
    all.count(tally);
  }

  private static String wrong(Access access, Knowledge knowledge) {
    if (NOBODY.contains(access.actor().strip().toLowerCase(Locale.ROOT))) {
      return "by nobody known";
    }
    if (access.actor().equals(UNLIMITED) || access.actorGroups().contains(UNLIMITED)) {
      return "by a member of " + UNLIMITED;
    }
    return knowledge.isStated(SHARED, access.actor()) ? "by a shared account" : null;
  }
}
