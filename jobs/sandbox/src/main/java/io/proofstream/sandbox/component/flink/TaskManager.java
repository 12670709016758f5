package io.proofstream.sandbox.component.flink;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofstream.sandbox.component.Component;
import io.proofstream.sandbox.component.Service;
import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.process.Launch;
import io.proofstream.sandbox.state.Ports.Port;
import io.proofstream.sandbox.state.Rendered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Flink's TaskManager, ready once the JobManager knows it. */
public final class TaskManager implements Service {
  private final Site site;
  private final FlinkConfig config;
  private final Path idFile;

  public TaskManager(Site site, FlinkConfig config) {
    this.site = site;
    this.config = config;
    this.idFile = site.state().resolve("run", "taskmanager.id");
  }

  @Override
  public Component component() {
    return Component.TASKMANAGER;
  }

  @Override
  public Site site() {
    return site;
  }

  @Override
  public List<Port> ports() {
    return List.of(Port.TASKMANAGER_DATA);
  }

  @Override
  public Launch prepare() {
    Path folder = config.write();
    // A new name at each start: a registration that outlives its process is not taken for this one.
    String id = "tm-" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    Rendered.write(idFile, id);
    return config.java(
        List.of(
            "-Xms256m",
            "-Xmx1536m",
            "-XX:MaxDirectMemorySize=144m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+ExitOnOutOfMemoryError",
            config.logFile(component())),
        "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
        List.of("--configDir", folder.toString(), "-D", "taskmanager.resource-id=" + id));
  }

  @Override
  public void probe() throws Exception {
    if (!Files.exists(idFile)) {
      throw new IOException("it was never started");
    }
    String id = Files.readString(idFile);
    JsonNode known = new FlinkRest(site.address(Port.FLINK_REST)).get("/taskmanagers");
    for (JsonNode taskManager : known.path("taskmanagers")) {
      if (taskManager.path("id").asText().equals(id)) {
        return;
      }
    }
    throw new IOException("the JobManager does not know it yet");
  }

  @Override
  public String address() {
    return site.address(Port.TASKMANAGER_DATA);
  }
}
