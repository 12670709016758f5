package io.proofstream.sandbox.job;

import java.nio.file.Path;
import java.time.Instant;

/** A complete checkpoint on disk; numbers go on from where a resumed job took over. */
public record Checkpoint(String jobId, long number, Instant writtenAt, Path path) {

  /**
   * What to do if a job cannot begin with it; an older one would usually be behind the tables.
   *
   * @param derived whether the tables can be derived anew
   */
  String ifDamaged(boolean derived) {
    return """

      It was to resume from %s.
      If that checkpoint is damaged: put it back from a copy%s.
      Delete it only if an older one is not behind the tables; ./proofstream up checks that and refuses otherwise.\
    """
        .formatted(
            path,
            derived ? ", or derive the tables anew with ./proofstream up --rebuild-tables" : "");
  }
}
