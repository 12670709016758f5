package io.proofstream.reading;

import com.fasterxml.jackson.core.JsonParser;
import io.proofstream.evidence.Digest;
import io.proofstream.source.Recogniser;
import io.proofstream.source.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Takes the secrets that a tool quotes out of its output, before it is sent or kept. Which fields
 * hold them, the sources that recognise the document say; of what none recognises, or what breaks,
 * the fields of all sources are emptied. Safe for many threads.
 */
public final class Redactor {
  /** In a document that nobody knows, a name like this is no sign of a secret. */
  private static final Set<String> SAYS_NOTHING = Set.of("data");

  /** What stands for a document of which nothing can be kept. */
  private static final byte[] NOTHING = "\"[redacted]\"".getBytes(StandardCharsets.UTF_8);

  private final Recogniser recogniser;
  private final Set<String> everyField;
  private final Unparsed unparsed;

  /**
   * What may be sent.
   *
   * @param bytes the document itself if nothing had to be taken out; else JSON, packed if the
   *     document was
   * @param originalDigest {@code sha256:...} of the document, or null if nothing was taken out:
   *     header {@code ps-original-digest}
   * @param sources names of the sources that know the document, sorted; empty if any of it is
   *     unknown or broken
   */
  public record Redacted(byte[] bytes, String originalDigest, List<String> sources) {}

  public Redactor(List<Source> sources) {
    this.recogniser = new Recogniser(sources);
    Set<String> fields = new HashSet<>(fieldsOf(sources));
    fields.removeAll(SAYS_NOTHING);
    this.everyField = Set.copyOf(fields);
    this.unparsed = new Unparsed(everyField);
  }

  /**
   * @param document in any form that can be read: JSON, one or many; YAML; gzip of either
   * @param source name of the source that is to read it, or null if the content decides
   */
  public Redacted redact(byte[] document, String source) {
    byte[] safe;
    List<String> names = List.of();
    Payload payload = null;
    try {
      payload = Payload.of(document);
      Set<Source> recognised = recognised(payload, source);
      safe = without(fieldsOf(recognised), payload, document);
      names = recognised.stream().map(Source::name).sorted().toList();
    } catch (IOException | RuntimeException e) {
      safe = withoutAny(document, payload);
    }
    return new Redacted(safe, safe == document ? null : Digest.ofContent(document), names);
  }

  /**
   * Without what any source would take out: for a document of which nobody knows what it is. If
   * there may be more that cannot be taken out, nothing of it is left.
   *
   * @param payload what the document holds, or null if that is not to be had
   */
  byte[] withoutAny(byte[] document, Payload payload) {
    byte[] safe =
        payload == null
            ? Redaction.of(document, everyField)
            : without(everyField, payload, document);
    boolean isWhole = payload != null && isJson(payload);
    return isWhole || !unparsed.mayQuote(safe) ? safe : NOTHING.clone();
  }

  /** Whether nothing was left of a document, by us or where it was sent from. */
  static boolean isNothing(byte[] document) {
    return Arrays.equals(document, NOTHING);
  }

  private static boolean isJson(Payload payload) {
    try (JsonParser parser = payload.parser(0)) {
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private Set<Source> recognised(Payload payload, String source) throws IOException {
    Recogniser asked = source == null ? recogniser : recogniser.named(source);
    Set<Source> recognised = new HashSet<>();
    try (JsonParser parser = payload.parser(0)) {
      while (parser.nextToken() != null) {
        long from = parser.currentTokenLocation().getByteOffset();
        recognised.add(Reader.recognise(payload, from, asked, source));
        parser.skipChildren();
      }
    }
    return recognised;
  }

  private static byte[] without(Set<String> fields, Payload payload, byte[] document) {
    byte[] json = payload.json();
    byte[] redacted = fields.isEmpty() ? json : Redaction.of(json, fields);
    if (redacted == json) {
      return document;
    }
    return Gzip.isGzip(document) ? packed(redacted) : redacted;
  }

  /** As small as it was sent to us, unless it would then be taken for a bomb. */
  private static byte[] packed(byte[] json) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(json.length / 4);
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes all that is written to it", e);
    }
    return Gzip.isWithinBound(packed.size(), json.length) ? packed.toByteArray() : json;
  }

  private static Set<String> fieldsOf(Iterable<Source> sources) {
    Set<String> fields = new HashSet<>();
    sources.forEach(source -> fields.addAll(source.secretFields()));
    return Set.copyOf(fields);
  }
}
