package io.proofstream.sandbox.component.flink;

import io.proofstream.sandbox.component.Component;
import io.proofstream.sandbox.component.Service;
import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.process.Launch;
import io.proofstream.sandbox.state.Ports.Port;
import io.proofstream.sandbox.state.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Flink's JobManager: a session cluster without any job of its own. */
public final class JobManager implements Service {
  private final Site site;
  private final FlinkConfig config;

  public JobManager(Site site, FlinkConfig config) {
    this.site = site;
    this.config = config;
  }

  @Override
  public Component component() {
    return Component.JOBMANAGER;
  }

  @Override
  public Site site() {
    return site;
  }

  @Override
  public List<Port> ports() {
    return List.of(Port.FLINK_RPC, Port.FLINK_REST, Port.FLINK_BLOB);
  }

  @Override
  public Launch prepare() {
    Path folder = config.write();
    try {
      Files.createDirectories(site.state().resolve("flink", "tmp"));
    } catch (IOException e) {
      throw new SandboxException("cannot make Flink's folder: " + e, e);
    }
    return config.java(
        List.of(
            "-Xms128m",
            "-Xmx384m",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:+UseSerialGC",
            config.logFile(component())),
        "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
        List.of("--configDir", folder.toString()));
  }

  @Override
  public void probe() throws Exception {
    new FlinkRest(site.address(Port.FLINK_REST)).get("/overview");
  }

  @Override
  public String address() {
    return "http://" + site.address(Port.FLINK_REST);
  }
}
