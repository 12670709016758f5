package io.proofstream.sandbox.component.postgres;

import io.proofstream.sandbox.component.Component;
import io.proofstream.sandbox.component.Service;
import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.process.Launch;
import io.proofstream.sandbox.process.Run;
import io.proofstream.sandbox.state.Ports.Port;
import io.proofstream.sandbox.state.SandboxException;
import io.proofstream.sandbox.state.Secrets;
import io.proofstream.sandbox.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL, which holds Iceberg's catalog: one server, passwords required, loopback only. */
public final class PostgresServer implements Service {
  private static final Duration CRASH_PATIENCE = Duration.ofSeconds(20);

  private final Site site;
  private final Path data;

  public PostgresServer(Site site) {
    this.site = site;
    this.data = site.state().resolve("postgres", "data");
  }

  @Override
  public Component component() {
    return Component.POSTGRES;
  }

  @Override
  public Site site() {
    return site;
  }

  @Override
  public List<Port> ports() {
    return List.of(Port.POSTGRES);
  }

  @Override
  public Launch prepare() {
    Distribution distribution = Distribution.in(site.state(), site.jars("postgres"));
    Unprivileged.Way way = Unprivileged.require();
    Path folder = data.getParent();
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      initialise(distribution, way);
    }
    forgetCrash(distribution.program("postgres").getParent());
    List<String> command = new ArrayList<>();
    command.add(distribution.program("postgres").toString());
    command.addAll(List.of("-D", data.toString()));
    settings().forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
    return new Launch(Unprivileged.command(way, command), Map.of("LC_ALL", "C"), folder);
  }

  @Override
  public void probe() throws Exception {
    try (Connection connection = CatalogDatabase.administrator(site);
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT 1");
    }
  }

  @Override
  public String address() {
    return site.address(Port.POSTGRES);
  }

  /** No socket file: its path would have to be shorter than 107 bytes. */
  Map<String, String> settings() {
    return Map.of(
        "listen_addresses", "127.0.0.1",
        "port", Integer.toString(site.ports().of(Port.POSTGRES)),
        "unix_socket_directories", "",
        "max_connections", "300",
        "shared_buffers", "64MB",
        "log_min_messages", "warning");
  }

  private void initialise(Distribution distribution, Unprivileged.Way way) {
    StateFolder.deleteTree(data);
    Path handed = data.resolveSibling("password");
    Secrets.write(handed, Secrets.value(site.state(), CatalogDatabase.ADMINISTRATOR_SECRET));
    Unprivileged.handOver(way, data.getParent(), site.state().path());
    List<String> command =
        List.of(
            distribution.program("initdb").toString(),
            "-D",
            data.toString(),
            "-U",
            CatalogDatabase.ADMINISTRATOR,
            "--auth=scram-sha-256",
            "--pwfile=" + handed,
            "-E",
            "UTF8",
            "--locale=C",
            "--no-sync",
            "--no-instructions");
    try {
      Run.successfully(
          "initdb (PostgreSQL)",
          new Launch(Unprivileged.command(way, command), Map.of("LC_ALL", "C"), data.getParent()),
          site.state().log("postgres-initdb"),
          Duration.ofSeconds(90));
    } finally {
      delete(handed);
    }
  }

  /**
   * After a crash PostgreSQL refuses its old postmaster.pid while that pid belongs to anybody, be
   * it a zombie or another program. Its programs are this folder's own copy: once none of them
   * runs, nobody uses the data, and the file means nothing.
   */
  private void forgetCrash(Path programs) {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    Instant deadline = Instant.now().plus(CRASH_PATIENCE);
    while (isRunning(programs)) {
      if (Instant.now().isAfter(deadline)) {
        throw new SandboxException(
            "processes of an earlier PostgreSQL still run from %s; end them, then try again."
                .formatted(programs));
      }
      pause();
    }
    delete(file);
  }

  private static boolean isRunning(Path programs) {
    return ProcessHandle.allProcesses()
        .anyMatch(
            process ->
                process
                    .info()
                    .command()
                    .filter(it -> Path.of(it).startsWith(programs))
                    .isPresent());
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxException("interrupted", e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new SandboxException("cannot delete " + file + ": " + e, e);
    }
  }
}
