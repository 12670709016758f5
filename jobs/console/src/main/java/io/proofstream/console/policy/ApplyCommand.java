package io.proofstream.console.policy;

import io.proofstream.console.Endpoints;
import io.proofstream.console.Person;
import io.proofstream.console.Problem;
import io.proofstream.console.Timeout;
import io.proofstream.console.collector.Collector;
import io.proofstream.console.collector.CollectorOptions;
import io.proofstream.console.frameworks.OwnFolder;
import io.proofstream.console.kafka.Broker;
import io.proofstream.console.kafka.KafkaOptions;
import io.proofstream.console.policy.log.Application;
import io.proofstream.console.policy.log.PolicyLog;
import io.proofstream.console.policy.log.PolicyTopic;
import io.proofstream.evidence.Origin;
import io.proofstream.policy.Policy;
import io.proofstream.policy.document.PolicyChange;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.policy.reading.PolicyReading;
import io.proofstream.wire.Header;
import io.proofstream.wire.Topic;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.Producer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policy apply}: makes a file the next version. */
@Command(
    name = "apply",
    description = {
      "Makes a policy file the next version: says what changes, sends it with who and why, and",
      "waits until Kafka has it. Refuses a file that is a change of another version than the",
      "newest."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ApplyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A policy, YAML or JSON.")
  private String file;

  @Option(
      names = "--org",
      paramLabel = "ORG",
      description = "Whose policy it is; if left out, what the file says.")
  private String org;

  @Option(names = "--reason", paramLabel = "WHY", required = true, description = "Why it changes.")
  private String reason;

  @Option(
      names = "--actor",
      paramLabel = "WHO",
      description = "Who changes it (default: who is logged in here).")
  private String actor;

  @Option(
      names = "--backfill",
      description = "Also move the deadlines of findings that are open already.")
  private boolean backfill;

  @Mixin private CollectorOptions who;
  @Mixin private OwnFolder own;
  @Mixin private KafkaOptions kafka;
  @Mixin private Timeout patience;
  @Spec private CommandSpec spec;

  private final Endpoints endpoints;
  private final Clock clock;

  ApplyCommand(Endpoints endpoints, Clock clock) {
    this.endpoints = endpoints;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    acceptable(Header.REASON, "--reason", reason);
    if (actor != null) {
      acceptable(Header.ACTOR, "--actor", actor);
    }
    Frameworks known = own.frameworks(endpoints, kafka.addressIfKnown(endpoints));
    PolicyReading reading = PolicyFile.read(file, org, known);
    if (!reading.isValid()) {
      reading.problems().forEach(err()::println);
      return Problem.USAGE;
    }
    Collector collector =
        who.collector(endpoints, kafka.addressIfKnown(endpoints), clock).unnumbered();
    Broker broker = kafka.broker(endpoints, patience.duration());
    PolicyLog log = PolicyTopic.read(broker, reading.policy().org(), known, patience.duration());
    log.note().ifPresent(err()::println);
    Proposal proposal = Proposal.of(reading, log.newest(), clock.instant());
    List<PolicyChange> changes = proposal.changes();
    Changes.print(changes, out());
    out().flush();
    if (changes.isEmpty() && !backfill) {
      err().printf("version %d says all that already; nothing was sent%n", log.newest().version());
      return 0;
    }
    Application application =
        new Application(
            Person.atThisMachine(broker.bootstrap()).named(actor),
            reason,
            backfill,
            collector,
            clock.instant());
    Policy next = proposal.next();
    application.check(log.book(), next);
    Origin place;
    try (Producer<byte[], byte[]> producer = broker.producer(broker.messageLimit(Topic.POLICY))) {
      place = application.send(next, producer);
    }
    application.confirm(
        PolicyTopic.read(broker, next.org(), known, patience.duration()), next, place);
    out()
        .printf(
            "%s/%d@%d  version %d of %s%n",
            place.topic(), place.partition(), place.offset(), next.version(), next.org());
    out().flush();
    err()
        .printf(
            "applied by %s%s%s%n",
            application.person().name(),
            application.person().address() == null ? "" : " from " + application.person().address(),
            collector.isSigning() ? ", signed by " + collector.id() : ", unsigned");
    return 0;
  }

  private static void acceptable(Header header, String option, String value) {
    if (!header.accepts(value) || value.isBlank()) {
      throw Problem.usage(
          option + " is not acceptable", "the pipeline would reject it", "write visible letters");
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
