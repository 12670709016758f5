package io.proofstream.sandbox.component.postgres;

import io.proofstream.sandbox.process.Programs;
import io.proofstream.sandbox.state.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. In a user namespace without a mapping root is nobody, and the
 * files stay root's; where that is forbidden, the user {@code nobody} runs it and owns its data.
 */
public final class Unprivileged {

  /** How a command line is made harmless. */
  public enum Way {
    AS_IS,
    NAMESPACE,
    NOBODY
  }

  private Unprivileged() {}

  /** Empty if this machine offers no way. */
  public static Optional<Way> way() {
    if (!isRoot()) {
      return Optional.of(Way.AS_IS);
    }
    if (works("unshare", "-U", "true")) {
      return Optional.of(Way.NAMESPACE);
    }
    return works("setpriv", "--reuid=nobody", "--clear-groups", "true")
        ? Optional.of(Way.NOBODY)
        : Optional.empty();
  }

  static Way require() {
    return way()
        .orElseThrow(
            () ->
                new SandboxException(
                    """
                    PostgreSQL does not run as root, and neither unshare -U nor setpriv is permitted here.
                      Run ./proofstream as an ordinary user, or allow user namespaces \
                    (sysctl user.max_user_namespaces).\
                    """));
  }

  static List<String> command(Way way, List<String> command) {
    List<String> wrapped = new ArrayList<>();
    switch (way) {
      case AS_IS -> {}
      case NAMESPACE -> wrapped.addAll(List.of("unshare", "-U"));
      case NOBODY -> wrapped.addAll(List.of("setpriv", "--reuid=nobody", "--clear-groups"));
    }
    wrapped.addAll(command);
    return wrapped;
  }

  /** Gives a tree to the user who will work on it, and the way there. */
  static void handOver(Way way, Path tree, Path state) {
    if (way != Way.NOBODY) {
      return;
    }
    try {
      Files.createDirectories(tree);
      List<Path> paths;
      try (Stream<Path> walk = Files.walk(tree)) {
        paths = walk.toList();
      }
      UserPrincipal nobody =
          state.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
      for (Path path : paths) {
        Files.setOwner(path, nobody);
      }
      Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwx--x--x"));
    } catch (IOException e) {
      throw new SandboxException("cannot hand " + tree + " to the user nobody: " + e, e);
    }
    if (!works("setpriv", "--reuid=nobody", "--clear-groups", "test", "-w", tree.toString())) {
      throw new SandboxException(
          "PostgreSQL will run as the user nobody, who cannot reach %s. Choose a state folder that everybody can reach: --state /var/tmp/proofstream"
              .formatted(tree));
    }
  }

  public static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static boolean works(String... command) {
    if (Programs.find(command[0]).isEmpty()) {
      return false;
    }
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
