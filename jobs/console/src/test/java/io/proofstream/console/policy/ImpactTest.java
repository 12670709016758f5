package io.proofstream.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.clock.Forecast;
import io.proofstream.finding.clock.Forecast.Effect;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ImpactTest {
  private static final Instant SOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Instant LATER = SOON.plusSeconds(3600);

  private final Impact impact = new Impact();

  @Test
  void countsBySeverityAndTeamAndLeavesOutWhatStays() {
    impact.add(Severity.HIGH, "shop", new Forecast(LATER, SOON, Effect.NEWLY_BREACHED));
    impact.add(Severity.HIGH, "shop", new Forecast(SOON, LATER, Effect.MOVED));
    impact.add(Severity.CRITICAL, null, new Forecast(SOON, null, Effect.NO_LONGER_BREACHED));
    impact.add(Severity.LOW, "pay", new Forecast(SOON, SOON, Effect.UNCHANGED));

    assertThat(printed().lines())
        .startsWith(
            "4 open findings: 3 deadlines would move, 1 earlier and 2 later; 1 would be newly"
                + " breached, 1 no longer")
        .anyMatch(line -> line.matches("critical +- +1 +0 +1 +0 +1"))
        .anyMatch(line -> line.matches("high +shop +2 +1 +1 +1 +0"))
        .noneMatch(line -> line.startsWith("low"));
  }

  @Test
  void printsNoTableWhereNothingHappens() {
    impact.add(Severity.LOW, "pay", new Forecast(SOON, SOON, Effect.UNCHANGED));

    assertThat(printed().lines()).hasSize(1);
  }

  private String printed() {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    impact.print(out);
    out.flush();
    return text.toString();
  }
}
