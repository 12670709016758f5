package io.proofstream.sandbox.process;

import io.proofstream.sandbox.state.SandboxException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** Remembers a started process by pid and birth, so that a recycled pid is never taken for ours. */
public record PidFile(Path path) {

  /** A process that was started and still lives. */
  public record Living(long pid, Instant since) {
    public ProcessHandle handle() {
      return ProcessHandle.of(pid)
          .orElseThrow(() -> new SandboxException("process " + pid + " ended just now"));
    }
  }

  /** The process written here, if it is alive and the same one. */
  public Optional<Living> living() {
    return read()
        .filter(
            entry ->
                Birth.of(Long.parseLong(entry.getProperty("pid")))
                    .filter(entry.getProperty("birth")::equals)
                    .isPresent())
        .map(
            entry ->
                new Living(
                    Long.parseLong(entry.getProperty("pid")),
                    Instant.parse(entry.getProperty("since"))));
  }

  /** Written, but its process is gone: it was killed or the machine restarted. */
  public boolean isStale() {
    return Files.exists(path) && living().isEmpty();
  }

  /** Called right after the start; a process that is already gone leaves no file. */
  void write(long pid, Instant since) {
    Optional<String> birth = Birth.of(pid);
    if (birth.isEmpty()) {
      delete();
      return;
    }
    Properties entry = new Properties();
    entry.setProperty("pid", Long.toString(pid));
    entry.setProperty("birth", birth.get());
    entry.setProperty("since", since.toString());
    try {
      StringWriter text = new StringWriter();
      entry.store(text, null);
      Path fresh = path.resolveSibling(path.getFileName() + ".new");
      Files.writeString(fresh, text.toString());
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new SandboxException("cannot write " + path + ": " + e, e);
    }
  }

  public void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new SandboxException("cannot delete " + path + ": " + e, e);
    }
  }

  private Optional<Properties> read() {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    Properties entry = new Properties();
    try (Reader reader = Files.newBufferedReader(path)) {
      entry.load(reader);
      Long.parseLong(entry.getProperty("pid"));
      Instant.parse(entry.getProperty("since"));
      return entry.getProperty("birth") == null ? Optional.empty() : Optional.of(entry);
    } catch (IOException | RuntimeException e) {
      // Half written by a machine that went down: nothing that it names can still run.
      return Optional.empty();
    }
  }
}
