package io.proofstream.sandbox.component.trino;

import io.proofstream.sandbox.component.Progress;
import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.state.SandboxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/**
 * The views that {@code sql/views} declares, one file each, named like its view. They are created
 * in the order of their names, so a view may ask those before it.
 */
public final class TrinoViews {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Site site;

  public TrinoViews(Site site) {
    this.site = site;
  }

  /** Creates all of them anew, since what a file says may have changed; their tables are there. */
  public void ensure(Progress progress) {
    Map<String, Path> declared = SqlFiles.in(site.root().resolve("sql/views"));
    try (Connection connection = new TrinoClient(site).connect(PATIENCE);
        Statement statement = connection.createStatement()) {
      for (Path file : declared.values()) {
        SqlFiles.run(statement, file);
      }
      progress.step("%-12s %d".formatted("views", declared.size()));
    } catch (SQLException e) {
      throw new SandboxException("cannot prepare the views in Trino: " + e.getMessage(), e);
    }
  }
}
