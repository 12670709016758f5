package io.proofstream.sandbox.job;

import io.proofstream.sandbox.state.SandboxException;
import io.proofstream.sandbox.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What lies under the checkpoint folder: {@code <job-id>/chk-<number>/_metadata}. */
public final class Checkpoints {
  private static final Pattern NAME = Pattern.compile("chk-(\\d+)");

  private final Path folder;

  public Checkpoints(Path folder) {
    this.folder = folder;
  }

  /** Those whose metadata is there: Flink writes it last. */
  public List<Checkpoint> complete() {
    List<Checkpoint> complete = new ArrayList<>();
    for (Path job : children(folder)) {
      for (Path checkpoint : children(job)) {
        read(job, checkpoint).ifPresent(complete::add);
      }
    }
    return complete;
  }

  /** Puts all of them out of the way; they are kept for a person to look at. */
  public Optional<Path> moveAside(Instant now) {
    List<Path> jobs = children(folder);
    if (jobs.isEmpty()) {
      return Optional.empty();
    }
    Path aside = folder.resolveSibling("checkpoints-aside-" + now.toEpochMilli());
    try {
      Files.move(folder, aside);
      Files.createDirectories(folder);
      return Optional.of(aside);
    } catch (IOException e) {
      throw new SandboxException("cannot move " + folder + " aside: " + e, e);
    }
  }

  /** Takes a savepoint in among them: it has a number like them, and a job may begin with it. */
  void adopt(Path savepoint, String jobId, long number) {
    Path adopted = folder.resolve(jobId).resolve("chk-" + number);
    try {
      Files.createDirectories(adopted.getParent());
      Files.move(savepoint, adopted);
    } catch (IOException e) {
      throw new SandboxException("cannot move " + savepoint + " to " + adopted + ": " + e, e);
    }
  }

  /**
   * Deletes folders of jobs other than those named. A resumed job's first checkpoint is whole, so
   * nothing in the folder of the one before it is needed once it has one of its own.
   */
  void keepOnly(Set<String> jobIds) {
    for (Path job : children(folder)) {
      if (!jobIds.contains(job.getFileName().toString())) {
        StateFolder.deleteTree(job);
      }
    }
  }

  private static Optional<Checkpoint> read(Path job, Path checkpoint) {
    Matcher name = NAME.matcher(checkpoint.getFileName().toString());
    Path metadata = checkpoint.resolve("_metadata");
    try {
      if (!name.matches() || !Files.isRegularFile(metadata) || Files.size(metadata) == 0) {
        return Optional.empty();
      }
      return Optional.of(
          new Checkpoint(
              job.getFileName().toString(),
              Long.parseLong(name.group(1)),
              Files.getLastModifiedTime(metadata).toInstant(),
              checkpoint));
    } catch (NoSuchFileException e) {
      // Subsumed and deleted while we looked.
      return Optional.empty();
    } catch (IOException e) {
      throw new SandboxException("cannot read " + metadata + ": " + e, e);
    }
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new SandboxException("cannot list " + folder + ": " + e, e);
    }
  }
}
