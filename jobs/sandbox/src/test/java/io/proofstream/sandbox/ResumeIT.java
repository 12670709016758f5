package io.proofstream.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.sandbox.component.Component;
import io.proofstream.sandbox.job.Job;
import io.proofstream.sandbox.job.JobView;
import io.proofstream.sandbox.state.SandboxException;
import io.proofstream.system.Await;
import io.proofstream.wire.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The job through the same accidents: it goes on exactly where it was, or is refused. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ResumeIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final UpOptions OPTIONS =
      UpOptions.standard().withCheckpointInterval(Duration.ofSeconds(5));

  @TempDir private static Path folder;
  private static Sandbox sandbox;
  private static long published;

  @BeforeAll
  static void start() {
    sandbox = Sandbox.open(folder.resolve("state"));
    up(OPTIONS);
  }

  @AfterAll
  static void leaveNothingBehind() {
    sandbox.purge(line -> {});
  }

  @Test
  @Order(1)
  void writesOneReceiptPerMessage() throws Exception {
    publish();

    awaitReceipts();
    assertThat(job().isRunning()).isTrue();
  }

  @Test
  @Order(2)
  void leavesAJobAloneThatTheJobManagerStillKnows() throws Exception {
    String before = job().id();

    sandbox.kill(Component.TASKMANAGER);
    assertThat(up(OPTIONS)).anyMatch(step -> step.contains("already runs (job " + before + ")"));

    assertThat(job().id()).isEqualTo(before);
    publish();
    awaitReceipts();
  }

  @Test
  @Order(3)
  void resumesTheJobAfterItsJobManagerDied() throws Exception {
    String before = job().id();

    sandbox.kill(Component.JOBMANAGER);
    assertThat(up(OPTIONS)).anyMatch(step -> step.contains("resumed from checkpoint"));

    assertThat(job().id()).isNotEqualTo(before);
    publish();
    awaitReceipts();
  }

  @Test
  @Order(4)
  void resumesTheJobAfterARest() throws Exception {
    sandbox.down(line -> {});
    assertThat(sandbox.checkpoints()).isNotEmpty();

    assertThat(up(OPTIONS)).anyMatch(step -> step.contains("resumed from checkpoint"));

    publish();
    awaitReceipts();
  }

  @Test
  @Order(5)
  void refusesToStartWithoutItsStateOnTablesThatHoldCommits() throws IOException {
    sandbox.down(line -> {});
    Path lost = folder.resolve("lost");
    Files.move(sandbox.state().checkpoints(), lost);

    assertThatThrownBy(() -> up(OPTIONS))
        .isInstanceOf(SandboxException.class)
        .hasMessageContainingAll(
            "not started", "no complete checkpoint", "from a copy", "--rebuild-tables", "--purge");
    assertThat(sandbox.job()).isEmpty();
  }

  @Test
  @Order(6)
  void derivesTheTablesAnew() throws Exception {
    assertThat(up(OPTIONS.rebuildingTables()))
        .anyMatch(step -> step.contains("from the beginning"));

    awaitReceipts();
    publish();
    awaitReceipts();
  }

  @Test
  @Order(7)
  void theAuditLogOutlivesWhatIsDerivedAnewAndSaysWhoDidThat() throws SQLException {
    String known =
        "SELECT count(*) FROM audit_log AS rebuilt JOIN audit_log AS applied"
            + " ON applied.action = 'policy_applied' AND applied.recorded_at < rebuilt.recorded_at"
            + " WHERE rebuilt.action = 'tables_rebuilt' AND rebuilt.source_ip = '127.0.0.1'"
            + " AND rebuilt.actor = '"
            + System.getProperty("user.name")
            + "'";
    Await.until("who rebuilt the tables", PATIENCE, () -> count(known) == 1);
    Await.until(
        "the policy is derived anew", PATIENCE, () -> count("SELECT count(*) FROM policies") == 1);

    // Job evidence has told of the policy twice by now; two checkpoints later job audit knows it.
    long next = auditCheckpoint() + 2;
    Await.until("job audit has come past it", PATIENCE, () -> auditCheckpoint() >= next);
    assertThat(count("SELECT count(*) FROM audit_log")).isEqualTo(2);
  }

  private static long auditCheckpoint() {
    String job = sandbox.job(Job.AUDIT).orElseThrow().id();
    return sandbox.lastCheckpoint(job).map(JobView.Last::number).orElse(0L);
  }

  private static List<String> up(UpOptions options) {
    List<String> steps = Collections.synchronizedList(new ArrayList<>());
    sandbox.up(options, steps::add);
    return steps;
  }

  private static JobView job() {
    return sandbox.job().orElseThrow();
  }

  /** Nothing that can be read, and each time another: a rejection has its receipt too. */
  private static void publish() throws ExecutionException, InterruptedException {
    Map<String, Object> settings = Map.of("bootstrap.servers", sandbox.endpoints().kafka());
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      byte[] value = ("{\"number\":" + published + "}").getBytes(StandardCharsets.UTF_8);
      producer.send(new ProducerRecord<>(Topic.EVIDENCE_RAW.topicName(), value)).get();
      published++;
    }
  }

  private static void awaitReceipts() {
    Await.until("one receipt per message", PATIENCE, () -> receipts() == published);
  }

  private static long receipts() throws SQLException {
    return count("SELECT count(*) FROM receipts WHERE _topic = 'evidence.raw'");
  }

  private static long count(String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(sandbox.endpoints().trinoJdbc() + "?user=test");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }
}
