package io.proofstream.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.TestLake;
import io.proofstream.control.Catalog;
import io.proofstream.control.Framework;
import io.proofstream.control.reading.Content;
import io.proofstream.control.reading.House;
import io.proofstream.tables.Tables;
import io.proofstream.tables.content.ContentTable;
import io.proofstream.tables.spec.TableSpec;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expressions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogWriterTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Catalog SHIPPED = Content.shipped();

  @TempDir Path folder;

  private TestLake lake;

  @BeforeEach
  void make() {
    lake = new TestLake(folder);
  }

  @Test
  void everythingThatControlsAreJudgedByIsARow() {
    CatalogWriter.write(SHIPPED, lake.tables(), NOON);

    long controls = SHIPPED.frameworks().stream().mapToLong(each -> each.controls().size()).sum();
    long scopes = SHIPPED.frameworks().stream().mapToLong(each -> each.scopes().size()).sum();
    long uses =
        SHIPPED.frameworks().stream()
            .flatMap(each -> each.controls().stream())
            .mapToLong(control -> control.checks().size())
            .sum();
    assertThat(counts())
        .containsEntry("frameworks", scopes)
        .containsEntry("controls_catalog", controls)
        .containsEntry("checks_catalog", (long) SHIPPED.checks().size())
        .containsEntry("control_checks", uses)
        .containsEntry("crosswalk", (long) SHIPPED.crosswalk().size())
        .hasSize(5);
    for (ContentTable<?> each : Tables.CONTENT) {
      assertThat(lake.rows(each.spec()))
          .allMatch(row -> row.getField("catalog_digest").equals(SHIPPED.digest()))
          .allMatch(row -> row.getField("recorded_at").equals(NOON.atOffset(ZoneOffset.UTC)));
    }
  }

  @Test
  void aControlLeadsToItsChecksAndTheirGaps() {
    CatalogWriter.write(SHIPPED, lake.tables(), NOON);

    Record use =
        lake.rows(table("control_checks")).stream()
            .filter(row -> row.getField("framework").equals("pci-dss-4.0.1"))
            .findFirst()
            .orElseThrow();
    Record control =
        only(
            "controls_catalog",
            "framework",
            "pci-dss-4.0.1",
            "control_id",
            text(use, "control_id"));
    Record check = only("checks_catalog", "check_id", text(use, "check_id"));

    assertThat(use.getField("place")).isEqualTo(1);
    assertThat(text(control, "title")).isNotBlank();
    assertThat(text(control, "coverage")).isIn("full", "partial");
    assertThat(text(check, "metric")).isNotBlank();
    assertThat(text(check, "gap")).isNotBlank();
    assertThat(text(check, "operator")).isIn("gte", "lte");
  }

  @Test
  void aContentNamesEachScopeControlAndCheckOnce() {
    CatalogWriter.write(SHIPPED, lake.tables(), NOON);

    assertThat(lake.rows(table("frameworks")))
        .extracting(row -> text(row, "scope"))
        .doesNotHaveDuplicates();
    assertThat(lake.rows(table("controls_catalog")))
        .extracting(row -> text(row, "framework") + " " + text(row, "control_id"))
        .doesNotHaveDuplicates();
    assertThat(lake.rows(table("checks_catalog")))
        .extracting(row -> text(row, "check_id"))
        .doesNotHaveDuplicates();
    assertThat(lake.rows(table("control_checks")))
        .extracting(
            row ->
                text(row, "framework")
                    + " "
                    + text(row, "control_id")
                    + " "
                    + row.getField("place"))
        .doesNotHaveDuplicates();
  }

  @Test
  void aStartWithTheSameContentAddsNothing() {
    CatalogWriter.write(SHIPPED, lake.tables(), NOON);
    CatalogWriter.write(SHIPPED, lake.tables(), NOON.plusSeconds(60));

    for (ContentTable<?> each : Tables.CONTENT) {
      Table table = lake.table(each.spec());
      assertThat(table.snapshots()).as(table.name()).hasSize(1);
      assertThat(table.currentSnapshot().summary())
          .containsEntry(CatalogWriter.DIGEST, SHIPPED.digest());
    }
  }

  @Test
  void anotherContentStandsBesideTheFirstAndGoingBackAddsNothing() {
    Catalog smaller = smaller();
    CatalogWriter.write(SHIPPED, lake.tables(), NOON);
    CatalogWriter.write(smaller, lake.tables(), NOON.plusSeconds(60));
    CatalogWriter.write(SHIPPED, lake.tables(), NOON.plusSeconds(120));

    Framework kept = smaller.frameworks().getFirst();
    assertThat(lake.rows(table("frameworks")))
        .filteredOn(row -> row.getField("catalog_digest").equals(smaller.digest()))
        .hasSameSizeAs(kept.scopes());
    assertThat(lake.rows(table("frameworks")))
        .filteredOn(row -> row.getField("catalog_digest").equals(SHIPPED.digest()))
        .allMatch(row -> row.getField("recorded_at").equals(NOON.atOffset(ZoneOffset.UTC)))
        .hasSizeGreaterThan(kept.scopes().size());
    assertThat(lake.table(table("frameworks")).snapshots()).hasSize(2);
  }

  @Test
  void anOwnFrameworkHasItsRowsAndSaysWhoseItIs() {
    Catalog own = Content.readOwn(House.folder("acme")).catalog();
    CatalogWriter.write(own, lake.tables(), NOON);

    assertThat(only("frameworks", "scope", "acme-house").getField("org")).isEqualTo("acme");
    assertThat(only("controls_catalog", "framework", "acme-house", "control_id", "H-2"))
        .satisfies(row -> assertThat(text(row, "catalog_digest")).isEqualTo(own.digest()));
    assertThat(only("control_checks", "framework", "acme-house", "control_id", "H-2"))
        .satisfies(row -> assertThat(text(row, "check_id")).isEqualTo("scan-success"));
  }

  @Test
  void whatAStartLeftHalfDoneTheNextCompletes() {
    CatalogWriter.write(SHIPPED, lake.tables(), NOON);
    Map<String, Long> whole = counts();
    lake.table(table("crosswalk"))
        .newDelete()
        .deleteFromRowFilter(Expressions.alwaysTrue())
        .commit();
    assertThat(counts()).containsEntry("crosswalk", 0L);

    CatalogWriter.write(SHIPPED, lake.tables(), NOON.plusSeconds(60));

    assertThat(counts()).isEqualTo(whole);
  }

  @Test
  void aJobThatWroteNothingElseMayStartAfresh() {
    CatalogWriter.write(SHIPPED, lake.tables(), NOON);

    assertThat(lake.tables().committedCheckpoint(Tables.DERIVED)).isEqualTo(-1);
  }

  private static Catalog smaller() {
    return Catalog.of(
        List.of(SHIPPED.frameworks().getFirst()),
        SHIPPED.checks(),
        SHIPPED.gaps(),
        SHIPPED.crosswalk(),
        SHIPPED.aliases());
  }

  private Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    Tables.CONTENT.forEach(
        each -> counts.put(each.spec().name(), (long) lake.rows(each.spec()).size()));
    return counts;
  }

  private Record only(String name, String... wanted) {
    List<Record> found =
        lake.rows(table(name)).stream()
            .filter(
                row -> {
                  boolean all = true;
                  for (int i = 0; i < wanted.length; i += 2) {
                    all &= text(row, wanted[i]).equals(wanted[i + 1]);
                  }
                  return all;
                })
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static String text(Record row, String column) {
    return (String) row.getField(column);
  }

  private static TableSpec<?> table(String name) {
    return Tables.CONTENT.stream()
        .<TableSpec<?>>map(ContentTable::spec)
        .filter(spec -> spec.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
