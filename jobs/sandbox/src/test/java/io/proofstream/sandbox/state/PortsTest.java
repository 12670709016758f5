package io.proofstream.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.sandbox.state.Ports.Port;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PortsTest {
  @TempDir private Path folder;
  private StateFolder state;

  @BeforeEach
  void prepare() {
    state = new StateFolder(folder.resolve("state"));
    state.create();
  }

  @Test
  void choosesDifferentFreePortsOnceAndKeepsThem() {
    Ports chosen = Ports.choose(state, OptionalInt.empty());
    Ports again = Ports.choose(state, OptionalInt.empty());

    assertThat(Arrays.stream(Port.values()).map(chosen::of)).doesNotHaveDuplicates();
    for (Port port : Port.values()) {
      assertThat(again.of(port)).isEqualTo(chosen.of(port)).isBetween(20_000, 31_999);
    }
  }

  @Test
  void countsFromABase() {
    Ports ports = Ports.choose(state, OptionalInt.of(18_000));

    assertThat(ports.of(Port.TRINO)).isEqualTo(18_000);
    assertThat(ports.of(Port.KAFKA)).isEqualTo(18_001);
    assertThat(ports.of(Port.TASKMANAGER_DATA)).isEqualTo(18_007);
    assertThat(Ports.load(state).begin(18_000)).isTrue();
    assertThat(Ports.load(state).begin(18_001)).isFalse();
  }

  @Test
  void refusesABaseOutOfRange() {
    assertThatThrownBy(() -> Ports.from(80)).hasMessageContaining("1024 to 65535");
    assertThatThrownBy(() -> Ports.from(65_530)).hasMessageContaining("65530 to 65537");
  }

  @Test
  void namesPortAndComponentWhenOccupied() throws IOException {
    Ports ports = Ports.choose(state, OptionalInt.empty());
    int number = ports.of(Port.KAFKA);
    try (ServerSocket occupant = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
      assertThat(occupant.isBound()).isTrue();
      assertThat(Ports.isFree(ports.of(Port.KAFKA))).isFalse();
      assertThat(ports.occupied(Port.KAFKA, "kafka"))
          .hasMessageContaining("port " + number)
          .hasMessageContaining("kafka")
          .hasMessageContaining("--port-base");
    }
    assertThat(Ports.isFree(ports.of(Port.KAFKA))).isTrue();
  }

  @Test
  void saysWhatToDoWithADamagedFile() throws IOException {
    Files.writeString(state.resolve("ports.properties"), "trino=x\n");

    assertThatThrownBy(() -> Ports.load(state)).hasMessageContaining("ports.properties is damaged");
  }
}
