package io.proofstream.console.receive;

import io.proofstream.console.Problem;
import io.proofstream.wire.Header;
import java.io.IOException;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * What {@code receive.properties} says:
 *
 * <pre>
 * org = acme                        organisation of everything that comes in
 * cluster = prod                    cluster that it comes from, where the content does not say
 * github.secret-file = github.txt   secret of a path, beside this file; one a line
 * falco.org, falco.cluster          the same two for one path alone
 * </pre>
 *
 * The words of the paths are evidence, falco, github, gitlab, harbor, kubernetes-audit and
 * trivy-operator. An unknown key is refused: a setting that does nothing protects nobody.
 */
final class ReceiveSettings {
  private static final String ORG = "org";
  private static final String CLUSTER = "cluster";
  private static final String SECRET_FILE = "secret-file";

  /** As many events as one message may hold many times over: they are sent one by one. */
  private static final int LARGEST_LIST = 16 << 20;

  private final Properties properties;
  private final Path folder;

  private ReceiveSettings(Properties properties, Path folder) {
    this.properties = properties;
    this.folder = folder;
  }

  static ReceiveSettings none() {
    return new ReceiveSettings(new Properties(), Path.of(""));
  }

  static ReceiveSettings read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw Problem.failed("cannot read " + file, e.toString(), "--config names a properties file")
          .causedBy(e);
    }
    Set<String> unknown = new HashSet<>(properties.stringPropertyNames());
    unknown.removeAll(Set.of(ORG, CLUSTER));
    for (Route route : Route.values()) {
      Stream.of(ORG, CLUSTER, SECRET_FILE)
          .map(key -> route.word() + "." + key)
          .forEach(unknown::remove);
    }
    if (!unknown.isEmpty()) {
      throw Problem.failed(
          file + " has the unknown key " + unknown.stream().sorted().findFirst().orElseThrow(),
          "a setting that means nothing protects nobody",
          "the keys are org, cluster, and PATH.secret-file, PATH.org, PATH.cluster");
    }
    return new ReceiveSettings(properties, file.toAbsolutePath().getParent());
  }

  /**
   * @param room bytes of content that one message with such headers may have
   */
  Map<Route, Way> ways(InetSocketAddress listen, ToIntFunction<Map<Header, String>> room) {
    boolean loopback = listen.getAddress() != null && listen.getAddress().isLoopbackAddress();
    Map<Route, Way> ways = new EnumMap<>(Route.class);
    for (Route route : Route.values()) {
      Map<Header, String> headers = new EnumMap<>(Header.class);
      put(headers, Header.ORG, route, ORG);
      put(headers, Header.CLUSTER, route, CLUSTER);
      if (route.source() != null) {
        headers.put(Header.SOURCE, route.source());
      }
      String file = properties.getProperty(route.word() + "." + SECRET_FILE);
      Secrets secrets = file == null ? Secrets.none() : Secrets.read(folder.resolve(file.strip()));
      int largest = route == Route.KUBERNETES_AUDIT ? LARGEST_LIST : room.applyAsInt(headers);
      boolean open = loopback || !secrets.areNone();
      ways.put(route, new Way(route, open, secrets, Map.copyOf(headers), largest));
    }
    return ways;
  }

  private void put(Map<Header, String> headers, Header header, Route route, String key) {
    String value = properties.getProperty(route.word() + "." + key, properties.getProperty(key));
    if (value == null) {
      return;
    }
    if (!header.accepts(value.strip())) {
      throw Problem.failed(
          key + " '" + value + "' is not acceptable",
          "the pipeline would reject it",
          "an org is at most 64 of a to z, 0 to 9 and _; a cluster is visible characters");
    }
    headers.put(header, value.strip());
  }
}
