package io.proofstream.measure.addition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.measure.figure.Sum;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Measured;
import io.proofstream.measure.gauge.Measured.Counted;
import io.proofstream.measure.gauge.Measured.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AdditionTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void whatStandsAsBeforeChangesNothing() {
    Measured same = standing("gauge", 0, "asset 1");
    Addition first = Addition.of(Shares.NONE, "", same);
    Addition again = Addition.of(first.shares(), "", same);
    assertEquals(List.of(), again.deltas());
    assertEquals(List.of(), again.items());
  }

  @Test
  void whatIsMendedIsTakenBackAndNamed() {
    Addition wrong = Addition.of(Shares.NONE, "", standing("gauge", 0, "asset 1"));
    Addition mended = Addition.of(wrong.shares(), "", standing("gauge", 1));
    assertEquals(List.of(new Delta("", "gauge", "", null, new Sum(1, 0))), mended.deltas());
    assertEquals(
        List.of(new ItemChange("", "gauge", new Item("asset", "1", null), null, false)),
        mended.items());
  }

  @Test
  void whoeverComesToCountForOthersLeavesTheSumsOfThoseBefore() {
    Addition before = Addition.of(Shares.NONE, "soc2", standing("gauge", 0, "asset 1"));
    Addition after = Addition.of(before.shares(), "hipaa,soc2", standing("gauge", 0, "asset 1"));
    assertEquals(
        List.of(
            new Delta("soc2", "gauge", "", null, new Sum(0, -1)),
            new Delta("hipaa,soc2", "gauge", "", null, new Sum(0, 1))),
        after.deltas());
    assertEquals(2, after.items().size());
  }

  @Test
  void whatHappenedCountsInItsHour() {
    Counted counted =
        new Counted("gauge", "", NOON.plusSeconds(61), new Sum(0, 1), new Item("scan", "7", "no"));
    Addition addition =
        Addition.of(Shares.NONE, "", new Measured(List.of(), List.of(counted), null));
    assertEquals(List.of(new Delta("", "gauge", "", NOON, new Sum(0, 1))), addition.deltas());
    assertEquals(NOON.plusSeconds(61), addition.items().getFirst().happenedAt());
    assertEquals(Shares.NONE, addition.shares());
  }

  @Test
  void deltasAlwaysAddUpToWhatStandsAndItemsToWhatFails() {
    Random random = new Random(7);
    Shares shares = Shares.NONE;
    Map<String, Sum> sums = new HashMap<>();
    TreeSet<String> failing = new TreeSet<>();
    for (int step = 0; step < 2_000; step++) {
      String audience = random.nextInt(10) == 0 ? "a" : "b";
      Measured measured = anything(random);
      Addition addition = Addition.of(shares, audience, measured);
      addition.deltas().forEach(delta -> add(sums, delta));
      addition.items().forEach(item -> note(failing, item));
      shares = addition.shares();
      assertEquals(expectedSums(audience, measured), sums);
      assertEquals(expectedFailing(audience, measured), failing);
    }
  }

  private static void add(Map<String, Sum> sums, Delta delta) {
    String key = delta.audience() + "/" + delta.gauge() + "/" + delta.label();
    if (sums.merge(key, delta.sum(), Sum::plus).isNone()) {
      sums.remove(key);
    }
  }

  private static void note(TreeSet<String> failing, ItemChange change) {
    String name = change.audience() + "/" + change.gauge() + "/" + change.item().id();
    if (change.wrong()) {
      failing.add(name);
    } else {
      failing.remove(name);
    }
  }

  private static Map<String, Sum> expectedSums(String audience, Measured measured) {
    Map<String, Sum> sums = new HashMap<>();
    for (Standing each : measured.standing()) {
      if (!each.sum().isNone()) {
        sums.put(audience + "/" + each.gauge() + "/" + each.label(), each.sum());
      }
    }
    return sums;
  }

  private static TreeSet<String> expectedFailing(String audience, Measured measured) {
    TreeSet<String> failing = new TreeSet<>();
    measured
        .standing()
        .forEach(
            each ->
                each.failing()
                    .forEach(item -> failing.add(audience + "/" + each.gauge() + "/" + item.id())));
    return failing;
  }

  private static Measured anything(Random random) {
    List<Standing> standing = new ArrayList<>();
    for (int gauge = 0; gauge < 4; gauge++) {
      List<Item> wrong = new ArrayList<>();
      for (int item = 0; item < 3; item++) {
        if (random.nextBoolean()) {
          wrong.add(new Item("thing", String.valueOf(item), "because"));
        }
      }
      for (int label = 0; label < 2; label++) {
        if (random.nextInt(3) > 0) {
          Sum sum = new Sum(random.nextInt(2), random.nextInt(2));
          standing.add(new Standing("gauge" + gauge, "label" + label, sum, wrong));
          wrong = List.of();
        }
      }
    }
    return new Measured(standing, List.of(), null);
  }

  private static Measured standing(String gauge, long inOrder, String... wrong) {
    List<Item> items = new ArrayList<>();
    for (String each : wrong) {
      String[] words = each.split(" ");
      items.add(new Item(words[0], words[1], "because"));
    }
    Standing standing = new Standing(gauge, "", new Sum(inOrder, 1), items);
    return new Measured(List.of(standing), List.of(), null);
  }
}
