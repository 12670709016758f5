package io.proofstream.console.receive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofstream.console.collector.Collector;
import io.proofstream.console.envelope.Outbox;
import io.proofstream.reading.Redactor;
import io.proofstream.reading.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A real endpoint on a port of this machine, with Kafka's own in-memory producer behind it. */
final class Posted implements AutoCloseable {
  static final String SECRET = "a-secret-of-thirty-two-characters";
  static final int MESSAGE_LIMIT = 4000;
  static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final MockProducer<byte[], byte[]> kafka;
  private final Receiver receiver;

  private Posted(MockProducer<byte[], byte[]> kafka, Settings settings) {
    this.kafka = kafka;
    InetSocketAddress listen = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    Outbox outbox =
        new Outbox(
            kafka, settings.collector, new Redactor(Tools.all()), MESSAGE_LIMIT, settings.timeout);
    Intake intake =
        new Intake(
            settings.properties.ways(listen, outbox::room),
            outbox,
            settings.maxRequests,
            settings.maxMemory,
            NOON,
            log::add);
    try {
      this.receiver = Receiver.start(listen, intake, outbox, Duration.ofSeconds(20));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How an endpoint is set up: open to all, and patient, unless told otherwise. */
  static final class Settings {
    private ReceiveSettings properties = ReceiveSettings.none();
    private Collector collector = Collector.unsigned(null);
    private Duration timeout = Duration.ofSeconds(20);
    private int maxRequests = 8;
    private long maxMemory = 1 << 20;

    Settings reading(Path folder, String... lines) {
      try {
        Files.writeString(folder.resolve("secret.txt"), SECRET + "\n");
        Path file = folder.resolve("receive.properties");
        properties = ReceiveSettings.read(Files.writeString(file, String.join("\n", lines)));
        return this;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Every path has the same secret. */
    Settings closed(Path folder) {
      return reading(
          folder,
          Stream.of(Route.values())
              .map(route -> route.word() + ".secret-file = secret.txt")
              .toArray(String[]::new));
    }

    Settings collector(Collector value) {
      collector = value;
      return this;
    }

    Settings waiting(Duration value) {
      timeout = value;
      return this;
    }

    Settings atOnce(int requests, long memory) {
      maxRequests = requests;
      maxMemory = memory;
      return this;
    }

    Posted to(MockProducer<byte[], byte[]> kafka) {
      return new Posted(kafka, this);
    }

    Posted toKafka() {
      return to(acknowledging(true));
    }
  }

  static MockProducer<byte[], byte[]> acknowledging(boolean atOnce) {
    return new MockProducer<>(atOnce, null, new ByteArraySerializer(), new ByteArraySerializer());
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return await(posting(path, body, headers));
  }

  CompletableFuture<HttpResponse<String>> posting(String path, String body, String... headers) {
    return sending("POST", path, BodyPublishers.ofString(body), headers);
  }

  CompletableFuture<HttpResponse<String>> sending(
      String method, String path, BodyPublisher body, String... headers) {
    URI address = URI.create("http://127.0.0.1:" + receiver.address().getPort() + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.sendAsync(request.build(), BodyHandlers.ofString());
  }

  static HttpResponse<String> await(CompletableFuture<HttpResponse<String>> response) {
    return response.orTimeout(30, TimeUnit.SECONDS).join();
  }

  List<ProducerRecord<byte[], byte[]>> sent() {
    return kafka.history();
  }

  static String value(ProducerRecord<byte[], byte[]> message) {
    return new String(message.value(), UTF_8);
  }

  static TreeMap<String, String> headers(ProducerRecord<byte[], byte[]> message) {
    TreeMap<String, String> headers = new TreeMap<>();
    message
        .headers()
        .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
    return headers;
  }

  List<String> log() {
    return log;
  }

  @Override
  public void close() {
    receiver.close();
    client.close();
  }
}
