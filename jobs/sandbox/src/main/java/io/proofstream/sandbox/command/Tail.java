package io.proofstream.sandbox.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a file that grows, and that begins anew when its component restarts. */
final class Tail {
  private static final int BLOCK = 1 << 20;

  private final String prefix;
  private final Path file;
  private long position;

  Tail(String prefix, Path file) {
    this.prefix = prefix;
    this.file = file;
  }

  Path file() {
    return file;
  }

  /** The last lines, of the last megabyte at most. */
  List<String> last(int count) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    position = Math.max(0, Files.size(file) - BLOCK);
    List<String> lines = grown();
    return lines.subList(Math.max(0, lines.size() - count), lines.size());
  }

  /** Whole lines that were added since. */
  List<String> grown() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
      if (reader.length() < position) {
        position = 0;
      }
      reader.seek(position);
      byte[] bytes = new byte[(int) Math.min(BLOCK, reader.length() - position)];
      reader.readFully(bytes);
      int end = lastLineEnd(bytes);
      position += end;
      return new String(bytes, 0, end, StandardCharsets.UTF_8)
          .lines()
          .map(line -> prefix + line)
          .toList();
    }
  }

  /** A line that is still being written waits, unless it fills the whole block. */
  private static int lastLineEnd(byte[] bytes) {
    for (int i = bytes.length; i > 0; i--) {
      if (bytes[i - 1] == '\n') {
        return i;
      }
    }
    return bytes.length == BLOCK ? bytes.length : 0;
  }
}
