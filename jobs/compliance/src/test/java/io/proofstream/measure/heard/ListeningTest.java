package io.proofstream.measure.heard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.evidence.Kind;
import io.proofstream.measure.addition.Delta;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListeningTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Set<Kind> SCANS = EnumSet.of(Kind.SCAN_COMPLETED);

  @Test
  void whatNeverCameWasNeverHeard() {
    assertEquals(Optional.empty(), Listening.NONE.firstAt(SCANS));
    assertEquals(Optional.empty(), heard(Kind.HEARTBEAT, "ci", 1).lastSignAt(SCANS));
  }

  @Test
  void theFirstTheLastAndTheNewestAreKept() {
    Listening listening =
        heard(Kind.SCAN_COMPLETED, "ci", 1).hears(note(Kind.SCAN_COMPLETED, "other", 3));
    assertEquals(Optional.of(at(1)), listening.firstAt(SCANS));
    assertEquals(Optional.of(at(3)), listening.lastAt(SCANS));
    assertEquals(Optional.of(at(3).minusSeconds(60)), listening.newestAt(SCANS));
  }

  @Test
  void aSignOfLifeStandsForWhatItsSenderEverSent() {
    Listening listening = heard(Kind.SCAN_COMPLETED, "ci", 1);
    assertEquals(
        Optional.of(at(5)), listening.hears(note(Kind.HEARTBEAT, "ci", 5)).lastSignAt(SCANS));
    assertEquals(
        Optional.of(at(1)), listening.hears(note(Kind.HEARTBEAT, "falco", 5)).lastSignAt(SCANS));
  }

  @Test
  void anHourWithASignOfLifeIsNotEmptyThoughNothingWasTold() {
    Listening listening = heard(Kind.SCAN_COMPLETED, "ci", 1).hears(note(Kind.HEARTBEAT, "ci", 5));
    List<Delta> hours = listening.hours(note(Kind.HEARTBEAT, "ci", 5));
    assertEquals(
        List.of(
            new Delta("*", "heard.SCAN_COMPLETED", "", NOON.plus(Duration.ofHours(4)), one(0)),
            new Delta("*", "heard.HEARTBEAT", "100", NOON.plus(Duration.ofHours(4)), one(1))),
        hours);
  }

  private static Sum one(long events) {
    return new Sum(events, 1);
  }

  private static Listening heard(Kind kind, String collector, int hour) {
    return Listening.NONE.hears(note(kind, collector, hour));
  }

  private static HeardNote note(Kind kind, String collector, int hour) {
    return new HeardNote(
        "acme", kind, collector, false, 100, at(hour), at(hour).minusSeconds(60), 1);
  }

  private static Instant at(int hour) {
    return NOON.plus(Duration.ofHours(hour));
  }
}
