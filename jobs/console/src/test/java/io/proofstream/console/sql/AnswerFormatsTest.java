package io.proofstream.console.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerFormatsTest {
  private static final Format.Options PLAIN = new Format.Options(0, false);
  private static final Column TEXT = new Column("text", "varchar(20)");
  private static final Column COUNT = new Column("count", "bigint");

  @Test
  void alignsTextToTheLeftAndNumbersToTheRight() throws IOException {
    assertThat(table(List.of(TEXT, COUNT), row("a", 1L), row("long one", 1000L), row(null, null)))
        .isEqualTo(
            """
            text      count
            --------  -----
            a             1
            long one   1000
            NULL       NULL
            """);
  }

  @Test
  void showsTheNamesOfAnEmptyTable() throws IOException {
    assertThat(table(List.of(COUNT))).isEqualTo("count\n-----\n");
  }

  @Test
  void cutsWideValuesOfATableOnlyWhenAsked() throws IOException {
    List<Column> columns = List.of(TEXT, COUNT);

    assertThat(write(Format.TABLE, new Format.Options(4, false), columns, row("abcde", 1L)))
        .contains("abc…");
    assertThat(write(Format.TABLE, new Format.Options(5, false), columns, row("abcde", 1L)))
        .contains("abcde");
    assertThat(
            write(Format.TABLE, new Format.Options(2, false), columns, row("\ud83d\ude00xy", 1L)))
        .contains("\ud83d\ude00…");
    assertThat(table(columns, row("x".repeat(500), 1L))).contains("x".repeat(500));
  }

  @Test
  void letsNoEvidenceSteerTheTerminal() throws IOException {
    assertThat(table(List.of(TEXT, COUNT), row("a\u001b[31m\r\n\tb\u202ec", 1L)))
        .contains("a\\u001b[31m\\u000d\\n\\tb\\u202ec")
        .doesNotContain("\u001b", "\u202e");
  }

  @Test
  void printsTheOnlyValueOfSeveralLinesAsAPage() throws IOException {
    assertThat(table(List.of(TEXT), row("Fragment 0\n  Output\u001b\n")))
        .isEqualTo("Fragment 0\n  Output\\u001b\n");
    assertThat(table(List.of(TEXT), row("a\nb"), row("c"))).contains("a\\nb\n");
  }

  @Test
  void quotesCsvAsRfc4180Says() throws IOException {
    assertThat(
            csv(
                List.of(TEXT, COUNT),
                row("a,b", 1L),
                row("say \"x\"", 2L),
                row("two\nlines", 3L),
                row("", null),
                row(null, 4L),
                row(" padded ", 5L)))
        .isEqualTo(
            "text,count\r\n"
                + "\"a,b\",1\r\n"
                + "\"say \"\"x\"\"\",2\r\n"
                + "\"two\nlines\",3\r\n"
                + "\"\",\r\n"
                + ",4\r\n"
                + "\" padded \",5\r\n");
  }

  @Test
  void disarmsFormulasInCsvText() throws IOException {
    for (String start : List.of("=", "+", "-", "@", "\t")) {
      assertThat(csv(List.of(TEXT), row(start + "1"))).isEqualTo("text\r\n'" + start + "1\r\n");
    }
    assertThat(csv(List.of(TEXT), row("\r1"))).isEqualTo("text\r\n\"'\r1\"\r\n");
    assertThat(csv(List.of(TEXT), row("a=1"))).isEqualTo("text\r\na=1\r\n");
    assertThat(csv(List.of(new Column("=1", "varchar")))).isEqualTo("'=1\r\n");
  }

  @Test
  void leavesNumbersTimesAndRawCsvAsTheyAre() throws IOException {
    assertThat(csv(List.of(COUNT, new Column("d", "decimal(4,2)")), row(-1L, bd("-1.50"))))
        .isEqualTo("count,d\r\n-1,-1.50\r\n");
    assertThat(csv(List.of(new Column("t", "timestamp(6)")), row("-0001-01-01T00:00:00")))
        .isEqualTo("t\r\n-0001-01-01T00:00:00\r\n");
    assertThat(write(Format.CSV, new Format.Options(0, true), List.of(TEXT), row("=1")))
        .isEqualTo("text\r\n=1\r\n");
  }

  @Test
  void writesListsAndMapsAsJsonInsideCsv() throws IOException {
    assertThat(csv(List.of(new Column("l", "array(varchar)")), row(Arrays.asList("a", null, "b"))))
        .isEqualTo("l\r\n\"[\"\"a\"\",null,\"\"b\"\"]\"\r\n");
  }

  @Test
  void writesJsonWithItsOwnTypes() throws IOException {
    List<Column> columns =
        List.of(TEXT, COUNT, new Column("d", "decimal(20,2)"), new Column("m", "map(a,b)"));

    assertThat(json(columns, row("a\"\u001b", 9007199254740993L, bd("1.10"), Map.of("k", true))))
        .isEqualTo(
            "[\n{\"text\":\"a\\\"\\u001B\",\"count\":9007199254740993,\"d\":1.10,"
                + "\"m\":{\"k\":true}}\n]\n");
    assertThat(json(List.of(TEXT, COUNT), row(null, Double.NaN)))
        .isEqualTo("[\n{\"text\":null,\"count\":\"NaN\"}\n]\n");
  }

  @Test
  void writesAnEmptyAnswerAsAnEmptyArray() throws IOException {
    assertThat(json(List.of(TEXT))).isEqualTo("[]\n");
  }

  @Test
  void writesOneObjectPerLine() throws IOException {
    assertThat(json(List.of(TEXT), row("a"), row("b")))
        .isEqualTo("[\n{\"text\":\"a\"},\n{\"text\":\"b\"}\n]\n");
  }

  @Test
  void keepsColumnsOfOneNameApartInJson() throws IOException {
    assertThat(json(List.of(TEXT, TEXT, new Column("text_2", "varchar")), row("a", "b", "c")))
        .isEqualTo("[\n{\"text\":\"a\",\"text_2\":\"b\",\"text_2_2\":\"c\"}\n]\n");
  }

  private static BigDecimal bd(String number) {
    return new BigDecimal(number);
  }

  private static List<Object> row(Object... values) {
    return Arrays.asList(values);
  }

  @SafeVarargs
  private static String table(List<Column> columns, List<Object>... rows) throws IOException {
    return write(Format.TABLE, PLAIN, columns, rows);
  }

  @SafeVarargs
  private static String csv(List<Column> columns, List<Object>... rows) throws IOException {
    return write(Format.CSV, PLAIN, columns, rows);
  }

  @SafeVarargs
  private static String json(List<Column> columns, List<Object>... rows) throws IOException {
    return write(Format.JSON, PLAIN, columns, rows);
  }

  @SafeVarargs
  private static String write(
      Format format, Format.Options options, List<Column> columns, List<Object>... rows)
      throws IOException {
    StringWriter out = new StringWriter();
    AnswerWriter answer = format.open(out, columns, options);
    for (List<Object> row : rows) {
      answer.row(row);
    }
    answer.end();
    return out.toString();
  }
}
