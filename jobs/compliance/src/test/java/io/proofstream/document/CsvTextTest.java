package io.proofstream.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {
  @Test
  void aRowHasItsCellsByNameAndItsLine() {
    List<CsvText.Row> rows =
        CsvText.rows("id,title\nA-1,Look\n\nA-2,\"Mend, and \"\"say\"\" so\"\n");

    assertThat(rows).extracting(CsvText.Row::line).containsExactly(2, 4);
    assertThat(rows.get(0).get("title")).isEqualTo("Look");
    assertThat(rows.get(1).get("title")).isEqualTo("Mend, and \"say\" so");
    assertThat(rows.get(1).get("other")).isEmpty();
  }

  @Test
  void nothingIsNoRow() {
    assertThat(CsvText.rows("")).isEmpty();
    assertThat(CsvText.rows("id,title\n")).isEmpty();
  }
}
