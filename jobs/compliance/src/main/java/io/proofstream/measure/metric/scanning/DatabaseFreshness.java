package io.proofstream.measure.metric.scanning;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.image.ScanLook;
import io.proofstream.measure.posture.image.ScanSeries;
import java.time.Duration;
import java.util.List;

/** Of the complete scans for vulnerabilities, those that knew of the newest ones. */
final class DatabaseFreshness implements Metric {
  private static final List<String> VULNERABILITIES = List.of("os", "library");

  private final Duration databaseAge;

  DatabaseFreshness(Parameters parameters) {
    databaseAge = parameters.duration("database_age");
  }

  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    if (!glance.counts()) {
      return;
    }
    for (Event event : glance.events()) {
      if (event.scan() != null
          && event.part() == 0
          && event.scan().status() == ScanStatus.COMPLETE) {
        count(event, ScanLook.of(event.scan(), event.evidence()), tally);
      }
    }
  }

  private void count(Event event, ScanLook look, Tally tally) {
    if (look.looksFor(VULNERABILITIES)) {
      String wrong = wrong(look);
      Item item = wrong == null ? null : new Item("scan", event.scan().scanId(), wrong);
      tally.counts(look.at(), item);
    }
  }

  private String wrong(ScanLook look) {
    if (look.databaseAt() == null) {
      return "does not tell how old its database is";
    }
    boolean isFresh = new ScanSeries.End(look.at(), look.databaseAt()).hadDatabaseOf(databaseAge);
    return isFresh ? null : "database of " + look.databaseAt();
  }
}
