package io.proofstream.sandbox;

import io.proofstream.sandbox.component.Component;
import io.proofstream.sandbox.component.Service;
import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.component.Supervised;
import io.proofstream.sandbox.component.flink.FlinkConfig;
import io.proofstream.sandbox.component.flink.JobManager;
import io.proofstream.sandbox.component.flink.TaskManager;
import io.proofstream.sandbox.component.kafka.KafkaBroker;
import io.proofstream.sandbox.component.postgres.PostgresServer;
import io.proofstream.sandbox.component.trino.TrinoServer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** All components of one site. */
record House(Site site, FlinkConfig flink, Map<Component, Supervised> components) {

  static House of(Site site, Duration checkpointInterval) {
    FlinkConfig flink = new FlinkConfig(site, checkpointInterval);
    Map<Component, Supervised> components = new EnumMap<>(Component.class);
    Stream.<Service>of(
            new PostgresServer(site),
            new KafkaBroker(site),
            new TrinoServer(site),
            new JobManager(site, flink),
            new TaskManager(site, flink))
        .forEach(
            service -> components.put(service.component(), new Supervised(service, site.state())));
    return new House(site, flink, components);
  }

  Supervised of(Component component) {
    return components.get(component);
  }
}
