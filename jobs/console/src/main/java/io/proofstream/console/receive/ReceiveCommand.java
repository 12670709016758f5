package io.proofstream.console.receive;

import io.proofstream.console.Endpoints;
import io.proofstream.console.Problem;
import io.proofstream.console.Timeout;
import io.proofstream.console.collector.Collector;
import io.proofstream.console.collector.CollectorOptions;
import io.proofstream.console.envelope.Outbox;
import io.proofstream.console.kafka.Broker;
import io.proofstream.console.kafka.KafkaOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code receive}: an HTTP endpoint for everything that posts and cannot write to Kafka. */
@Command(
    name = "receive",
    description = {
      "Takes what tools post over HTTP and puts it on topic evidence.raw: Falcosidekick, Harbor,",
      "GitHub, GitLab, the audit webhook of Kubernetes, trivy-operator, and anything else.",
      "Answers 202 once Kafka has it. See .github/SENDERS.md for what to tell the senders."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./proofstream receive",
      "  ./proofstream receive --listen 0.0.0.0:8090 --config receive.properties --collector edge",
      "  curl -H 'ps-asset: ghcr.io/acme/shop:1.4' --data-binary @report.json \\",
      "       http://127.0.0.1:8090/v1/evidence"
    })
public final class ReceiveCommand implements Callable<Integer> {
  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:8090",
      description = "Where to listen (default: ${DEFAULT-VALUE}).")
  private String listen;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Properties: org, cluster, and the secret-file of each path.")
  private Path config;

  @Option(
      names = "--max-requests",
      paramLabel = "N",
      defaultValue = "64",
      description = "Requests at once; more are told to come again (default: ${DEFAULT-VALUE}).")
  private int maxRequests;

  @Option(
      names = "--max-memory",
      paramLabel = "MIB",
      defaultValue = "64",
      description = "For the bodies of all of them together (default: ${DEFAULT-VALUE}).")
  private int maxMemory;

  @Mixin private CollectorOptions collectors;
  @Mixin private KafkaOptions kafka;
  @Mixin private Timeout patience;
  @Spec private CommandSpec spec;

  private final Endpoints endpoints;
  private final Clock clock;

  public ReceiveCommand(Endpoints endpoints, Clock clock) {
    this.endpoints = endpoints;
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (maxRequests < 1 || maxMemory < 1 || maxMemory > 1 << 20) {
      throw Problem.usage(
          "nothing could be received",
          "--max-requests and --max-memory are below 1, or beyond any machine",
          "leave them out");
    }
    InetSocketAddress address = ListenAddress.parse(listen);
    ReceiveSettings settings =
        config == null ? ReceiveSettings.none() : ReceiveSettings.read(config);
    Duration timeout = patience.duration();
    Broker broker = kafka.broker(endpoints, timeout);
    Collector collector = collectors.collector(endpoints, broker.bootstrap(), clock);
    Outbox outbox = Outbox.open(broker, collector, timeout);
    Map<Route, Way> ways = settings.ways(address, outbox::room);
    PrintWriter out = spec.commandLine().getOut();
    Intake intake =
        new Intake(
            ways, outbox, maxRequests, (long) maxMemory << 20, clock, line -> say(out, line));
    serve(address, intake, outbox, ways, timeout.plusSeconds(5));
    return 0;
  }

  private void serve(
      InetSocketAddress address, Intake intake, Outbox outbox, Map<Route, Way> ways, Duration grace)
      throws InterruptedException {
    // Bounds of the server itself: a body that trickles in holds its place no longer than this.
    System.setProperty("sun.net.httpserver.maxReqTime", "60");
    System.setProperty("sun.net.httpserver.maxRspTime", "60");
    System.setProperty("jdk.httpserver.maxConnections", "1000");
    CountDownLatch stopped = new CountDownLatch(1);
    try {
      Receiver receiver = Receiver.start(address, intake, outbox, grace);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    receiver.close();
                    stopped.countDown();
                  },
                  "stop-receiving"));
      Announcement.lines(receiver.address(), ways).forEach(line -> say(err(), line));
    } catch (IOException e) {
      outbox.close();
      throw Problem.failed(
              "cannot listen on " + listen,
              String.valueOf(e.getMessage()),
              "--listen 127.0.0.1:0 takes a free port")
          .causedBy(e);
    }
    stopped.await();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  private static void say(PrintWriter writer, String line) {
    writer.println(line);
    writer.flush();
  }
}
