package io.proofstream.measure.total;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.measure.Keeping;
import io.proofstream.measure.addition.Delta;
import io.proofstream.measure.figure.Figure;
import io.proofstream.measure.figure.Readings;
import io.proofstream.measure.figure.Sum;
import io.proofstream.measure.gauge.Audience;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TotalsTest {
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final Keeping kept = new Keeping();
  private final Totals totals = new Totals(kept, new Windows());

  @Test
  void whatStandsIsOfThoseThatItCountsFor() throws Exception {
    totals.add(List.of(stands("soc2", 1, 1), stands("hipaa,soc2", 0, 2), stands("*", 3, 3)));
    assertEquals(new Sum(4, 6), standing("soc2"));
    assertEquals(new Sum(3, 5), standing("hipaa"));
    assertEquals(new Sum(4, 6), totals.standing("gauge", Audience.all(), MARCH).total());
  }

  @Test
  void whatTakesItselfBackLeavesNothingBehind() throws Exception {
    totals.add(List.of(stands("", 1, 1)));
    totals.add(List.of(stands("", -1, -1)));
    assertEquals(Map.of(), kept.standing);
  }

  @Test
  void theWindowHasItsFirstHourAndNotItsEnd() throws Exception {
    totals.add(List.of(counts(0), counts(1), counts(2)));
    assertEquals(2, gathered(MARCH, MARCH.plus(HOUR.multipliedBy(2))).denominator());
    assertEquals(2, gathered(MARCH.plus(HOUR), MARCH.plus(HOUR.multipliedBy(3))).denominator());
    assertEquals(3, gathered(MARCH, MARCH.plus(HOUR.multipliedBy(2)).plusMillis(1)).denominator());
  }

  @Test
  void aSampleIsWhatStoodWhenTheHourEnded() throws Exception {
    totals.add(List.of(stands("", 1, 2)));
    totals.sample("gauge", MARCH.plus(HOUR), Figure::total);
    totals.add(List.of(stands("", 1, 0)));
    totals.sample("gauge", MARCH.plus(HOUR.multipliedBy(2)), Figure::total);
    assertEquals(new Sum(1, 2), gathered(MARCH, MARCH.plus(HOUR)));
    assertEquals(new Sum(3, 4), gathered(MARCH, MARCH.plus(HOUR.multipliedBy(2))));
  }

  /** As sensors, which are of no asset, with containers, which are of assets of a scope. */
  @Test
  void aSamplePutsWhatCountsForEverybodyTogetherWithWhatCountsForSome() throws Exception {
    totals.add(
        List.of(
            new Delta("soc2", "gauge", "runs", null, new Sum(0, 5)),
            new Delta("hipaa,soc2", "gauge", "runs", null, new Sum(0, 2)),
            new Delta("*", "gauge", "alive", null, new Sum(1, 0))));
    totals.sample("gauge", MARCH.plus(HOUR), TotalsTest::watched);
    assertEquals(new Sum(7, 7), gathered(Audience.with("soc2")));
    assertEquals(new Sum(2, 2), gathered(Audience.with("hipaa")));
    assertEquals(new Sum(0, 0), gathered(Audience.with("gdpr")));
  }

  @Test
  void whatCountsForEverybodyIsSampledOnce() throws Exception {
    totals.add(List.of(stands("soc2", 1, 2), stands("hipaa", 1, 1), stands("*", 3, 4)));
    totals.sample("gauge", MARCH.plus(HOUR), Figure::total);
    assertEquals(new Sum(4, 6), gathered(Audience.with("soc2")));
    assertEquals(new Sum(5, 7), gathered(Audience.all()));
  }

  private static Sum watched(Map<String, Sum> labelled) {
    long running = labelled.getOrDefault("runs", Sum.NONE).denominator();
    return new Sum(labelled.containsKey("alive") ? running : 0, running);
  }

  private Sum gathered(Audience audience) throws Exception {
    return totals.gathered("gauge", audience, MARCH, MARCH.plus(HOUR), ZoneOffset.UTC).total();
  }

  @Test
  void hoursThatAreOverCanStillBeAddedTo() throws Exception {
    Totals.Changed changed = totals.add(List.of(counts(5), counts(40)));
    assertEquals(2, changed.hours().get("gauge").size());
    assertEquals(1, gathered(MARCH, MARCH.plus(Duration.ofDays(1))).denominator());
    totals.add(List.of(counts(5)));
    assertEquals(2, gathered(MARCH, MARCH.plus(Duration.ofDays(1))).denominator());
  }

  @Test
  void daysPutTogetherOnceAreReadAgainWhereOneIsCorrected() throws Exception {
    Instant day5 = MARCH.plus(Duration.ofDays(5));
    totals.add(List.of(counts(5), counts(30), counts(100)));
    assertEquals(3, gathered(MARCH, day5).denominator());
    totals.add(List.of(counts(30)));
    assertEquals(4, gathered(MARCH, day5).denominator());
    assertEquals(3, gathered(MARCH.plus(HOUR.multipliedBy(6)), day5).denominator());
    totals.add(List.of(counts(122)));
    assertEquals(5, gathered(MARCH, day5.plus(Duration.ofDays(1))).denominator());
  }

  @Test
  void monthsAreThoseOfTheZoneAndShortOnesAreLeftOut() throws Exception {
    ZoneId east = ZoneOffset.ofHours(2);
    totals.add(List.of(counts(-3 * 24), counts(-10 * 24), counts(-1), counts(24)));
    Readings readings =
        totals.gathered(
            "gauge",
            Audience.all(),
            MARCH.minus(Duration.ofDays(10)),
            MARCH.plus(Duration.ofDays(20)),
            east);
    assertEquals(List.of(new Sum(2, 2), new Sum(2, 2)), readings.months());
    Readings shorter =
        totals.gathered(
            "gauge",
            Audience.all(),
            MARCH.minus(Duration.ofDays(3)),
            MARCH.plus(Duration.ofDays(20)),
            east);
    assertEquals(List.of(new Sum(2, 2)), shorter.months());
  }

  private Sum standing(String scope) throws Exception {
    return totals.standing("gauge", Audience.with(scope), MARCH).total();
  }

  private Sum gathered(Instant from, Instant to) throws Exception {
    return totals.gathered("gauge", Audience.all(), from, to, ZoneOffset.UTC).total();
  }

  private static Delta stands(String audience, long numerator, long denominator) {
    return new Delta(audience, "gauge", "", null, new Sum(numerator, denominator));
  }

  private static Delta counts(int hour) {
    return new Delta("", "gauge", "", MARCH.plus(HOUR.multipliedBy(hour)), new Sum(1, 1));
  }
}
