package io.proofstream.console.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.proofstream.evidence.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A registry on a port of this machine: pages of two names with links between them, digests by
 * HEAD, and, if told so, tokens or passwords, as the distribution API describes them.
 */
final class FakeRegistry implements AutoCloseable {
  static final String USER = "alice";
  static final String PASSWORD = "a-password-that-is-long";
  private static final int PAGE = 2;

  private final HttpServer server;
  private final TreeMap<String, List<String>> repositories = new TreeMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Deque<Integer> failures = new ArrayDeque<>();
  private String wanting = "nothing";
  private String linkedHost = "";
  private boolean catalogue = true;
  private boolean digestHeader = true;
  private int tokens;

  FakeRegistry() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  FakeRegistry with(String repository, String... tags) {
    repositories.put(repository, List.of(tags));
    return this;
  }

  FakeRegistry wantingTokens() {
    wanting = "Bearer";
    return this;
  }

  FakeRegistry wantingPasswords() {
    wanting = "Basic";
    return this;
  }

  FakeRegistry withoutCatalogue() {
    catalogue = false;
    return this;
  }

  FakeRegistry withoutDigestHeader() {
    digestHeader = false;
    return this;
  }

  /** The next answers are these; then all is well again. */
  FakeRegistry failingWith(Integer... statuses) {
    failures.addAll(List.of(statuses));
    return this;
  }

  /** As behind a proxy: links to the next page name another host. */
  FakeRegistry callingItself(String address) {
    linkedHost = address;
    return this;
  }

  /** No token that was given out is good any more. */
  void forgetTokens() {
    tokens += 1000;
  }

  /** Everything that was asked, in order: method, path and query, kind of authorization. */
  List<String> asked() {
    return asked;
  }

  URI address() {
    return URI.create("http://" + name() + "/");
  }

  String name() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  static String manifest(String repository, String tag) {
    return "{\"schemaVersion\":2,\"of\":\"" + repository + ":" + tag + "\"}";
  }

  static String digest(String repository, String tag) {
    return Digest.ofContent(manifest(repository, tag).getBytes(UTF_8));
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String authorization = exchange.getRequestHeaders().getFirst("Authorization");
      asked.add(
          exchange.getRequestMethod()
              + " "
              + exchange.getRequestURI()
              + (authorization == null ? "" : " " + authorization.split(" ")[0]));
      String path = exchange.getRequestURI().getPath();
      if (!failures.isEmpty()) {
        exchange.getResponseHeaders().add("Retry-After", "7");
        answer(exchange, failures.remove(), "");
      } else if (path.equals("/token")) {
        token(exchange, authorization);
      } else if (!isLetIn(authorization)) {
        challenge(exchange, path);
      } else if (path.equals("/v2/_catalog") && catalogue) {
        page(exchange, "{\"repositories\":[%s]}", List.copyOf(repositories.keySet()));
      } else if (path.endsWith("/tags/list")) {
        tags(exchange, path.substring(4, path.length() - "/tags/list".length()));
      } else if (path.contains("/manifests/")) {
        manifest(exchange, path.substring(4).split("/manifests/"));
      } else {
        answer(exchange, 404, "{\"errors\":[{\"code\":\"UNSUPPORTED\"}]}");
      }
    }
  }

  private boolean isLetIn(String authorization) {
    return switch (wanting) {
      case "Bearer" -> ("Bearer token-" + tokens).equals(authorization);
      case "Basic" -> isAlice(authorization);
      default -> true;
    };
  }

  private static boolean isAlice(String authorization) {
    String both = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(UTF_8));
    return ("Basic " + both).equals(authorization);
  }

  private void challenge(HttpExchange exchange, String path) throws IOException {
    String scope =
        path.equals("/v2/_catalog")
            ? "registry:catalog:*"
            : "repository:" + path.substring(4).replaceAll("/(tags|manifests)/.*", "") + ":pull";
    String bearer =
        "Bearer realm=\"http://%s/token\",service=\"fake\",scope=\"%s\"".formatted(name(), scope);
    exchange
        .getResponseHeaders()
        .add("WWW-Authenticate", wanting.equals("Bearer") ? bearer : "Basic realm=\"fake\"");
    answer(exchange, 401, "{}");
  }

  private void token(HttpExchange exchange, String authorization) throws IOException {
    if (authorization != null && !isAlice(authorization)) {
      answer(exchange, 401, "{}");
    } else {
      answer(exchange, 200, "{\"token\":\"token-" + tokens + "\",\"expires_in\":300}");
    }
  }

  private void tags(HttpExchange exchange, String repository) throws IOException {
    List<String> tags = repositories.get(repository);
    if (tags == null) {
      answer(exchange, 404, "{}");
    } else if (tags.isEmpty()) {
      answer(exchange, 200, "{\"name\":\"x\",\"tags\":null}");
    } else {
      page(exchange, "{\"name\":\"x\",\"tags\":[%s]}", tags);
    }
  }

  /** Two names from behind the one in {@code last}, however many were asked for. */
  private void page(HttpExchange exchange, String form, List<String> names) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    Map<String, String> parameters =
        List.of(query.split("&")).stream()
            .map(each -> each.split("=", 2))
            .collect(Collectors.toMap(each -> each[0], each -> each[1]));
    int from = names.indexOf(parameters.getOrDefault("last", "")) + 1;
    int to = Math.min(names.size(), from + PAGE);
    if (to < names.size()) {
      String link =
          "<%s%s?n=%s&last=%s>; rel=\"next\""
              .formatted(
                  linkedHost,
                  exchange.getRequestURI().getPath(),
                  parameters.get("n"),
                  names.get(to - 1).replace("/", "%2F"));
      exchange.getResponseHeaders().add("Link", link);
    }
    String page =
        names.subList(from, to).stream()
            .map(each -> "\"" + each + "\"")
            .collect(Collectors.joining(","));
    answer(exchange, 200, form.formatted(page));
  }

  private void manifest(HttpExchange exchange, String[] name) throws IOException {
    String accept = exchange.getRequestHeaders().getFirst("Accept");
    boolean known = accept.contains("oci.image.index") && accept.contains("docker.distribution");
    if (!known || name[1].startsWith("gone")) {
      answer(exchange, 404, "");
      return;
    }
    if (digestHeader) {
      exchange.getResponseHeaders().add("Docker-Content-Digest", digest(name[0], name[1]));
    }
    answer(exchange, 200, manifest(name[0], name[1]));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
    if (!head && bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
