package io.proofstream.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReportingTest {
  @Test
  void wherePolicySaysNothingAPeriodIsAQuarterOfTheCalendar() {
    Policy policy = Policies.ofNobody("acme");
    assertEquals(
        Instant.parse("2026-04-01T00:00:00Z"),
        Reporting.beginning(policy, Instant.parse("2026-06-30T23:59:59Z")));
    assertEquals(
        Instant.parse("2026-07-01T00:00:00Z"),
        Reporting.beginning(policy, Instant.parse("2026-07-01T00:00:00Z")));
  }
}
