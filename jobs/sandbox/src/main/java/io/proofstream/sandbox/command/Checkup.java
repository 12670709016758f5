package io.proofstream.sandbox.command;

import io.proofstream.sandbox.Sandbox;
import io.proofstream.sandbox.command.DoctorCommand.Finding;
import io.proofstream.sandbox.component.Component;
import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.component.Supervised;
import io.proofstream.sandbox.component.postgres.Unprivileged;
import io.proofstream.sandbox.process.Programs;
import io.proofstream.sandbox.state.Ports;
import io.proofstream.sandbox.state.Ports.Port;
import io.proofstream.sandbox.state.SandboxException;
import io.proofstream.sandbox.state.Secrets;
import io.proofstream.sandbox.state.StateFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that {@code doctor} looks at, one finding each. */
final class Checkup {
  private static final long GIGABYTE = 1L << 30;
  private static final long NEEDED_MEMORY = 8 * GIGABYTE;
  private static final long NEEDED_DISK = 5 * GIGABYTE;

  /** Trino refuses to start below. */
  private static final long NEEDED_FILES = 4_096;

  private final Sandbox sandbox;
  private final StateFolder state;

  Checkup(Sandbox sandbox) {
    this.sandbox = sandbox;
    this.state = sandbox.state();
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.ok("java", Runtime.version() + " in " + System.getProperty("java.home")));
    findings.add(maven());
    findings.add(memory());
    findings.add(disk());
    findings.add(openFiles());
    findings.add(user());
    findings.add(loopback());
    findings.add(artifacts());
    findings.add(ports());
    findings.add(processes());
    findings.add(secrets());
    return findings;
  }

  private static Finding maven() {
    String home = System.getenv("MAVEN_HOME");
    Optional<Path> found =
        Programs.find("mvn")
            .or(
                () ->
                    Optional.ofNullable(home)
                        .map(it -> Path.of(it, "bin/mvn"))
                        .filter(Files::isExecutable));
    return found
        .map(path -> Finding.ok("maven", path.toString()))
        .orElseGet(
            () ->
                new Finding(
                    "maven",
                    "no mvn on the PATH and no MAVEN_HOME",
                    "install Maven 3.8 or newer; it is needed when something must be built"));
  }

  private static Finding memory() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long total = system.getTotalMemorySize();
    String detail =
        "%.1f GB, all components together use up to 6".formatted(total / (double) GIGABYTE);
    return total >= NEEDED_MEMORY
        ? Finding.ok("memory", detail)
        : new Finding("memory", detail, "8 GB are needed to work well; close other programs");
  }

  private Finding disk() {
    Path existing = state.path();
    while (!Files.exists(existing)) {
      existing = existing.getParent();
    }
    try {
      long free = Files.getFileStore(existing).getUsableSpace();
      String detail = "%.1f GB free at %s".formatted(free / (double) GIGABYTE, state.path());
      return free >= NEEDED_DISK
          ? Finding.ok("disk", detail)
          : new Finding("disk", detail, "free some space, or choose another folder: --state DIR");
    } catch (IOException e) {
      return new Finding("disk", e.toString(), "choose another folder: --state DIR");
    }
  }

  private static Finding openFiles() {
    var system =
        (com.sun.management.UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long limit = system.getMaxFileDescriptorCount();
    String detail = limit + " open files allowed";
    return limit >= NEEDED_FILES
        ? Finding.ok("files", detail)
        : new Finding("files", detail, "ulimit -n 65536 before ./proofstream up");
  }

  private static Finding user() {
    String name = System.getProperty("user.name");
    return Unprivileged.way()
        .map(
            way ->
                switch (way) {
                  case AS_IS -> Finding.ok("user", name);
                  case NAMESPACE -> Finding.ok("user", "root; PostgreSQL runs in a user namespace");
                  case NOBODY -> Finding.ok("user", "root; PostgreSQL runs as the user nobody");
                })
        .orElseGet(
            () ->
                new Finding(
                    "user",
                    "root, and neither unshare -U nor setpriv works: PostgreSQL refuses root",
                    "run as an ordinary user, or allow user namespaces"));
  }

  private static Finding loopback() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return Finding.ok(
          "loopback", socket.getInetAddress().getHostAddress() + " takes connections");
    } catch (IOException e) {
      return new Finding("loopback", e.getMessage(), "bring the interface up: ip link set lo up");
    }
  }

  private Finding artifacts() {
    List<String> wrong = new ArrayList<>();
    int jars = 0;
    for (String component : List.of("flink", "kafka", "postgres", "trino", "trino-iceberg")) {
      try {
        List<Path> paths = Site.jars(Site.classpathFile(sandbox.root(), component));
        jars += paths.size();
        Site.missing(paths).ifPresent(jar -> wrong.add(component + " lacks " + jar));
      } catch (SandboxException e) {
        wrong.add(component + " is not resolved");
      }
    }
    return wrong.isEmpty()
        ? Finding.ok("artifacts", jars + " jars are in the local Maven repository")
        : new Finding("artifacts", String.join("; ", wrong), "./proofstream up resolves them");
  }

  private Finding ports() {
    if (!Ports.areChosen(state)) {
      return Finding.ok("ports", "none chosen yet");
    }
    boolean running =
        Arrays.stream(Component.values()).anyMatch(it -> sandbox.process(it).isPresent());
    if (running) {
      return silent();
    }
    Ports ports = Ports.load(state);
    String occupied =
        Arrays.stream(Port.values())
            .filter(port -> !Ports.isFree(ports.of(port)))
            .map(port -> port.key() + " " + ports.of(port))
            .collect(Collectors.joining(", "));
    return occupied.isEmpty()
        ? Finding.ok("ports", "all free")
        : new Finding(
            "ports",
            "occupied by other programs: " + occupied,
            "end those, or ./proofstream up --port-base N");
  }

  private Finding silent() {
    String silent =
        sandbox.status().stream()
            .filter(component -> component.process().isPresent() && !component.isReady())
            .map(component -> component.component().label())
            .collect(Collectors.joining(", "));
    return silent.isEmpty()
        ? Finding.ok("ports", "every running component answers on its own")
        : new Finding(
            "ports", "no answer from " + silent, "./proofstream logs COMPONENT, then down and up");
  }

  private Finding processes() {
    String stale =
        Arrays.stream(Component.values())
            .filter(component -> Supervised.child(component, state).pidFile().isStale())
            .map(Component::label)
            .collect(Collectors.joining(", "));
    return stale.isEmpty()
        ? Finding.ok("processes", "none ended unexpectedly")
        : new Finding(
            "processes",
            "ended without ./proofstream down: " + stale,
            "./proofstream up starts them again");
  }

  private Finding secrets() {
    Path folder = state.resolve("secrets");
    if (!Files.isDirectory(folder)) {
      return Finding.ok("secrets", "none generated yet");
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (Secrets.isExposed(file)) {
          return new Finding("secrets", "others may read " + file, "chmod 600 " + file);
        }
      }
      return Finding.ok("secrets", "readable by their owner only");
    } catch (IOException e) {
      return new Finding("secrets", e.toString(), "check " + folder);
    }
  }
}
