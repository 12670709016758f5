package io.proofstream.sandbox.component.trino;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a view promises before anybody asks it. */
class ViewFilesTest {
  private static final Path SQL = Path.of(System.getProperty("proofstream.root"), "sql");
  private static final Pattern SOURCE = Pattern.compile("\\b(?:FROM|JOIN)\\s+([a-z_]+)");
  private static final Pattern NAMED = Pattern.compile("\\b([a-z_]+)(?: \\([a-z_, ]+\\))? AS \\(");

  private static Map<String, String> views;
  private static Map<String, String> questions;

  @BeforeAll
  static void readThem() throws IOException {
    views = read("views");
    questions = read("questions");
    assertThat(views).hasSizeGreaterThan(10);
  }

  @Test
  void aFileDeclaresTheViewOfItsNameAndSaysWhatItIs() {
    views.forEach(
        (name, text) ->
            assertThat(text)
                .as(name)
                .startsWith("-- ")
                .contains("\n-- How to read: ")
                .contains("\nCREATE OR REPLACE VIEW " + name + "\nCOMMENT '")
                .contains("\nSECURITY INVOKER\nAS\n"));
  }

  @Test
  void aViewAsksTablesAndViewsThatAreThereBeforeIt() {
    Map<String, Path> tables = SqlFiles.in(SQL.resolve("tables"));
    views.forEach(
        (name, text) ->
            SOURCE
                .matcher(body(text))
                .results()
                .map(found -> found.group(1))
                .filter(source -> !isNamedIn(text, source))
                .forEach(
                    source ->
                        assertThat(
                                tables.containsKey(source)
                                    || (views.containsKey(source) && source.compareTo(name) < 0))
                            .as("%s asks %s", name, source)
                            .isTrue()));
  }

  @Test
  void columnsAreNamedOneByOne() {
    views.forEach(
        (name, text) -> assertThat(text).as(name).doesNotContainPattern("(?m)^\\s*\\*,?$"));
    views.forEach((name, text) -> assertThat(text).as(name).doesNotContain("SELECT *"));
  }

  /** semantics.md 4: a part is never called the whole, wherever its line goes. */
  @Test
  void whoeverShowsHowAControlStandsSaysWhatPeopleMustStillShow() {
    for (String name : new String[] {"control_states", "coverage_matrix", "control_evidence"}) {
      assertThat(views.get(name)).as(name).contains("AS people_show");
    }
    for (String name :
        new String[] {"controls-now", "coverage-of-controls", "evidence-of-controls"}) {
      assertThat(questions.get(name)).as(name).contains("people_show");
    }
  }

  @Test
  void whoeverShowsHowAFrameworkStandsSaysThatThatIsNoCertification() {
    for (String name :
        new String[] {"control_states", "coverage_matrix", "posture", "certification_paths"}) {
      assertThat(views.get(name)).as(name).contains("disclaimer");
    }
  }

  private static boolean isNamedIn(String text, String source) {
    return NAMED.matcher(text).results().anyMatch(found -> found.group(1).equals(source));
  }

  private static String body(String text) {
    return text.replaceAll("(?m)^\\s*--.*$", "");
  }

  private static Map<String, String> read(String folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, Path> file : SqlFiles.in(SQL.resolve(folder)).entrySet()) {
      texts.put(file.getKey(), Files.readString(file.getValue()));
    }
    return texts;
  }
}
