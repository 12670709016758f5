package io.proofstream.console.alerts;

import io.proofstream.console.Endpoints;
import io.proofstream.console.Problem;
import io.proofstream.console.Timeout;
import io.proofstream.console.kafka.Broker;
import io.proofstream.console.kafka.KafkaOptions;
import io.proofstream.wire.AlertEvent;
import io.proofstream.wire.Topic;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code alerts tail}: topic alerts, each alert once, until stopped. */
@Command(
    name = "tail",
    description = {
      "Prints alerts as they come, one a line, each once. Those kept from people are not among"
          + " them:",
      "table alerts has them, with the reason."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./proofstream alerts tail --severity critical,high --team shop",
      "  ./proofstream alerts tail --kind sla.breach --from-beginning --json | jq .data"
    })
final class TailCommand implements Callable<Integer> {
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  @Mixin private AlertChoice choice;

  @Option(
      names = "--from-beginning",
      description = "All that Kafka still holds first, rather than from now on.")
  private boolean fromBeginning;

  @Option(
      names = "--max",
      paramLabel = "N",
      defaultValue = "0",
      description = "End after so many; 0 for never (default: ${DEFAULT-VALUE}).")
  private long most;

  @Option(names = "--json", description = "The whole CloudEvent of each, one a line.")
  private boolean json;

  @Mixin private KafkaOptions kafka;
  @Mixin private Timeout patience;
  @Spec private CommandSpec spec;

  private final Endpoints endpoints;

  TailCommand(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Override
  public Integer call() {
    if (most < 0) {
      throw Problem.usage("--max " + most, "there are no fewer than none", "give 0 or more");
    }
    Predicate<AlertEvent> wanted = choice.wanted();
    Broker broker = kafka.broker(endpoints, patience.duration());
    PrintWriter out = spec.commandLine().getOut();
    CountDownLatch ended = new CountDownLatch(1);
    try (Consumer<byte[], byte[]> consumer = broker.reader(Topic.ALERTS, fromBeginning)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(consumer, ended), "stop-reading"));
      new AlertTail(consumer, wanted, json, out, spec.commandLine().getErr()).run(most);
      return 0;
    } catch (KafkaException e) {
      throw Problem.unreachable(
              "Kafka at " + broker.bootstrap() + " gives no more alerts",
              String.valueOf(e.getMessage()),
              "./proofstream status shows what runs")
          .causedBy(e);
    } finally {
      ended.countDown();
    }
  }

  /** Ctrl-C: what was read is printed before the process ends. */
  private static void stop(Consumer<byte[], byte[]> consumer, CountDownLatch ended) {
    consumer.wakeup();
    try {
      ended.await(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
