package io.proofstream.sandbox.component;

import io.proofstream.sandbox.state.Ports;
import io.proofstream.sandbox.state.SandboxException;
import io.proofstream.sandbox.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where a sandbox lives: the source tree whose build it runs, its state, its ports. */
public record Site(Path root, StateFolder state, Ports ports) {

  public String address(Ports.Port port) {
    return "127.0.0.1:" + ports.of(port);
  }

  /** The jars that the build resolved for a component; complains of the first one that is gone. */
  public List<Path> jars(String component) {
    Path file = classpathFile(root, component);
    List<Path> jars = jars(file);
    missing(jars).ifPresent(jar -> refuse(component, "its jar " + jar + " is gone"));
    return jars;
  }

  public String classpath(String component) {
    return String.join(":", jars(component).stream().map(Path::toString).toList());
  }

  /** Our own classes, for components that need a launcher of ours. */
  public String launchers() {
    return root.resolve("jobs/sandbox/target/classes").toString();
  }

  public static Path classpathFile(Path root, String component) {
    return root.resolve("jobs/sandbox/components").resolve(component).resolve("target/classpath");
  }

  public static Optional<Path> missing(List<Path> jars) {
    return jars.stream().filter(jar -> !Files.exists(jar)).findFirst();
  }

  public static List<Path> jars(Path classpathFile) {
    try {
      return Arrays.stream(Files.readString(classpathFile).strip().split(":"))
          .map(Path::of)
          .toList();
    } catch (IOException e) {
      throw new SandboxException(
          "%s is not there: the components are not resolved. Run ./proofstream up or mvn package."
              .formatted(classpathFile),
          e);
    }
  }

  private static void refuse(String component, String why) {
    throw new SandboxException(
        "%s cannot start: %s. Run ./proofstream up or mvn package, which resolve it anew."
            .formatted(component, why));
  }
}
