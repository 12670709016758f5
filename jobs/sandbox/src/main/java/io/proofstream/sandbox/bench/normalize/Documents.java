package io.proofstream.sandbox.bench.normalize;

import io.proofstream.evidence.Origin;
import io.proofstream.message.Message;
import io.proofstream.message.Reading;
import io.proofstream.wire.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Documents that one source reads, as messages. */
record Documents(String name, List<Message> messages) {
  /** Later than every sample, so that none claims to come from the future. */
  private static final Instant RECORDED_AT = Instant.parse("2027-01-01T00:00:00Z");

  private static final Map<String, String> ASSET =
      Map.of(Header.ASSET.key(), "registry.example/team/app:1");

  long bytes() {
    return messages.stream().mapToLong(Documents::length).sum();
  }

  static long length(Message message) {
    return message.value() == null ? 0 : message.value().length;
  }

  /** The tests' samples by the source that understands them; others are left out. */
  static List<Documents> samples(Path root) {
    Map<String, List<Message>> bySource = new TreeMap<>();
    try (Stream<Path> files =
        Files.walk(root.resolve("jobs/compliance/src/test/resources/samples"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        if (isJson(bytes)) {
          add(bySource, bytes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the samples", e);
    }
    List<Documents> samples = new ArrayList<>();
    bySource.forEach((source, messages) -> samples.add(new Documents(source, messages)));
    return samples;
  }

  static Message message(byte[] value) {
    return new Message(new Origin("evidence.raw", 0, 0), RECORDED_AT, Map.of(), value);
  }

  private static void add(Map<String, List<Message>> bySource, byte[] bytes) {
    Message plain = message(bytes);
    Message named = new Message(plain.origin(), plain.recordedAt(), ASSET, bytes);
    // Some tools do not say what they looked at; there the sender does.
    for (Message message : List.of(plain, named)) {
      Reading reading = Way.READER.read(message);
      if (reading.rejected() == null) {
        bySource.computeIfAbsent(reading.source(), source -> new ArrayList<>()).add(message);
        return;
      }
    }
  }

  /** A bare scan can only be had of what is JSON as it stands. */
  private static boolean isJson(byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] <= ' ' && bytes[first] >= 0) {
      first++;
    }
    return first < bytes.length && (bytes[first] == '{' || bytes[first] == '[');
  }
}
