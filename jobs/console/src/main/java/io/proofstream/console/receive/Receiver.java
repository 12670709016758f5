package io.proofstream.console.receive;

import com.sun.net.httpserver.HttpServer;
import io.proofstream.console.envelope.Outbox;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The HTTP endpoint, from its start to its end: a thread a request, all of them virtual. */
final class Receiver implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads;
  private final Outbox outbox;
  private final Duration grace;

  private Receiver(HttpServer server, ExecutorService threads, Outbox outbox, Duration grace) {
    this.server = server;
    this.threads = threads;
    this.outbox = outbox;
    this.grace = grace;
  }

  /**
   * @param grace how long requests in flight may take to finish once it is closed
   */
  static Receiver start(InetSocketAddress listen, Intake intake, Outbox outbox, Duration grace)
      throws IOException {
    HttpServer server = HttpServer.create(listen, 0);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/", intake);
    server.start();
    return new Receiver(server, threads, outbox, grace);
  }

  InetSocketAddress address() {
    return server.getAddress();
  }

  /** Takes no more, finishes what is in flight, and only then lets go of Kafka. */
  @Override
  public void close() {
    server.stop((int) grace.toSeconds());
    threads.shutdown();
    outbox.close();
  }
}
