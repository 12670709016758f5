package io.proofstream.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.exceptions.NotFoundException;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;

/** Whatever Iceberg can store in; by default the place's scheme says what. */
final class ObjectStorage implements Storage {
  private static final String S3 = "org.apache.iceberg.aws.s3.S3FileIO";

  /** Knows every scheme, but only with Hadoop on the classpath. */
  private static final String ANY = "org.apache.iceberg.io.ResolvingFileIO";

  private final FileIO files;

  ObjectStorage(String place, Map<String, String> properties) {
    String byScheme = place.startsWith("s3") ? S3 : ANY;
    files =
        CatalogUtil.loadFileIO(
            properties.getOrDefault("io-impl", byScheme), Map.copyOf(properties), null);
  }

  @Override
  public long size(String location) throws IOException {
    return asked(
        () -> {
          InputFile file = files.newInputFile(location);
          return file.exists() ? file.getLength() : -1L;
        },
        -1L);
  }

  @Override
  public void write(String location, byte[] content) throws IOException {
    asked(
        () -> {
          try (OutputStream out = files.newOutputFile(location).createOrOverwrite()) {
            out.write(content);
          }
          return null;
        },
        null);
  }

  @Override
  public InputStream open(String location) throws IOException {
    return asked(
        () -> {
          InputFile file = files.newInputFile(location);
          return file.exists() ? file.newStream() : null;
        },
        null);
  }

  /** Clients of object storage fail with exceptions of their own, none of which is checked. */
  private static <T> T asked(Request<T> request, T ifMissing) throws IOException {
    try {
      return request.answer();
    } catch (NotFoundException e) {
      return ifMissing;
    } catch (RuntimeException e) {
      throw new IOException(e.toString(), e);
    }
  }

  private interface Request<T> {
    T answer() throws IOException;
  }

  @Override
  public void close() {
    files.close();
  }
}
