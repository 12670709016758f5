package io.proofstream.tables;

import io.proofstream.Committed;
import io.proofstream.tables.spec.TableSpec;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that ask every table are rendered, so that a new table is never left out of them. */
class ChecksTest {
  private static final List<String> APART =
      Stream.of(Tables.EVIDENCE, Tables.REJECTED, Tables.POLICIES, Tables.POLICY_CHANGES)
          .map(TableSpec::name)
          .toList();
  private static final List<String> ITEMS =
      Tables.ITEMS.stream().map(table -> table.spec().name()).toList();

  @Test
  void rowsAreUnique() {
    String named =
        Stream.concat(
                Tables.OF_ENTRIES.stream(),
                Stream.of(Tables.POLICIES, Tables.POLICY_CHANGES, Tables.AUDIT_LOG))
            .filter(spec -> spec != Tables.CUTS)
            .map(
                spec ->
                    "  SELECT '%s' AS table_name, _topic, _partition, _offset, _index FROM %s\n"
                        .formatted(spec.name(), spec.name()))
            .collect(Collectors.joining("  UNION ALL\n"));
    assertCommitted(
        "rows-are-unique",
        """
        -- Rows are unique
        -- Was any row written twice?
        -- Reads every table of evidence. Topic, partition, offset and index name a row; each row here
        -- is a name that more than one row of a table bears. Rendered: see ChecksTest.
        WITH named AS (
        %s)
        SELECT
          table_name,
          _topic,
          _partition,
          _offset,
          _index,
          count(*) AS copies
        FROM named
        GROUP BY table_name, _topic, _partition, _offset, _index
        HAVING count(*) <> 1
        """
            .formatted(named));
  }

  @Test
  void yieldsEqualRows() {
    String written =
        Stream.concat(APART.stream(), ITEMS.stream())
            .map("  SELECT _topic, _partition, _offset FROM %s\n"::formatted)
            .collect(Collectors.joining("  UNION ALL\n"));
    assertCommitted(
        "yields-equal-rows",
        """
        -- Yields equal rows
        -- Did every message give exactly the rows that its receipt says, to all tables together?
        -- Reads every table of evidence. Each row is a message whose rows are more or fewer than
        -- booked, or that has rows and no receipt. Rendered: see ChecksTest.
        WITH written AS (
        %s),
        counted AS (
          SELECT
            _topic,
            _partition,
            _offset,
            count(*) AS found
          FROM written
          GROUP BY _topic, _partition, _offset
        )
        SELECT
          coalesce(receipts._topic, counted._topic) AS _topic,
          coalesce(receipts._partition, counted._partition) AS _partition,
          coalesce(receipts._offset, counted._offset) AS _offset,
          receipts.rows AS booked,
          counted.found
        FROM receipts
        FULL JOIN counted
          ON counted._topic = receipts._topic
          AND counted._partition = receipts._partition
          AND counted._offset = receipts._offset
        WHERE coalesce(receipts.rows, -1) <> coalesce(counted.found, 0)
        """
            .formatted(written));
  }

  @Test
  void referencesResolve() {
    String references =
        ITEMS.stream()
            .map("  SELECT '%1$s.evidence_id' AS reference, evidence_id FROM %1$s\n"::formatted)
            .collect(Collectors.joining("  UNION ALL\n"));
    assertCommitted(
        "references-resolve",
        """
        -- References resolve
        -- Does every row that names another row find it?
        -- Reads every table of evidence. Each row is an identifier that leads nowhere. Rendered: see
        -- ChecksTest.
        WITH named AS (
        %s)
        SELECT
          named.reference,
          named.evidence_id AS identifier
        FROM named
        LEFT JOIN evidence
          ON evidence.evidence_id = named.evidence_id
        WHERE evidence.evidence_id IS NULL
        UNION ALL
        SELECT
          'scan_findings.scan_id',
          scan_findings.scan_id
        FROM scan_findings
        LEFT JOIN scans
          ON scans.scan_id = scan_findings.scan_id
        WHERE scans.scan_id IS NULL
        """
            .formatted(references));
  }

  private static void assertCommitted(String name, String rendered) {
    Committed.assertSame(Committed.root().resolve("sql/checks/" + name + ".sql"), rendered);
  }
}
