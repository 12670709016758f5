package io.proofstream.console.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofstream.console.Endpoints;
import io.proofstream.console.Problem;
import io.proofstream.console.Timeout;
import io.proofstream.console.collector.Collector;
import io.proofstream.console.collector.CollectorOptions;
import io.proofstream.console.envelope.Envelope;
import io.proofstream.console.envelope.Outbox;
import io.proofstream.console.kafka.Broker;
import io.proofstream.console.kafka.KafkaOptions;
import io.proofstream.wire.Header;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inventory}: says of each image in a registry that it is there. */
@Command(
    name = "inventory",
    description = {
      "Lists a registry and declares each of its images, tag by tag with its digest, so that what",
      "was never scanned is missed. User and password: PROOFSTREAM_REGISTRY_USER and",
      "PROOFSTREAM_REGISTRY_PASSWORD, or --credentials."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./proofstream inventory https://harbor.acme.example --include 'prod/**' --dry-run",
      "  ./proofstream inventory https://ghcr.io --repository acme/shop"
    })
public final class InventoryCommand implements Callable<Integer> {
  @Parameters(paramLabel = "URL", description = "Address of the registry.")
  private String url;

  @Option(
      names = "--include",
      paramLabel = "PATTERN",
      description = "Repositories to list; * is anything but a slash, ** anything (repeatable).")
  private List<String> include = List.of();

  @Option(names = "--exclude", paramLabel = "PATTERN", description = "Not these (repeatable).")
  private List<String> exclude = List.of();

  @Option(
      names = "--repository",
      paramLabel = "NAME",
      description = "List this one without asking for the catalogue (repeatable).")
  private List<String> repositories = List.of();

  @Option(
      names = "--name",
      paramLabel = "REGISTRY",
      description = "What the registry is called in image names (default: as in the URL).")
  private String name;

  @Option(
      names = "--credentials",
      paramLabel = "FILE",
      description = "Properties file with user and password.")
  private Path credentials;

  @Option(
      names = "--max-images",
      paramLabel = "N",
      defaultValue = "100000",
      description = "More than these are an error (default: ${DEFAULT-VALUE}).")
  private int maxImages;

  @Option(
      names = "--request-timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long the registry may take for an answer (default: ${DEFAULT-VALUE}).")
  private int requestTimeoutSeconds;

  @Option(names = "--org", paramLabel = "ORG", description = "Organisation the images belong to.")
  private String org;

  @Option(names = "--dry-run", description = "Print the declarations and send nothing.")
  private boolean dryRun;

  @Mixin private CollectorOptions collectors;
  @Mixin private KafkaOptions kafka;
  @Mixin private Timeout patience;
  @Spec private CommandSpec spec;

  private final Endpoints endpoints;
  private final Clock clock;

  public InventoryCommand(Endpoints endpoints, Clock clock) {
    this.endpoints = endpoints;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    URI address = RegistryAddress.parse(url);
    if (requestTimeoutSeconds < 1 || maxImages < 1) {
      throw Problem.usage(
          "nothing could be listed", "--request-timeout or --max-images is below 1", "give more");
    }
    Map<Header, String> headers = org == null ? Map.of() : Map.of(Header.ORG, org);
    Envelope envelope = Envelope.checked(headers, clock);
    RegistryHttp http =
        new RegistryHttp(Duration.ofSeconds(requestTimeoutSeconds), InventoryCommand::pause);
    Credentials given =
        Credentials.find(credentials, endpoints.registryUser(), endpoints.registryPassword());
    Registry registry = new Registry(address, given, http);
    return dryRun ? print(registry) : publish(registry, envelope.headers());
  }

  private int print(Registry registry) {
    PrintWriter out = spec.commandLine().getOut();
    walk(
        registry,
        1,
        line -> {
          out.print(new String(line, UTF_8));
          out.flush();
        },
        "listed");
    return 0;
  }

  private int publish(Registry registry, Map<Header, String> headers) {
    Duration timeout = patience.duration();
    Broker broker = kafka.broker(endpoints, timeout);
    Collector collector = collectors.collector(endpoints, broker.bootstrap(), clock);
    try (Outbox outbox = Outbox.open(broker, collector, timeout)) {
      walk(registry, outbox.room(headers), message -> send(outbox, message, headers), "published");
    }
    return 0;
  }

  private static void send(Outbox outbox, byte[] message, Map<Header, String> headers) {
    if (outbox.send(List.of(message), headers) != Outbox.Outcome.ACKNOWLEDGED) {
      throw Problem.unreachable(
          "Kafka did not acknowledge all of the inventory",
          "no answer in time, or it refuses the messages",
          "run it again: what did arrive is recognised and not counted twice");
    }
  }

  private void walk(Registry registry, int room, Consumer<byte[]> messages, String done) {
    Catalogue catalogue = new Catalogue(registry);
    Wanted wanted = new Wanted(include, exclude);
    List<String> names = repositories.isEmpty() ? catalogue.repositories() : repositories;
    List<String> chosen = names.stream().filter(wanted::has).distinct().toList();
    String called = name == null ? registry.address().getAuthority() : name;
    Inventory inventory = new Inventory(catalogue, called, maxImages);
    Declarations declarations = new Declarations(clock.instant(), room, messages);
    inventory.walk(chosen, declarations::add);
    declarations.flush();
    spec.commandLine()
        .getErr()
        .printf(
            "%s %d images of %d repositories in %s; %d tags skipped%n",
            done, inventory.listed(), chosen.size(), called, inventory.skipped());
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
