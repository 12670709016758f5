package io.proofstream.measure.metric.findings;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.measure.MetricKind.Unit;
import io.proofstream.measure.figure.Distribution;
import io.proofstream.measure.figure.Figure;
import io.proofstream.measure.figure.Readings;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.AssetNote;
import io.proofstream.measure.posture.finding.FindingNote;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** How long findings took from their clock's start until they were gone. */
public final class RemediationTime implements Metric {
  private final Distribution.Statistic statistic;
  private final String instant;
  private final Set<Severity> severities;

  public RemediationTime(Parameters parameters) {
    statistic = Distribution.Statistic.of(parameters.word("statistic"));
    instant = parameters.word("instant");
    severities = parameters.severities("severities");
  }

  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    for (AssetNote note : glance.closings()) {
      FindingNote finding = note.finding();
      if (glance.counts()
          && severities.contains(finding.severity())
          && stop(finding) != null
          && finding.clockStartAt() != null) {
        Duration taken = Duration.between(finding.clockStartAt(), stop(finding));
        tally.counts(finding.closedAt(), Distribution.label(taken), 1, 1, null);
      }
    }
  }

  private Instant stop(FindingNote finding) {
    return switch (instant) {
      case "built" -> finding.fixedBuiltAt();
      case "deployed" -> finding.fixedDeployedAt();
      case "verified" -> finding.verifiedAt();
      default -> finding.closedAt();
    };
  }

  @Override
  public Figure figure(Unit unit, Readings readings) {
    return Distribution.figure(readings.labelled(), statistic);
  }
}
