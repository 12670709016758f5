package io.proofstream.sandbox.state;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;

/** Chosen once and kept, so that clients keep their addresses over restarts. */
public final class Ports {
  private static final String FILE = "ports.properties";

  /** In the order in which {@code --port-base} numbers them. */
  public enum Port {
    TRINO("trino"),
    KAFKA("kafka"),
    FLINK_REST("flink.rest"),
    POSTGRES("postgres"),
    KAFKA_CONTROLLER("kafka.controller"),
    FLINK_RPC("flink.rpc"),
    FLINK_BLOB("flink.blob"),
    TASKMANAGER_DATA("taskmanager.data");

    private final String key;

    Port(String key) {
      this.key = key;
    }

    public String key() {
      return key;
    }
  }

  private final Map<Port, Integer> numbers;

  private Ports(Map<Port, Integer> numbers) {
    this.numbers = numbers;
  }

  public int of(Port port) {
    return numbers.get(port);
  }

  public static boolean areChosen(StateFolder state) {
    return Files.exists(state.resolve(FILE));
  }

  public static Ports load(StateFolder state) {
    Path file = state.resolve(FILE);
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      Map<Port, Integer> numbers = new EnumMap<>(Port.class);
      for (Port port : Port.values()) {
        numbers.put(port, Integer.parseInt(properties.getProperty(port.key(), "").strip()));
      }
      return new Ports(numbers);
    } catch (IOException | NumberFormatException e) {
      throw new SandboxException(
          file
              + " is damaged ("
              + e.getMessage()
              + "). Stop everything with ./proofstream down and delete it.",
          e);
    }
  }

  /** Keeps what was chosen before, unless a base is given. */
  public static Ports choose(StateFolder state, OptionalInt base) {
    if (base.isEmpty() && areChosen(state)) {
      return load(state);
    }
    Ports ports = base.isPresent() ? from(base.getAsInt()) : free();
    ports.store(state.resolve(FILE));
    return ports;
  }

  static Ports from(int base) {
    int last = base + Port.values().length - 1;
    if (base < 1024 || last > 65535) {
      throw new SandboxException(
          "--port-base %d needs ports %d to %d, but they must lie in 1024 to 65535."
              .formatted(base, base, last));
    }
    Map<Port, Integer> numbers = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      numbers.put(port, base + port.ordinal());
    }
    return new Ports(numbers);
  }

  /**
   * Below the range from which the system takes ports of outgoing connections, so they stay free.
   */
  private static Ports free() {
    Map<Port, Integer> numbers = new EnumMap<>(Port.class);
    Iterator<Integer> candidates =
        new SecureRandom()
            .ints(20_000, 32_000)
            .distinct()
            .limit(2_000)
            .filter(Ports::isFree)
            .iterator();
    for (Port port : Port.values()) {
      if (!candidates.hasNext()) {
        throw new SandboxException(
            "no free ports between 20000 and 32000 on the loopback interface.");
      }
      numbers.put(port, candidates.next());
    }
    return new Ports(numbers);
  }

  /** Whether nobody listens there. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // As the servers do: a connection in TIME_WAIT after a restart is not an occupant.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Says that somebody else has taken a port since it was chosen. */
  public SandboxException occupied(Port port, String component) {
    int number = of(port);
    return new SandboxException(
        """
        port %d (%s of %s) is occupied by another program.
          Find it:      ss -ltnp 'sport = :%d'   (macOS: lsof -iTCP:%d -sTCP:LISTEN)
          then end it, or choose other ports: ./proofstream down, then ./proofstream up --port-base N\
        """
            .formatted(number, port.key(), component, number, number));
  }

  /** Whether they are those that {@code --port-base} would give. */
  public boolean begin(int base) {
    return numbers.equals(from(base).numbers);
  }

  private void store(Path file) {
    Properties properties = new Properties();
    numbers.forEach((port, number) -> properties.setProperty(port.key(), number.toString()));
    try {
      StringWriter text = new StringWriter();
      properties.store(text, null);
      Files.writeString(file, text.toString());
    } catch (IOException e) {
      throw new SandboxException("cannot write " + file + ": " + e, e);
    }
  }
}
