package io.proofstream.sandbox.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Lets one {@code up} or {@code down} work on a state folder at a time; ends with its process. */
public final class Exclusive {
  static final String FILE = "lock";

  private final FileChannel channel;
  private final FileLock lock;

  private Exclusive(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /** Works when its turn comes; {@code waiting} is told once if somebody else is at work. */
  public static <T> T during(
      StateFolder state, Duration patience, Consumer<String> waiting, Supplier<T> work) {
    Exclusive turn = acquire(state, patience, waiting);
    try {
      return work.get();
    } finally {
      turn.close();
    }
  }

  private static Exclusive acquire(StateFolder state, Duration patience, Consumer<String> waiting) {
    Instant deadline = Instant.now().plus(patience);
    boolean told = false;
    while (true) {
      Exclusive held = attempt(state.resolve(FILE));
      if (held != null) {
        return held;
      }
      if (!told) {
        waiting.accept("another up or down works on " + state.path() + "; waiting for it");
        told = true;
      }
      if (Instant.now().isAfter(deadline)) {
        throw new SandboxException(
            "another up or down has worked on %s for %d s. Wait for it or end it, then try again."
                .formatted(state.path(), patience.toSeconds()));
      }
      sleep();
    }
  }

  private static Exclusive attempt(Path file) {
    try {
      Files.createDirectories(file.getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      // A purge may have deleted the file between open and lock: then this lock guards nothing.
      if (lock != null && Files.exists(file)) {
        return new Exclusive(channel, lock);
      }
      channel.close();
      return null;
    } catch (IOException e) {
      throw new SandboxException("cannot lock " + file + ": " + e, e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxException("interrupted while waiting for another up or down", e);
    }
  }

  private void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new SandboxException("cannot release the lock: " + e, e);
    }
  }
}
