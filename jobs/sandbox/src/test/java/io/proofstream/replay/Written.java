package io.proofstream.replay;

import io.proofstream.system.Tables;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One number that the job wrote for the end of a day.
 *
 * @param value null where none was judged
 */
record Written(
    String metric,
    String askedId,
    String scope,
    Instant from,
    Instant at,
    Double value,
    double numerator,
    double denominator) {

  /** As they were known then, not as late evidence corrected them. */
  static List<Written> of(Tables tables, String org, List<Instant> moments) {
    String ends =
        moments.stream().map(Written::literal).collect(Collectors.joining(", ", "(", ")"));
    return tables
        .cells(
            """
            WITH ends AS (
              SELECT
                metric,
                asked_id,
                scope,
                to_unixtime(window_start_at) AS from_second,
                to_unixtime(window_end_at) AS at_second,
                value,
                numerator,
                denominator,
                -- Scopes take turns: they ask the same, of other assets.
                row_number() OVER (
                  PARTITION BY check_id, window_end_at
                  ORDER BY md5(to_utf8(scope || check_id || CAST(window_end_at AS varchar)))
                ) AS turn
              FROM control_evaluations
              WHERE org = '%s'
                AND check_id IS NOT NULL
                AND control_id IS NULL
                AND revision = 0
                AND window_end_at IN %s
            )
            SELECT
              metric,
              asked_id,
              scope,
              from_second,
              at_second,
              value,
              numerator,
              denominator
            FROM (
              SELECT
                *,
                row_number() OVER (
                  PARTITION BY metric, at_second, denominator = 0
                  ORDER BY asked_id
                ) AS place
              FROM ends
              WHERE turn = 1
            )
            -- Of what there was nothing of, once is enough.
            WHERE denominator <> 0
              OR place = 1
            ORDER BY metric, asked_id, at_second
            """
                .formatted(org, ends))
        .stream()
        .map(Written::of)
        .toList();
  }

  static String literal(Instant moment) {
    return "TIMESTAMP '%s UTC'".formatted(moment.toString().replace('T', ' ').replace("Z", ""));
  }

  private static Written of(List<String> row) {
    return new Written(
        row.get(0),
        row.get(1),
        row.get(2),
        moment(row.get(3)),
        moment(row.get(4)),
        row.get(5) == null ? null : Double.valueOf(row.get(5)),
        Double.parseDouble(row.get(6)),
        Double.parseDouble(row.get(7)));
  }

  private static Instant moment(String seconds) {
    return Instant.ofEpochSecond(Math.round(Double.parseDouble(seconds)));
  }
}
