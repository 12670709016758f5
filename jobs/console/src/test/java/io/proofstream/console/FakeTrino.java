package io.proofstream.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Speaks as much of Trino's client protocol as one driver needs for one page of answers. The JSON
 * is what a real Trino 483 sent for the same statements.
 */
public final class FakeTrino implements AutoCloseable {
  private static final String STATS =
      "\"stats\":{\"state\":\"FINISHED\",\"queued\":false,\"scheduled\":true,\"nodes\":1,"
          + "\"totalSplits\":0,\"queuedSplits\":0,\"runningSplits\":0,\"completedSplits\":0,"
          + "\"cpuTimeMillis\":0,\"wallTimeMillis\":0,\"queuedTimeMillis\":0,"
          + "\"elapsedTimeMillis\":0,\"processedRows\":0,\"processedBytes\":0,"
          + "\"physicalInputBytes\":0,\"peakMemoryBytes\":0,\"spilledBytes\":0}";

  private final HttpServer server;
  private final Map<String, String> answers = new HashMap<>();
  private final Map<String, String> starts = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final Map<String, String> lastHeaders = new HashMap<>();

  public FakeTrino() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/statement", this::handle);
    server.start();
  }

  public String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Everything that was asked, in order. */
  public List<String> asked() {
    return asked;
  }

  public String lastHeader(String name) {
    return lastHeaders.get(name);
  }

  /** One bigint column {@code n} and its rows as JSON: {@code [[1],[2]]}. */
  public FakeTrino answering(String sql, String rows) {
    answers.put(
        sql,
        "\"columns\":[{\"name\":\"n\",\"type\":\"bigint\",\"typeSignature\":"
            + "{\"rawType\":\"bigint\",\"arguments\":[]}}],\"data\":"
            + rows);
    return this;
  }

  public FakeTrino changing(String sql, long rows) {
    answering(sql, "[[" + rows + "]]");
    answers.merge(sql, ",\"updateType\":\"INSERT\",\"updateCount\":" + rows, String::concat);
    return this;
  }

  public FakeTrino failing(String sql, int code, String message) {
    answers.put(
        sql,
        "\"error\":{\"message\":\"%s\",\"errorCode\":%d,\"errorName\":\"X\",\"errorType\":\"USER_ERROR\","
                .formatted(message, code)
            + "\"failureInfo\":{\"type\":\"io.trino.spi.TrinoException\",\"message\":\"%s\","
                .formatted(message)
            + "\"suppressed\":[],\"stack\":[]}}");
    return this;
  }

  /**
   * Whatever is asked that begins so.
   *
   * @param columns as JSON, with types
   */
  public FakeTrino answeringAll(String start, String columns, String rows) {
    starts.put(start, "\"columns\":" + columns + ",\"data\":" + rows);
    return this;
  }

  private String answer(String sql) {
    return starts.entrySet().stream()
        .filter(each -> sql.startsWith(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(answers.getOrDefault(sql, "\"error\":{\"message\":\"never told\"}"));
  }

  private void handle(HttpExchange exchange) throws IOException {
    String sql = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(sql);
    exchange.getRequestHeaders().forEach((name, values) -> lastHeaders.put(name, values.get(0)));
    String answer = answer(sql);
    byte[] body =
        "{\"id\":\"20261121_1\",\"infoUri\":\"http://%s/ui\",%s,%s,\"warnings\":[]}"
            .formatted(address(), STATS, answer)
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
