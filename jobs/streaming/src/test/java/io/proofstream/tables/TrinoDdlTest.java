package io.proofstream.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.Committed;
import io.proofstream.tables.spec.TableSpec;
import io.proofstream.tables.spec.TrinoDdl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrinoDdlTest {
  private static final Path FOLDER = Committed.root().resolve("sql/tables");

  @Test
  void everyTableIsCommittedAsItIsDeclared() {
    for (TableSpec<?> spec : Tables.ALL) {
      Committed.assertSame(FOLDER.resolve(spec.name() + ".sql"), TrinoDdl.render(spec));
    }
  }

  @Test
  void noFileIsLeftOfATableThatIsGone() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Tables.ALL.stream().map(spec -> spec.name() + ".sql").toList());
    }
  }

  @Test
  void quotesInCommentsAreDoubled() {
    TableSpec<String> spec =
        TableSpec.<String>append("t", "the tool's own word", "org").text("c", "it's", s -> s);
    assertThat(TrinoDdl.render(spec))
        .contains("COMMENT 'the tool''s own word'")
        .contains("c varchar COMMENT 'it''s'");
  }
}
