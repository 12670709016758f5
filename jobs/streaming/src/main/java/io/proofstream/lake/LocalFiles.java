package io.proofstream.lake;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's files of this machine. Without its native library, Hadoop starts a process, {@code
 * chmod}, for every file that it makes; with a few files a table and checkpoint, that was a large
 * part of what tables cost.
 */
public final class LocalFiles extends LocalFileSystem {
  public LocalFiles() {
    super(new Raw());
  }

  /** Says to use it for {@code file:}; never kept for longer than the job that brought it. */
  static void use(Configuration hadoop) {
    hadoop.set("fs.file.impl", LocalFiles.class.getName());
    hadoop.setBoolean("fs.file.impl.disable.cache", true);
  }

  private static final class Raw extends RawLocalFileSystem {
    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      File file = pathToFile(path);
      Set<PosixFilePermission> posix =
          PosixFilePermissions.fromString(
              permission.getUserAction().SYMBOL
                  + permission.getGroupAction().SYMBOL
                  + permission.getOtherAction().SYMBOL);
      Files.setPosixFilePermissions(file.toPath(), posix);
    }
  }
}
