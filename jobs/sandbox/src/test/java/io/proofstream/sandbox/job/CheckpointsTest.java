package io.proofstream.sandbox.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckpointsTest {
  @TempDir private Path state;

  @Test
  void countsOnlyThoseWhoseMetadataWasWritten() throws IOException {
    write("aaa/chk-1/_metadata", "x");
    write("aaa/chk-2/_metadata", "");
    write("aaa/chk-3/0c5e", "state without metadata");
    write("aaa/shared/1b2f", "shared");
    write("bbb/chk-11/_metadata", "x");

    assertThat(checkpoints().complete())
        .extracting(Checkpoint::jobId, Checkpoint::number)
        .containsExactly(tuple("aaa", 1L), tuple("bbb", 11L));
  }

  @Test
  void findsNoneInAFolderThatIsNotThere() {
    assertThat(checkpoints().complete()).isEmpty();
  }

  @Test
  void movesAsideWithoutDeleting() throws IOException {
    write("aaa/chk-1/_metadata", "x");

    Path aside = checkpoints().moveAside(Instant.EPOCH).orElseThrow();

    assertThat(checkpoints().complete()).isEmpty();
    assertThat(aside.resolve("aaa/chk-1/_metadata")).exists();
    assertThat(state.resolve("checkpoints")).isEmptyDirectory();
  }

  @Test
  void keepsTheFoldersThatAreNeeded() throws IOException {
    write("aaa/chk-1/_metadata", "x");
    write("bbb/chk-2/_metadata", "x");
    write("ccc/chk-3/_metadata", "x");

    checkpoints().keepOnly(Set.of("bbb", "ccc"));

    assertThat(checkpoints().complete())
        .extracting(Checkpoint::jobId)
        .containsExactly("bbb", "ccc");
  }

  @Test
  void aSavepointBecomesTheNewestOfThem() throws IOException {
    write("aaa/chk-7/_metadata", "x");
    Path savepoint = Files.createDirectories(state.resolve("savepoints/savepoint-aaa-1"));
    Files.writeString(savepoint.resolve("_metadata"), "x");

    checkpoints().adopt(savepoint, "aaa", 8);

    assertThat(checkpoints().complete())
        .extracting(Checkpoint::jobId, Checkpoint::number)
        .containsExactly(tuple("aaa", 7L), tuple("aaa", 8L));
    assertThat(savepoint).doesNotExist();
  }

  private Checkpoints checkpoints() {
    return new Checkpoints(state.resolve("checkpoints"));
  }

  private void write(String path, String content) throws IOException {
    Path file = state.resolve("checkpoints").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
