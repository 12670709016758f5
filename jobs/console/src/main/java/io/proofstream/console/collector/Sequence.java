package io.proofstream.console.collector;

import io.proofstream.console.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Set;

/**
 * Numbers of one collector's messages, growing by one. A number is on the disk before it is given
 * away, so none is given twice, not even after a crash and not by two processes; a number whose
 * message was never sent is a gap, which is what happened. Safe for many threads.
 */
public final class Sequence {
  /** In place and always as wide, so that a file cut short by a crash is seen to be that. */
  private static final String FORM = "%018d\n";

  private static final int WIDTH = 19;
  private static final long LARGEST = 999_999_999_999_999_999L;

  private final Path file;
  private final Clock clock;
  private long given;
  private long reserved;

  /**
   * @param clock where to begin if the file is gone: its milliseconds are beyond every number that
   *     was counted up to, so that the loss of a file shows as one gap and never as a repeat
   */
  public Sequence(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /** Where the numbers of the collector with that key are, unless somebody says otherwise. */
  public static Path beside(Path key) {
    return key.resolveSibling(key.getFileName() + ".sequence");
  }

  /** Begins a new collector's numbers at 1. */
  static void begin(Path file) throws IOException {
    Files.writeString(file, FORM.formatted(0), StandardOpenOption.CREATE_NEW);
  }

  public Path file() {
    return file;
  }

  public synchronized long next() {
    if (given == reserved) {
      reserve(1);
    }
    return ++given;
  }

  /** Takes the numbers of so many messages at once: one write to disk for all of them. */
  public synchronized void reserve(int messages) {
    if (reserved - given >= messages) {
      return;
    }
    try {
      long last = advance(messages);
      given = last - messages;
      reserved = last;
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** The last number that anybody was given; 0 if none was. */
  public synchronized long last() {
    try {
      return parsed(Files.readString(file));
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** One thread of a process at a time, since a process cannot lock a file against itself. */
  private long advance(int messages) throws IOException {
    synchronized (Sequence.class) {
      try (FileChannel channel =
              FileChannel.open(
                  file,
                  Set.of(
                      StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                  KeyFile.ownerOnly(file));
          FileLock lock = channel.lock()) {
        ByteBuffer text = ByteBuffer.allocate(WIDTH + 1);
        while (channel.read(text) > 0) {
          // On to the end; nothing longer than the buffer is ours.
        }
        String written = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
        long last = (written.isEmpty() ? clock.millis() : parsed(written)) + messages;
        if (last > LARGEST) {
          throw new IOException("there are no numbers after " + LARGEST);
        }
        ByteBuffer next = ByteBuffer.wrap(FORM.formatted(last).getBytes(StandardCharsets.US_ASCII));
        while (next.hasRemaining()) {
          channel.write(next, next.position());
        }
        channel.force(true);
        return last;
      }
    }
  }

  private static long parsed(String written) throws IOException {
    if (written.length() != WIDTH || !written.matches("[0-9]{18}\n")) {
      throw new IOException("it does not hold a number of 18 digits");
    }
    return Long.parseLong(written.strip());
  }

  private Problem broken(IOException e) {
    return Problem.failed(
            "cannot number messages with " + file,
            e.toString(),
            "PROOFSTREAM_COLLECTOR_STATE names a folder that can be written and is kept; a machine"
                + " that keeps nothing sends --unnumbered")
        .causedBy(e);
  }
}
