package io.proofstream.sandbox.component.trino;

import io.proofstream.sandbox.component.Component;
import io.proofstream.sandbox.component.Service;
import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.component.postgres.CatalogDatabase;
import io.proofstream.sandbox.process.Launch;
import io.proofstream.sandbox.state.Ports.Port;
import io.proofstream.sandbox.state.Rendered;
import io.proofstream.sandbox.state.SandboxException;
import io.proofstream.sandbox.state.Secrets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Trino: coordinator and worker in one, with the Iceberg connector on the same catalog as Flink.
 */
public final class TrinoServer implements Service {
  private static final Pattern SERVER_JAR = Pattern.compile("trino-main-(\\d+)\\.jar");

  private final Site site;
  private final Path folder;

  public TrinoServer(Site site) {
    this.site = site;
    this.folder = site.state().resolve("trino");
  }

  @Override
  public Component component() {
    return Component.TRINO;
  }

  @Override
  public Site site() {
    return site;
  }

  @Override
  public List<Port> ports() {
    return List.of(Port.TRINO);
  }

  @Override
  public Launch prepare() {
    List<Path> jars = site.jars("trino");
    TrinoPlugin.install(folder.resolve("plugin/iceberg"), site.jars("trino-iceberg"));
    Path configuration = Rendered.write(folder.resolve("config.properties"), configuration());
    Rendered.write(folder.resolve("log.properties"), "io.trino=INFO\nio.airlift=WARN\n");
    Secrets.write(folder.resolve("catalog/evidence.properties"), catalog());
    return Launch.java(
        folder,
        site.classpath("trino") + ":" + site.launchers(),
        List.of(
            "-Xms256m",
            "-Xmx1g",
            "-XX:+UseG1GC",
            "-XX:G1HeapRegionSize=8M",
            "-XX:ReservedCodeCacheSize=192M",
            "-XX:MaxDirectMemorySize=256m",
            "-XX:+ExitOnOutOfMemoryError",
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            // Otherwise a log file passes for a terminal, and gets its colours.
            "-Djdk.console=java.base",
            "-Dconfig=" + configuration),
        TrinoMain.class.getName(),
        List.of(version(jars)));
  }

  @Override
  public void probe() throws Exception {
    try (Connection connection = new TrinoClient(site).connect(Duration.ofSeconds(10));
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT 1");
    }
  }

  @Override
  public String address() {
    return "http://" + site.address(Port.TRINO);
  }

  private static String version(List<Path> jars) {
    for (Path jar : jars) {
      Matcher matcher = SERVER_JAR.matcher(jar.getFileName().toString());
      if (matcher.matches()) {
        return matcher.group(1);
      }
    }
    throw new SandboxException("trino-main is not among the resolved jars; run mvn package.");
  }

  String configuration() {
    return """
    node.environment=sandbox
    node.id=sandbox
    node.bind-ip=127.0.0.1
    node.internal-address=127.0.0.1
    coordinator=true
    node-scheduler.include-coordinator=true
    http-server.http.port=%1$d
    http-server.log.enabled=false
    discovery.uri=http://127.0.0.1:%1$d
    plugin.dir=%2$s
    catalog.config-dir=%3$s
    log.levels-file=%4$s
    query.max-memory=448MB
    query.max-memory-per-node=448MB
    memory.heap-headroom-per-node=256MB
    query.max-history=100
    query.min-expire-age=2m
    """
        .formatted(
            site.ports().of(Port.TRINO),
            folder.resolve("plugin"),
            folder.resolve("catalog"),
            folder.resolve("log.properties"));
  }

  private String catalog() {
    return """
    connector.name=iceberg
    iceberg.catalog.type=jdbc
    iceberg.jdbc-catalog.catalog-name=evidence
    iceberg.jdbc-catalog.driver-class=org.postgresql.Driver
    iceberg.jdbc-catalog.connection-url=%s
    iceberg.jdbc-catalog.connection-user=%s
    iceberg.jdbc-catalog.connection-password=%s
    iceberg.jdbc-catalog.schema-version=V1
    iceberg.jdbc-catalog.retryable-status-codes=%s
    iceberg.jdbc-catalog.default-warehouse-dir=%s
    iceberg.allowed-extra-properties=*
    fs.local.enabled=true
    local.location=/
    """
        .formatted(
            CatalogDatabase.url(site),
            CatalogDatabase.USER,
            CatalogDatabase.password(site),
            CatalogDatabase.LOST_CONNECTION,
            TrinoClient.uri(site.state().warehouse()));
  }
}
