package io.proofstream.sandbox.component.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.state.Ports;
import io.proofstream.sandbox.state.StateFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FlinkConfigTest {
  @TempDir private Path folder;

  @Test
  void bindsToLoopbackAndKeepsWhatExactlyOnceNeeds() {
    StateFolder state = new StateFolder(folder.resolve("state"));
    state.create();
    Site site = new Site(folder, state, Ports.choose(state, OptionalInt.of(18_000)));

    String config = new FlinkConfig(site, Duration.ofSeconds(10)).render();

    assertThat(config)
        .contains(
            "jobmanager.bind-host: 127.0.0.1",
            "rest.bind-address: 127.0.0.1",
            "taskmanager.bind-host: 127.0.0.1",
            "rest.port: 18002",
            "jobmanager.rpc.port: 18005",
            "execution.checkpointing.interval: 10000 ms",
            "execution.checkpointing.mode: EXACTLY_ONCE",
            "execution.checkpointing.unaligned.enabled: false",
            "execution.checkpointing.externalized-checkpoint-retention: RETAIN_ON_CANCELLATION",
            "pipeline.generic-types: false",
            "pipeline.auto-generate-uids: false",
            "pipeline.max-parallelism: 128",
            "web.submit.enable: false",
            "execution.checkpointing.dir: file:///")
        .doesNotContain("0.0.0.0");
  }
}
