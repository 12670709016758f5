package io.proofstream.claim;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files. Needs no library, so that a command that stores into a folder starts at once. */
final class Folder implements Storage {
  @Override
  public long size(String location) throws IOException {
    try {
      return Files.size(path(location));
    } catch (NoSuchFileException e) {
      return -1;
    }
  }

  /** Under another name first: nobody ever sees half an object. */
  @Override
  public void write(String location, byte[] content) throws IOException {
    Path path = path(location);
    Files.createDirectories(path.getParent());
    Path part = Files.createTempFile(path.getParent(), path.getFileName() + ".", ".part");
    try {
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  @Override
  public InputStream open(String location) throws IOException {
    try {
      return Files.newInputStream(path(location));
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private static Path path(String location) {
    return Path.of(URI.create(location));
  }

  @Override
  public void close() {}
}
