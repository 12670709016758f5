package io.proofstream.console.receive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.proofstream.console.Person;
import io.proofstream.console.Problem;
import io.proofstream.console.envelope.Outbox;
import io.proofstream.reading.EventStream;
import io.proofstream.wire.Header;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Takes requests: who may send is known before a body is read, its size before it is stored, and an
 * answer of 202 means that Kafka has it. One line a request goes to the log, with nothing in it
 * that a sender wrote.
 */
final class Intake implements HttpHandler {
  static final String HEALTH = "/health";
  private static final int KIB = 1024;

  private final Map<Route, Way> ways;
  private final Outbox outbox;
  private final Semaphore requests;
  private final Semaphore memory;
  private final Clock clock;
  private final Consumer<String> log;
  private final ReentrantLock unpacking = new ReentrantLock();
  private final AtomicInteger inFlight = new AtomicInteger();

  /**
   * @param maxRequests that are read or sent at once
   * @param maxMemory bytes of their bodies together
   */
  Intake(
      Map<Route, Way> ways,
      Outbox outbox,
      int maxRequests,
      long maxMemory,
      Clock clock,
      Consumer<String> log) {
    this.ways = Map.copyOf(ways);
    this.outbox = outbox;
    this.requests = new Semaphore(maxRequests);
    this.memory = new Semaphore(kib(maxMemory));
    this.clock = clock;
    this.log = log;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean known = HEALTH.equals(path) || Route.at(path) != null;
    Answer answer = null;
    try (exchange) {
      answer = answer(exchange, path);
      respond(exchange, answer);
    } finally {
      // A path that is none of ours is the sender's word, and may be a secret gone astray.
      String size = exchange.getRequestHeaders().getFirst("Content-Length");
      log.accept(
          "%s %s %s bytes %s"
              .formatted(
                  clock.instant(),
                  known ? path : "(another path)",
                  size != null && size.matches("[0-9]{1,18}") ? size : "?",
                  answer == null ? "broken off" : answer.status() + " " + answer.words()));
    }
  }

  private Answer answer(HttpExchange exchange, String path) throws IOException {
    if (HEALTH.equals(path)) {
      return exchange.getRequestMethod().equals("GET") ? Answer.up(inFlight.get()) : Answer.NOT_GET;
    }
    Route route = Route.at(path);
    if (route == null) {
      return Answer.NOT_FOUND;
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      return Answer.NOT_POST;
    }
    Way way = ways.get(route);
    if (way == null || !way.open()) {
      return Answer.NOT_OPEN;
    }
    String proof = exchange.getRequestHeaders().getFirst(route.proof().header());
    Answer refusal = refusal(way, proof);
    return refusal == null ? receive(exchange, way, proof) : refusal;
  }

  /** As far as it can be told without the body; null for none. */
  private static Answer refusal(Way way, String proof) {
    if (way.secrets().areNone()) {
      return null;
    }
    if (proof == null) {
      return Answer.noProof(way.route().proof());
    }
    boolean good =
        switch (way.route().proof()) {
          case AUTHORIZATION -> way.secrets().authorizes(proof);
          case GITLAB_TOKEN -> way.secrets().is(proof);
          case GITHUB_SIGNATURE -> true;
        };
    return good ? null : Answer.WRONG_PROOF;
  }

  private Answer receive(HttpExchange exchange, Way way, String proof) throws IOException {
    Map<Header, String> headers = way.headers(exchange.getRequestHeaders(), clock);
    if (headers == null) {
      return Answer.BAD_HEADER;
    }
    // Of whoever connected: where a proxy stands before this, the proxy's.
    headers.put(Header.SOURCE_IP, Person.withoutCard(exchange.getRemoteAddress().getAddress()));
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    if (length == null || !length.matches("[0-9]{1,18}")) {
      return Answer.NO_LENGTH;
    }
    long size = Long.parseLong(length);
    if (size == 0) {
      return Answer.EMPTY;
    }
    if (size > way.largest()) {
      return Answer.TOO_LARGE;
    }
    if (!requests.tryAcquire()) {
      return Answer.BUSY;
    }
    try {
      if (!memory.tryAcquire(kib(size))) {
        return Answer.BUSY;
      }
      inFlight.incrementAndGet();
      try {
        return accept(exchange.getRequestBody().readNBytes((int) size), size, way, proof, headers);
      } finally {
        inFlight.decrementAndGet();
        memory.release(kib(size));
      }
    } finally {
      requests.release();
    }
  }

  private Answer accept(
      byte[] body, long size, Way way, String proof, Map<Header, String> headers) {
    if (body.length < size) {
      return Answer.CUT_SHORT;
    }
    boolean signs = way.route().proof() == Route.Proof.GITHUB_SIGNATURE;
    if (signs && !way.secrets().areNone() && !way.secrets().signed(proof, body)) {
      return Answer.WRONG_PROOF;
    }
    if (!isPacked(body)) {
      return send(body, headers);
    }
    // Unpacked it may be a hundred times as large, which the memory counted here knows nothing of.
    unpacking.lock();
    try {
      return send(body, headers);
    } finally {
      unpacking.unlock();
    }
  }

  private static boolean isPacked(byte[] body) {
    return body.length > 1 && body[0] == (byte) 0x1f && body[1] == (byte) 0x8b;
  }

  private Answer send(byte[] body, Map<Header, String> headers) {
    try {
      List<byte[]> messages = EventStream.messages(body);
      return switch (outbox.send(messages, headers)) {
        case ACKNOWLEDGED -> Answer.accepted(messages.size());
        case TOO_LARGE -> Answer.TOO_LARGE;
        case NOT_ACKNOWLEDGED -> Answer.NOT_ACKNOWLEDGED;
      };
    } catch (Problem e) {
      // The disk that keeps the collector's numbers: that may pass, and nothing was sent.
      return Answer.NOT_ACKNOWLEDGED;
    }
  }

  private static void respond(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.json().getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    if (answer.header() != null) {
      String[] header = answer.header().split(": ", 2);
      exchange.getResponseHeaders().add(header[0], header[1]);
    }
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  private static int kib(long bytes) {
    return Math.toIntExact((bytes + KIB - 1) / KIB);
  }
}
