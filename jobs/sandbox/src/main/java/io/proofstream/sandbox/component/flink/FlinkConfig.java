package io.proofstream.sandbox.component.flink;

import io.proofstream.sandbox.component.Component;
import io.proofstream.sandbox.component.Logging;
import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.component.trino.TrinoClient;
import io.proofstream.sandbox.process.Launch;
import io.proofstream.sandbox.state.Ports.Port;
import io.proofstream.sandbox.state.Remembered;
import io.proofstream.sandbox.state.Rendered;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The one configuration of the Flink cluster and its client. */
public final class FlinkConfig {
  /** Iceberg and Hadoop look into the JDK's own classes. */
  private static final List<String> OPENS =
      List.of(
          "--add-opens=java.base/java.nio=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED");

  /** Jobs of one parallelism together have at most so much of it. */
  public static final int SLOTS = 8;

  private final Site site;
  private final Duration checkpointInterval;
  private final Map<String, String> environment;

  public FlinkConfig(Site site, Duration checkpointInterval) {
    this(site, checkpointInterval, Map.of());
  }

  /**
   * @param environment what the cluster and its client find there, such as credentials of storage
   */
  public FlinkConfig(Site site, Duration checkpointInterval, Map<String, String> environment) {
    this.site = site;
    this.checkpointInterval = checkpointInterval;
    this.environment = Map.copyOf(environment);
  }

  /** Folder of the configuration, written. */
  public Path write() {
    Path folder = site.state().resolve("flink", "conf");
    Rendered.write(folder.resolve("config.yaml"), render());
    return folder;
  }

  /** A JVM with Flink's lib folder as its classpath. */
  public Launch java(List<String> memory, String main, List<String> arguments) {
    Path folder = write();
    List<String> options = new ArrayList<>(memory);
    options.addAll(OPENS);
    options.add("--enable-native-access=ALL-UNNAMED");
    options.add("--sun-misc-unsafe-memory-access=allow");
    options.add(Logging.option(folder));
    return Launch.java(
            site.state().resolve("flink"), site.classpath("flink"), options, main, arguments)
        .with(environment)
        .with(Map.of("FLINK_CONF_DIR", folder.toString()));
  }

  /** Lets the web interface show the log. */
  String logFile(Component component) {
    return "-Dlog.file=" + site.state().log(component.label());
  }

  /** Every memory option is named: without Flink's scripts nothing derives them. */
  String render() {
    return """
    jobmanager.rpc.address: 127.0.0.1
    jobmanager.rpc.port: %d
    jobmanager.bind-host: 127.0.0.1
    rest.address: 127.0.0.1
    rest.bind-address: 127.0.0.1
    rest.port: %d
    blob.server.port: %d
    taskmanager.host: 127.0.0.1
    taskmanager.bind-host: 127.0.0.1
    # Another at each start: the JobManager never takes a new one for the one that was killed.
    taskmanager.rpc.port: 0
    taskmanager.data.port: %d
    io.tmp.dirs: %s

    # What strangers could use to run code; the client submits over another door.
    web.submit.enable: false
    web.cancel.enable: false

    # A hundred tasks are handed out at once; on a busy machine that takes more than Flink's 10 s.
    pekko.ask.timeout: 60 s

    taskmanager.numberOfTaskSlots: %d
    taskmanager.cpu.cores: 2.0
    # 1 GiB in all; the largest report must fit, and what follows from it.
    taskmanager.memory.framework.heap.size: 96m
    taskmanager.memory.task.heap.size: 1440m
    taskmanager.memory.framework.off-heap.size: 48m
    # RocksDB's caches and buffers among it: one pool for all slots, used or not.
    taskmanager.memory.task.off-heap.size: 128m
    state.backend.rocksdb.memory.fixed-per-tm: 96m
    taskmanager.memory.managed.size: 0m
    taskmanager.memory.network.min: 64m
    taskmanager.memory.network.max: 64m
    taskmanager.memory.jvm-metaspace.size: 256m
    taskmanager.memory.jvm-overhead.min: 64m
    taskmanager.memory.jvm-overhead.max: 64m
    jobmanager.memory.heap.size: 384m
    jobmanager.memory.off-heap.size: 128m
    jobmanager.memory.jvm-metaspace.size: 192m

    # A killed TaskManager is noticed within seconds, and its replacement used at once.
    heartbeat.interval: 3 s
    heartbeat.timeout: 15 s
    heartbeat.rpc-failure-threshold: 2

    state.backend.type: rocksdb
    state.backend.rocksdb.use-bloom-filter: true
    execution.checkpointing.incremental: true
    execution.checkpointing.storage: filesystem
    execution.checkpointing.dir: %s
    execution.checkpointing.savepoint-dir: %s
    execution.checkpointing.interval: %d ms
    execution.checkpointing.mode: EXACTLY_ONCE
    execution.checkpointing.unaligned.enabled: false
    execution.checkpointing.timeout: 10 min
    execution.checkpointing.min-pause: 1 s
    execution.checkpointing.max-concurrent-checkpoints: 1
    execution.checkpointing.tolerable-failed-checkpoints: 100
    execution.checkpointing.externalized-checkpoint-retention: RETAIN_ON_CANCELLATION
    execution.checkpointing.num-retained: 5

    restart-strategy.type: exponential-delay
    restart-strategy.exponential-delay.initial-backoff: 2 s
    restart-strategy.exponential-delay.max-backoff: 30 s

    parallelism.default: %d
    pipeline.max-parallelism: 128
    pipeline.generic-types: false
    pipeline.auto-generate-uids: false
    # Records are immutable, so chained operators may share them.
    pipeline.object-reuse: true
    # The folder resumed from stays as it is until the resumed job has a whole checkpoint of its own.
    execution.state-recovery.claim-mode: NO_CLAIM
    """
        .formatted(
            site.ports().of(Port.FLINK_RPC),
            site.ports().of(Port.FLINK_REST),
            site.ports().of(Port.FLINK_BLOB),
            site.ports().of(Port.TASKMANAGER_DATA),
            site.state().resolve("flink", "tmp"),
            SLOTS,
            TrinoClient.uri(site.state().checkpoints()),
            TrinoClient.uri(site.state().resolve("savepoints")),
            checkpointInterval.toMillis(),
            new Remembered(site.state()).parallelism());
  }
}
