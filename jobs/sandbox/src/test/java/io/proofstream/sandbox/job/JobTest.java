package io.proofstream.sandbox.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.state.Ports;
import io.proofstream.sandbox.state.StateFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JobTest {
  private static final Path ROOT = Path.of(System.getProperty("proofstream.root"));

  @TempDir private Path folder;
  private List<Job> jobs;

  @BeforeEach
  void list() {
    StateFolder state = new StateFolder(folder.resolve("state"));
    state.create();
    jobs = Job.all(new Site(ROOT, state, Ports.choose(state, OptionalInt.empty())));
  }

  @Test
  void everyTableIsWrittenByOneJob() throws Exception {
    try (Stream<Path> files = Files.list(ROOT.resolve("sql/tables"))) {
      for (Path file : files.toList()) {
        String table = file.getFileName().toString().replace(".sql", "");
        assertThat(jobs.stream().filter(job -> job.writes(table)).map(Job::name))
            .as(table)
            .containsExactly(table.equals("audit_log") ? Job.AUDIT : Job.EVIDENCE);
      }
    }
  }

  /** They hold what older releases judged by, and no topic does. */
  @Test
  void whatControlsWereJudgedByIsNotDerivedAnew() throws Exception {
    try (Stream<Path> files = Files.list(ROOT.resolve("sql/tables"))) {
      for (Path file : files.toList()) {
        String table = file.getFileName().toString().replace(".sql", "");
        boolean isContent = Files.readString(file).contains("(\n  catalog_digest varchar NOT NULL");
        assertThat(jobs.stream().anyMatch(job -> job.writes(table) && !job.derives(table)))
            .as(table)
            .isEqualTo(isContent);
      }
    }
  }

  @Test
  void noJobResumesFromTheFolderOfAnother() {
    assertThat(jobs).extracting(Job::checkpoints).doesNotHaveDuplicates();
    assertThat(jobs.getFirst().checkpoints().startsWith(jobs.getLast().checkpoints())).isFalse();
    assertThat(jobs.getLast().checkpoints().startsWith(jobs.getFirst().checkpoints())).isFalse();
  }

  @Test
  void onlyTheAuditLogCannotBeDerivedAnew() {
    assertThat(jobs.stream().filter(job -> !job.isDerived()).map(Job::name))
        .containsExactly(Job.AUDIT);
  }
}
