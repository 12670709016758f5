package io.proofstream.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of this machine are as Hadoop would make them, with nobody's help. */
class LocalFilesTest {
  @TempDir private java.nio.file.Path folder;

  @Test
  void aFileHasTheRightsThatWereAskedFor() throws Exception {
    Configuration hadoop = new Configuration(false);
    LocalFiles.use(hadoop);
    Path path = new Path(folder.toUri().resolve("deeper/file.txt"));
    FileSystem files = path.getFileSystem(hadoop);

    try (OutputStream out = files.create(path)) {
      out.write(1);
    }
    java.nio.file.Path written = folder.resolve("deeper/file.txt");
    assertThat(files).isInstanceOf(LocalFiles.class);
    assertThat(Files.size(written)).isEqualTo(1);
    assertThat(rights(written)).isEqualTo("rw-r--r--");

    files.setPermission(path, new FsPermission((short) 0640));
    assertThat(rights(written)).isEqualTo("rw-r-----");
  }

  private static String rights(java.nio.file.Path file) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
