package io.proofstream.console.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.wire.AlertEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Kafka's own fake of a consumer stands in for a broker here; a real one is the sandbox's. */
class AlertTailTest {
  private static final TopicPartition PARTITION = new TopicPartition("alerts", 0);

  private final MockConsumer<byte[], byte[]> broker = new MockConsumer<>("earliest");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private long offset;

  @BeforeEach
  void aTopicIsRead() {
    broker.assign(List.of(PARTITION));
    broker.updateBeginningOffsets(Map.of(PARTITION, 0L));
  }

  @Test
  void printsAnAlertInOneLine() {
    coming(alert("a1", "sla.breach", "critical", "shop"));

    tail();

    assertThat(out)
        .hasToString(
            "2026-11-20T09:30:00Z  sla.breach            critical    CVE-2026-1 in shop  (deadline"
                + " 2026-11-20T09:00:00Z; team shop; framework pci-dss-4)\n");
  }

  @Test
  void printsARepeatOnce() {
    coming(
        alert("a1", "sla.breach", "high", "shop"),
        alert("a2", "sla.breach", "high", "shop"),
        alert("a1", "sla.breach", "high", "shop"));

    tail();

    assertThat(out.toString().lines()).hasSize(2);
  }

  @Test
  void printsOnlyWhatWasAskedFor() {
    String[] topic = {
      alert("a1", "sla.warning", "critical", "shop"),
      alert("a2", "sla.breach", "low", "shop"),
      alert("a3", "sla.breach", "high", "pay"),
      alert("a4", "sla.breach", "high", "shop")
    };
    coming(topic);

    tail("--severity", "Critical,high", "--kind", "sla.breach", "--team", "shop", "--json");

    assertThat(out).hasToString(topic[3].strip() + "\n");
  }

  @Test
  void passesOverOtherOrganisations() {
    coming(alert("a1", "sla.breach", "high", "shop"));

    tail("--org", "other");

    assertThat(out.toString()).isEmpty();
  }

  @Test
  void endsAfterAsManyAsWereAskedFor() {
    coming(
        alert("a1", "sla.breach", "high", "shop"),
        alert("a2", "sla.breach", "high", "shop"),
        alert("a3", "sla.breach", "high", "shop"));

    tail("--max", "2");

    assertThat(out.toString().lines()).hasSize(2);
  }

  @Test
  void passesOverWhatIsNoAlertAndSaysWhere() {
    coming("junk", alert("a1", "sla.breach", "high", "shop"));

    tail();

    assertThat(out.toString().lines()).hasSize(1);
    assertThat(err).hasToString("alerts/0@0 is no alert and was left out\n");
  }

  @Test
  void printsKindsOfLaterVersionsAndSteersNoTerminal() {
    coming(
        """
        {"data":{"alert_id":"a9","kind":"moon.full","org":"acme","title":"up\\u001b[2J",
         "recorded_at":"2026-11-20T09:30:00Z"}}
        """);

    tail();

    assertThat(out.toString()).contains("moon.full", "up\\u001b[2J").doesNotContain("\u001b");
  }

  @Test
  void writesAMessageOfSeveralLinesAsOneLineOfJson() {
    coming("{\"data\":\n{\"alert_id\":\"a1\",\r\n\"kind\":\"sla.breach\",\"org\":\"acme\"}}");

    tail("--json");

    assertThat(out.toString().lines()).hasSize(1);
  }

  private static String alert(String id, String kind, String severity, String team) {
    return """
    {"specversion":"1.0","id":"%1$s","data":{"alert_id":"%1$s","kind":"%2$s","org":"acme","severity":"%3$s",\
    "owner_team":"%4$s","title":"CVE-2026-1 in shop","raised_at":"2026-11-20T09:30:00Z",\
    "deadline_at":"2026-11-20T09:00:00Z","frameworks":["pci-dss-4"],"recorded_at":"2026-11-20T09:30:00Z"}}
    """
        .formatted(id, kind, severity, team);
  }

  /** Messages of the topic; after them somebody types Ctrl-C. */
  private void coming(String... messages) {
    broker.schedulePollTask(
        () -> {
          for (String message : messages) {
            broker.addRecord(
                new ConsumerRecord<>("alerts", 0, offset++, null, message.getBytes(UTF_8)));
          }
        });
    broker.schedulePollTask(broker::wakeup);
  }

  private void tail(String... options) {
    Asked asked = new Asked();
    new CommandLine(asked).parseArgs(options);
    Predicate<AlertEvent> wanted = asked.choice.wanted();
    new AlertTail(broker, wanted, asked.json, new PrintWriter(out), new PrintWriter(err, true))
        .run(asked.most);
  }

  @CommandLine.Command
  private static final class Asked {
    @CommandLine.Mixin AlertChoice choice;

    @CommandLine.Option(names = "--json")
    boolean json;

    @CommandLine.Option(names = "--max")
    long most;
  }
}
