package io.proofstream.console.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.console.sql.Statements.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {
  @Test
  void cutsAtSemicolons() {
    assertThat(texts("SELECT 1; SELECT 2 ;SELECT 3"))
        .containsExactly("SELECT 1", "SELECT 2", "SELECT 3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ';'",
        "SELECT 'it''s; fine'",
        "SELECT \"a;b\" FROM t",
        "SELECT \"a\"\";b\" FROM t",
        "SELECT 1 -- one; really\n+ 1",
        "SELECT /* a; 'b */ 1",
        "SELECT 1 /* -- ; */ + 1",
        "SELECT '-- no comment; ' || '/*;'",
        "CREATE FUNCTION f() RETURNS int LANGUAGE PYTHON AS $$ a = 1; return a $$",
        "SELECT 3 - -1, 6 / 2"
      })
  void leavesOtherSemicolonsAlone(String statement) {
    assertThat(texts(statement)).containsExactly(statement);
    assertThat(texts(statement + ";\n")).containsExactly(statement);
    assertThat(texts(statement + "\n;" + statement)).containsExactly(statement, statement);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", ";;", "-- nothing", "/* nothing; */ ;", "-- a\n;-- b"})
  void findsNothingInWhiteSpaceAndComments(String text) {
    assertThat(texts(text)).isEmpty();
  }

  @Test
  void remembersWhereEachBegins() {
    assertThat(Statements.in("\n-- first\nSELECT 1;\n\n  SELECT\n2; SELECT 3"))
        .containsExactly(
            new Statement("-- first\nSELECT 1", 2),
            new Statement("SELECT\n2", 5),
            new Statement("SELECT 3", 6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELECT 1;\nSELECT 'x", "\nSELECT \"x", "\nSELECT /* x", "\nAS $$ x"})
  void saysWhereAQuoteOrCommentWasLeftOpen(String text) {
    assertThatThrownBy(() -> Statements.in(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("opened in line 2 is never closed");
  }

  private static List<String> texts(String text) {
    return Statements.in(text).stream().map(Statement::text).toList();
  }
}
