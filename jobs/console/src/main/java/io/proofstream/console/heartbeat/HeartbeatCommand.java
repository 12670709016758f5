package io.proofstream.console.heartbeat;

import io.proofstream.console.Endpoints;
import io.proofstream.console.Problem;
import io.proofstream.console.Proofstream;
import io.proofstream.console.Timeout;
import io.proofstream.console.collector.Collector;
import io.proofstream.console.collector.CollectorOptions;
import io.proofstream.console.envelope.Envelope;
import io.proofstream.console.envelope.Seal;
import io.proofstream.console.kafka.Broker;
import io.proofstream.console.kafka.KafkaOptions;
import io.proofstream.wire.Header;
import io.proofstream.wire.Topic;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.Producer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heartbeat}: a collector's sign of life, once or for as long as this runs. */
@Command(
    name = "heartbeat",
    description = {
      "Tells that a collector is alive though it may have nothing to tell, and the number of the",
      "last message that it sent. A collector that falls silent is then seen to have done so."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./proofstream heartbeat --collector ci --key ci.pem",
      "  ./proofstream heartbeat --collector ci --key ci.pem --every 300 --watches ghcr.io/acme"
    })
public final class HeartbeatCommand implements Callable<Integer> {
  @Option(names = "--org", paramLabel = "ORG", description = "Organisation it belongs to.")
  private String org;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      description = "Go on until stopped, with this much time between.")
  private Integer everySeconds;

  @Option(
      names = "--watches",
      paramLabel = "WORDS",
      description = "What it watches, in its own words; may be given several times.")
  private List<String> watches = List.of();

  @Mixin private CollectorOptions who;
  @Mixin private KafkaOptions kafka;
  @Mixin private Timeout patience;
  @Spec private CommandSpec spec;

  private final Endpoints endpoints;
  private final Clock clock;

  public HeartbeatCommand(Endpoints endpoints, Clock clock) {
    this.endpoints = endpoints;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Duration timeout = patience.duration();
    if (everySeconds != null && everySeconds < 1) {
      throw Problem.usage("--every " + everySeconds, "it is no time at all", "give 1 or more");
    }
    Collector collector = who.collector(endpoints, kafka.addressIfKnown(endpoints), clock);
    if (collector.id() == null) {
      throw Problem.usage(
          "a heartbeat without a collector", "nobody would be alive", "say --collector ID");
    }
    Envelope envelope = envelope(collector);
    Broker broker = kafka.broker(endpoints, timeout);
    int limit = broker.messageLimit(Topic.EVIDENCE_RAW);
    Duration every = everySeconds == null ? null : Duration.ofSeconds(everySeconds);
    Heartbeat heartbeat = new Heartbeat(Proofstream.version(), every, watches);
    try (Producer<byte[], byte[]> producer = broker.producer(limit)) {
      Pulse pulse =
          new Pulse(
              heartbeat,
              new Seal(envelope.key(), collector, null, limit),
              envelope.headers(),
              producer,
              clock,
              spec.commandLine().getOut(),
              spec.commandLine().getErr());
      return every == null ? pulse.once() : pulse.forEver(every);
    }
  }

  private Envelope envelope(Collector collector) {
    Map<Header, String> said = new EnumMap<>(Header.class);
    said.put(Header.COLLECTOR, collector.id());
    if (org != null) {
      said.put(Header.ORG, org);
    }
    return Envelope.checked(said, clock);
  }
}
