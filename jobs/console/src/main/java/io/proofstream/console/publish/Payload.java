package io.proofstream.console.publish;

import io.proofstream.console.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * One thing to publish. Files are measured first and read only when sent, so that a thousand of
 * them need no memory; standard input cannot be measured without reading it.
 *
 * @param name as the person typed it, for messages
 * @param file where it is, or null if {@code content} holds it
 */
record Payload(String name, Path file, long size, byte[] content) {
  static final String STANDARD_INPUT = "-";

  /** A file that exists, can be read and is not empty. */
  static Payload ofFile(String name) {
    Path file = path(name);
    if (!Files.exists(file)) {
      throw unusable(name, "there is no such file", "check the name; nothing was sent");
    }
    if (Files.isDirectory(file)) {
      throw unusable(name, "it is a directory", "name its files");
    }
    if (!Files.isRegularFile(file)) {
      throw unusable(name, "it is not a regular file", "pipe it in: ... | ./proofstream publish -");
    }
    if (!Files.isReadable(file)) {
      throw unusable(name, "this user may not read it", "change its permissions; nothing was sent");
    }
    return new Payload(name, file, notEmpty(name, size(file)), null);
  }

  /** All of standard input, read no further than one byte past the limit. */
  static Payload ofInput(InputStream in, int limit) {
    try {
      byte[] content = in.readNBytes(limit + 1);
      return new Payload(
          "standard input", null, notEmpty("standard input", content.length), content);
    } catch (IOException e) {
      throw unusable("standard input", e.toString(), "nothing was sent; try again").causedBy(e);
    }
  }

  /** The untouched bytes, never more than the limit even if the file grew since it was measured. */
  byte[] read(int limit) throws IOException {
    if (content != null) {
      return content;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] read = in.readNBytes(limit + 1);
      if (read.length == 0 || read.length > limit) {
        throw new IOException(
            "it changed while being published, to " + Files.size(file) + " bytes");
      }
      return read;
    }
  }

  static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw unusable(name, "that is no file name here", "check the name; nothing was sent")
          .causedBy(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw unusable(file.toString(), e.toString(), "nothing was sent").causedBy(e);
    }
  }

  private static long notEmpty(String name, long size) {
    if (size == 0) {
      throw unusable(
          name,
          "it is empty, and a tool that wrote nothing most likely failed",
          "look at what the tool says; nothing was sent");
    }
    return size;
  }

  private static Problem unusable(String name, String why, String fix) {
    return Problem.failed("cannot publish " + name, why, fix);
  }
}
