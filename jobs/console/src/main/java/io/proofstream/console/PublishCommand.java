package io.proofstream.console;

import io.proofstream.wire.Topic;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code publish}: a tool's untouched output onto topic {@code evidence.raw}; all checks come
 * first.
 */
@Command(
    name = "publish",
    description = {
      "Puts each file's untouched bytes on topic evidence.raw, one message a file.",
      "Everything is checked before the first is sent. Prints topic/partition@offset and the file."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Proofstream.Version.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./proofstream publish report.json --asset ghcr.io/acme/shop:1.4",
      "  ./proofstream publish reports/*.json --org acme --collector nightly-scan",
      "  trivy image -f json nginx:1.27 | ./proofstream publish -"
    })
final class PublishCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files; - is standard input.")
  private List<String> files;

  @Option(names = "--org", paramLabel = "ORG", description = "Organisation it belongs to.")
  private String org;

  @Option(
      names = "--asset",
      paramLabel = "REGISTRY/REPO:TAG",
      description = "What it is about; if left out, what the content says.")
  private String asset;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "When it was observed, ISO 8601 with zone; a date means its midnight, UTC.")
  private String at;

  @Option(names = "--collector", paramLabel = "ID", description = "Who sends it.")
  private String collector;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Tool that wrote it; if left out, the content decides.")
  private String source;

  @Option(names = "--simulated", description = "Made up: never counted as real evidence.")
  private boolean simulated;

  @Option(names = "--bootstrap", paramLabel = "HOST:PORT", description = "Where Kafka is.")
  private String bootstrap;

  @Option(
      names = "--kafka-config",
      paramLabel = "FILE",
      description = "Properties file with Kafka client settings, such as TLS and SASL.")
  private String kafkaConfig;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "How long to wait for Kafka (default: ${DEFAULT-VALUE}).")
  private int timeoutSeconds;

  @Spec private CommandSpec spec;

  private final Endpoints endpoints;
  private final Clock clock;
  private final InputStream in;
  private final List<Publisher.Delivery> failures = new ArrayList<>();
  private int acknowledged;

  PublishCommand(Endpoints endpoints, Clock clock, InputStream in) {
    this.endpoints = endpoints;
    this.clock = clock;
    this.in = in;
  }

  @Override
  public Integer call() {
    if (timeoutSeconds < 1) {
      throw Problem.usage("--timeout " + timeoutSeconds, "it is no wait at all", "give 1 or more");
    }
    if (files.stream().filter(Payload.STANDARD_INPUT::equals).count() > 1) {
      throw Problem.usage("- is given twice", "standard input can be read once", "give - once");
    }
    Envelope envelope = Envelope.checked(org, asset, at, collector, source, simulated, clock);
    // Files fail before Kafka is asked; standard input needs the limit first, to stop there.
    files.stream().filter(file -> !isInput(file)).forEach(Payload::ofFile);
    Broker broker =
        Broker.at(
            endpoints.kafka(bootstrap),
            endpoints.kafkaConfig(kafkaConfig),
            Duration.ofSeconds(timeoutSeconds));
    int messageLimit = broker.messageLimit(Topic.EVIDENCE_RAW);
    int limit = Math.max(0, messageLimit - envelope.overhead());
    List<Payload> payloads =
        files.stream()
            .map(file -> isInput(file) ? Payload.ofInput(in, limit) : Payload.ofFile(file))
            .toList();
    payloads.forEach(payload -> checkSize(payload, limit, messageLimit));
    try (Publisher publisher =
        new Publisher(broker.producer(messageLimit), envelope, limit, this::report)) {
      publisher.publish(payloads);
    }
    return summary(broker, payloads.size());
  }

  private static boolean isInput(String file) {
    return Payload.STANDARD_INPUT.equals(file);
  }

  static void checkSize(Payload payload, int limit, int messageLimit) {
    if (payload.size() <= limit) {
      return;
    }
    // Standard input was read no further than the limit, so its true size is unknown.
    String size =
        payload.content() == null
            ? "%,d".formatted(payload.size())
            : "more than %,d".formatted(limit);
    throw Problem.failed(
        "%s is too large: %s bytes".formatted(payload.name(), size),
        "topic %s takes messages of %,d bytes, which leaves %,d for the content; nothing was sent"
            .formatted(Topic.EVIDENCE_RAW.topicName(), messageLimit, limit),
        "have the tool write less (one image a report), or raise the topic's max.message.bytes");
  }

  private void report(Publisher.Delivery delivery) {
    if (!delivery.isAcknowledged()) {
      failures.add(delivery);
      return;
    }
    acknowledged++;
    RecordMetadata place = delivery.place();
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s/%d@%d  %s%n",
        place.topic(), place.partition(), place.offset(), delivery.payload().name());
    out.flush();
  }

  private int summary(Broker broker, int total) {
    PrintWriter err = spec.commandLine().getErr();
    if (failures.isEmpty()) {
      err.printf("published %d of %d to %s%n", acknowledged, total, broker.bootstrap());
      return 0;
    }
    for (Publisher.Delivery failure : failures) {
      err.printf("not acknowledged: %s: %s%n", failure.payload().name(), reason(failure.failure()));
    }
    String what = "published %d of %d; the others are listed above".formatted(acknowledged, total);
    String why = reason(failures.get(0).failure());
    String fix = "publish those again: what did arrive is recognised and not counted twice";
    throw failures.get(0).failure() instanceof RetriableException
        ? Problem.unreachable(what, why, fix)
        : Problem.failed(what, why, fix);
  }

  private static String reason(Throwable failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
