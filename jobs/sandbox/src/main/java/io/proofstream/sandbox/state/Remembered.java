package io.proofstream.sandbox.state;

import io.proofstream.wire.RecordedTime;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** What a sandbox was told once, and keeps to at every later start. */
public final class Remembered {
  /** Of jobs, until somebody says another. */
  public static final int PARALLELISM = 2;

  private static final String TIME = "time";
  private static final String JOBS_PARALLELISM = "parallelism";

  private final StateFolder state;

  public Remembered(StateFolder state) {
    this.state = state;
  }

  /** Whose time counts on the input topics. */
  public RecordedTime time() {
    return said(TIME)
        .map(word -> RecordedTime.valueOf(word.toUpperCase(Locale.ROOT)))
        .orElse(RecordedTime.BROKER);
  }

  /** Keeps to what the first start was told; refuses another wish later. */
  public void settleTime(Optional<RecordedTime> wished) {
    boolean settled = said(TIME).isPresent() || Ports.areChosen(state);
    if (!settled) {
      keep(TIME, wished.orElse(RecordedTime.BROKER).word());
    } else if (wished.isPresent() && wished.get() != time()) {
      throw new SandboxException(
          "%s was begun with --time %s, and one log cannot have both kinds of time. Choose another folder with --state, or begin anew: ./proofstream down --purge"
              .formatted(state.path(), time().word()));
    }
  }

  public int parallelism() {
    return said(JOBS_PARALLELISM).map(Integer::valueOf).orElse(PARALLELISM);
  }

  public void keepParallelism(int parallelism) {
    keep(JOBS_PARALLELISM, String.valueOf(parallelism));
  }

  private Optional<String> said(String key) {
    return Optional.ofNullable(all().getProperty(key));
  }

  private void keep(String key, String value) {
    Properties all = all();
    all.setProperty(key, value);
    Rendered.write(
        file(),
        all.stringPropertyNames().stream()
            .sorted()
            .map(name -> name + "=" + all.getProperty(name) + "\n")
            .collect(Collectors.joining()));
  }

  private Properties all() {
    Properties all = new Properties();
    if (Files.exists(file())) {
      try (Reader reader = Files.newBufferedReader(file())) {
        all.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  private Path file() {
    return state.resolve("remembered.properties");
  }
}
