package io.proofstream.console.publish;

import io.proofstream.claim.ClaimStore;
import io.proofstream.console.Endpoints;
import io.proofstream.console.Person;
import io.proofstream.console.Problem;
import io.proofstream.console.Timeout;
import io.proofstream.console.collector.Collector;
import io.proofstream.console.collector.CollectorOptions;
import io.proofstream.console.envelope.ClaimOptions;
import io.proofstream.console.envelope.Draft;
import io.proofstream.console.envelope.Envelope;
import io.proofstream.console.envelope.EnvelopeOptions;
import io.proofstream.console.envelope.Seal;
import io.proofstream.console.kafka.Broker;
import io.proofstream.console.kafka.KafkaOptions;
import io.proofstream.wire.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code publish}: tools' output onto topic {@code evidence.raw}; all checks and the upload of what
 * is too large for a message come first.
 */
@Command(
    name = "publish",
    description = {
      "Puts what tools wrote on topic evidence.raw, one message a file; logs of Falco and of",
      "Kubernetes' audit one message an event. Bytes stay as they are, but for secrets that a",
      "tool quotes. Everything is checked before the first is sent. Prints topic/partition@offset",
      "and the file."
    },
    mixinStandardHelpOptions = true,
    versionProvider = io.proofstream.console.Proofstream.Version.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./proofstream publish report.json --asset ghcr.io/acme/shop:1.4",
      "  ./proofstream publish reports/ --include '*.json' --org acme --collector ci --key ci.pem",
      "  ./proofstream publish --dry-run reports/",
      "  trivy image -f json nginx:1.27 | ./proofstream publish - --scanner-db trivy-version.json"
    })
public final class PublishCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files (gzip too) and folders, with all below them; - is standard input.")
  private List<String> files;

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description = "Of folders only files named so ('*.json', 'trivy/**.json').")
  private List<String> globs = List.of();

  @Option(
      names = "--dry-run",
      description = "Say what each file would become, or why not; send nothing.")
  private boolean dryRun;

  @Mixin private EnvelopeOptions said;

  @Option(
      names = "--scanner-db",
      paramLabel = "FILE",
      description =
          "What trivy version -f json prints, for the age of its database (default:"
              + " trivy-version.json or version.json beside a report of Trivy).")
  private String scannerDatabase;

  @Mixin private CollectorOptions who;
  @Mixin private ClaimOptions large;
  @Mixin private KafkaOptions kafka;
  @Mixin private Timeout patience;
  @Spec private CommandSpec spec;

  private final Endpoints endpoints;
  private final Clock clock;
  private final InputStream in;

  public PublishCommand(Endpoints endpoints, Clock clock, InputStream in) {
    this.endpoints = endpoints;
    this.clock = clock;
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    Duration timeout = patience.duration();
    if (files.stream().filter(Payload.STANDARD_INPUT::equals).count() > 1) {
      throw Problem.usage("- is given twice", "standard input can be read once", "give - once");
    }
    String address = kafka.addressIfKnown(endpoints);
    Collector collector = who.collector(endpoints, address, clock);
    String from = address == null ? null : Person.atThisMachine(address).address();
    Envelope envelope = said.envelope(collector, clock).from(from);
    Drafts drafts =
        new Drafts(
            envelope.headers(),
            scannerDatabase == null ? null : ScannerDatabase.of(scannerDatabase));
    List<Payload> payloads = payloads();
    if (dryRun) {
      return new DryRun(drafts, collector, envelope.org(), clock, out(), err()).of(payloads);
    }
    Broker broker = kafka.broker(endpoints, timeout);
    int messageLimit = broker.messageLimit(Topic.EVIDENCE_RAW);
    int limit = Math.max(0, messageLimit - envelope.overhead());
    Account account = new Account(payloads.size(), out(), err());
    try (ClaimStore claims = large.open(endpoints, address)) {
      Seal seal = new Seal(envelope.key(), collector, claims, limit);
      putLargeAway(payloads, drafts, seal, limit);
      try (Publisher publisher =
          new Publisher(broker.producer(messageLimit), drafts, seal, account::report)) {
        publisher.publish(payloads);
      }
    }
    return account.summary(broker.bootstrap(), collector);
  }

  private List<Payload> payloads() {
    List<Payload> payloads = new ArrayList<>();
    for (String name : new Selection(globs).files(files)) {
      if (name.equals(Payload.STANDARD_INPUT)) {
        payloads.add(Payload.ofInput(in, ClaimStore.MAX_BYTES));
        continue;
      }
      Payload payload = Payload.ofFile(name);
      if (ScannerDatabase.isOne(payload.file())) {
        err().println(name + " says how old the scanner's database is; it is no report itself");
      } else {
        payloads.add(payload);
      }
    }
    if (payloads.isEmpty()) {
      throw Problem.failed(
          "nothing to publish", "no file is a report", "name the reports; nothing was sent");
    }
    return payloads;
  }

  /** Uploads first, so that a failure there leaves nothing sent at all. */
  private static void putLargeAway(List<Payload> payloads, Drafts drafts, Seal seal, int limit) {
    for (Payload payload : payloads) {
      if (payload.size() <= limit) {
        continue;
      }
      checkSize(payload);
      try {
        for (Draft draft : drafts.of(payload, payload.read(ClaimStore.MAX_BYTES))) {
          if (seal.isTooLarge(draft)) {
            seal.putAway(draft);
          }
        }
      } catch (IOException e) {
        throw Problem.failed(
                "cannot publish " + payload.name(),
                Account.reason(e) + "; nothing was sent",
                "--claims and --claims-config say where large content goes (client.region,"
                    + " s3.endpoint); or have the tool write less, one image a report")
            .causedBy(e);
      }
    }
  }

  static void checkSize(Payload payload) {
    if (payload.size() > ClaimStore.MAX_BYTES) {
      // Standard input was read no further than the limit, so its true size is unknown.
      String size = payload.content() == null ? "%,d bytes".formatted(payload.size()) : "larger";
      throw Problem.failed(
          "%s is too large: %s".formatted(payload.name(), size),
          "no document is read beyond %,d bytes; nothing was sent".formatted(ClaimStore.MAX_BYTES),
          "have the tool write less (one image a report); split -C 100m cuts a log");
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
