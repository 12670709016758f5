package io.proofstream.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.sandbox.component.Component;
import io.proofstream.sandbox.process.PidFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The components, without jobs, through a life of accidents. Ordered, since every start from
 * nothing costs half a minute.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class SandboxIT {
  private static final long SIX_GIBIBYTES = 6L << 30;
  private static final UpOptions OPTIONS = UpOptions.standard().withoutJobs();

  @TempDir private static Path folder;
  private static Sandbox sandbox;

  @BeforeAll
  static void open() {
    sandbox = Sandbox.open(folder.resolve("state"));
  }

  @AfterAll
  static void leaveNothingBehind() {
    sandbox.purge(line -> {});
  }

  @Test
  @Order(1)
  void startsEverythingFromNothing() throws SQLException {
    up();

    assertThat(sandbox.status()).hasSize(5).allMatch(ComponentStatus::isReady);
    assertThat(sandbox.status().stream().mapToLong(ComponentStatus::residentBytes).sum())
        .isPositive()
        .isLessThan(SIX_GIBIBYTES);
    assertThat(query("SHOW SCHEMAS FROM evidence")).contains("proofstream");
    assertThat(sandbox.state().resolve(io.proofstream.console.Endpoints.FILE))
        .content()
        .contains(sandbox.endpoints().kafka(), sandbox.endpoints().trinoJdbc());
  }

  @Test
  @Order(2)
  void isHarmlessToStartTwice() {
    Map<Component, Long> before = pids();

    assertThat(up())
        .contains("kafka        already runs (pid " + before.get(Component.KAFKA) + ")");

    assertThat(pids()).isEqualTo(before);
  }

  @Test
  @Order(3)
  void asksForThePostgresPassword() {
    Properties wrong = new Properties();
    wrong.setProperty("user", "evidence");
    wrong.setProperty("password", "evidence");
    String address = sandbox.status().getFirst().address();

    assertThatThrownBy(
            () -> DriverManager.getConnection("jdbc:postgresql://" + address + "/evidence", wrong))
        .hasMessageContaining("password authentication failed");
  }

  @Test
  @Order(4)
  void putsTopicSettingsBack() throws Exception {
    ConfigResource raw = new ConfigResource(ConfigResource.Type.TOPIC, "evidence.raw");
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, sandbox.endpoints().kafka()))) {
      ConfigEntry clientTime = new ConfigEntry("message.timestamp.type", "CreateTime");
      admin
          .incrementalAlterConfigs(
              Map.of(raw, List.of(new AlterConfigOp(clientTime, AlterConfigOp.OpType.SET))))
          .all()
          .get();

      assertThat(String.join("\n", up()))
          .contains("put back: evidence.raw message.timestamp.type=LogAppendTime");

      assertThat(
              admin
                  .describeConfigs(List.of(raw))
                  .all()
                  .get()
                  .get(raw)
                  .get("message.timestamp.type")
                  .value())
          .isEqualTo("LogAppendTime");
    }
  }

  @Test
  @Order(5)
  void startsAgainWhatWasKilled() {
    for (Component victim : Component.values()) {
      Map<Component, Long> before = pids();

      sandbox.kill(victim);
      assertThat(status(victim).condition()).isEqualTo("died");
      up();

      Map<Component, Long> after = pids();
      assertThat(after.remove(victim)).isNotEqualTo(before.remove(victim));
      assertThat(after).isEqualTo(before);
      assertThat(sandbox.status()).allMatch(ComponentStatus::isReady);
    }
  }

  @Test
  @Order(6)
  void keepsPortsAndTablesOverARest() throws SQLException {
    Endpoints before = sandbox.endpoints();
    List<String> tables = query("SHOW TABLES FROM evidence.proofstream");

    sandbox.down(line -> {});
    assertThat(pids()).isEmpty();
    assertThat(sandbox.status()).allMatch(status -> status.condition().equals("stopped"));
    up();

    assertThat(sandbox.endpoints()).isEqualTo(before);
    assertThat(query("SHOW TABLES FROM evidence.proofstream")).isEqualTo(tables);
  }

  @Test
  @Order(7)
  void namesAPortThatSomebodyElseTook() throws IOException {
    sandbox.stop(Component.KAFKA);
    String address = sandbox.endpoints().kafka();
    int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));

    try (ServerSocket occupant = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(occupant.isBound()).isTrue();
      assertThatThrownBy(SandboxIT::up)
          .hasMessageContainingAll("port " + port, "kafka", "--port-base");
    }
    up();
  }

  @Test
  @Order(8)
  void repeatsWhatAChildItselfSaidWhenItDied() throws IOException {
    sandbox.stop(Component.KAFKA);
    Path metadata = sandbox.state().resolve("kafka", "data", "meta.properties");
    String intact = Files.readString(metadata);
    Files.writeString(metadata, intact.replace("node.id=1", "node.id=7"));

    assertThatThrownBy(SandboxIT::up)
        .hasMessageContainingAll("kafka died while starting", "exit code 1", "node", "kafka.log")
        .hasMessageNotContaining("nobody listens");

    Files.writeString(metadata, intact);
    up();
  }

  @Test
  @Order(9)
  void leavesNoProcessAndNoFileAfterAPurge() {
    sandbox.purge(line -> {});

    assertThat(sandbox.state().path()).doesNotExist();
    assertThat(ProcessHandle.allProcesses())
        .noneMatch(
            process ->
                process
                    .info()
                    .commandLine()
                    .orElse("")
                    .contains(sandbox.state().path().toString()));
  }

  private static List<String> up() {
    List<String> steps = Collections.synchronizedList(new ArrayList<>());
    sandbox.up(OPTIONS, steps::add);
    return steps;
  }

  private static Map<Component, Long> pids() {
    Map<Component, Long> pids = new EnumMap<>(Component.class);
    for (Component component : Component.values()) {
      sandbox
          .process(component)
          .map(PidFile.Living::pid)
          .ifPresent(pid -> pids.put(component, pid));
    }
    return pids;
  }

  private static ComponentStatus status(Component component) {
    return sandbox.status().stream()
        .filter(status -> status.component() == component)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> query(String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(sandbox.endpoints().trinoJdbc() + "?user=test");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        values.add(result.getString(1));
      }
    }
    return values;
  }
}
