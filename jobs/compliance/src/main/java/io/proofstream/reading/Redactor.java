package io.proofstream.reading;

import com.fasterxml.jackson.core.JsonParser;
import io.proofstream.evidence.Digest;
import io.proofstream.reading.secrecy.Redaction;
import io.proofstream.reading.secrecy.SecretFields;
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
  /** In a document that nobody knows, a name like this is no sign of a secret by itself. */
  private static final Set<String> SAYS_NOTHING = Set.of("data");

  /** What stands for a document of which nothing can be kept. */
  private static final byte[] NOTHING = "\"[redacted]\"".getBytes(StandardCharsets.UTF_8);

  private final Recogniser recogniser;
  private final Guess ofAnything;
  private final Guess ofKubernetes;

  /** What is secret in a document of which little is known. */
  private record Guess(SecretFields fields, Unparsed unparsed) {
    Guess(SecretFields fields) {
      this(fields, new Unparsed(fields.secretNames()));
    }
  }

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
    SecretFields fields = SecretFields.of(sources);
    this.ofAnything = new Guess(fields.without(SAYS_NOTHING));
    this.ofKubernetes = new Guess(fields);
  }

  /**
   * @param document in any form that can be read: JSON, one or many; YAML; gzip of either
   * @param source name of the source that is to read it, or null if the content decides
   */
  public Redacted redact(byte[] document, String source) {
    byte[] safe;
    List<String> names = List.of();
    Set<Source> recognised = new HashSet<>();
    Payload payload = null;
    try {
      payload = Payload.of(document);
      recognise(payload, source, recognised);
      safe = without(SecretFields.of(recognised), payload, document);
      names = recognised.stream().map(Source::name).sorted().toList();
    } catch (IOException | RuntimeException e) {
      safe = withoutAny(document, payload, recognised);
    }
    return new Redacted(safe, safe == document ? null : Digest.ofContent(document), names);
  }

  /**
   * Without what any source would take out: for a document of which nobody knows what it is. If
   * there may be more that cannot be taken out, nothing of it is left.
   *
   * @param payload what the document holds, or null if that is not to be had
   * @param recognised who knows some of it
   */
  byte[] withoutAny(byte[] document, Payload payload, Set<Source> recognised) {
    boolean isWhole = payload != null && isJson(payload);
    Guess guess = !isWhole && Unparsed.isOfKubernetes(document) ? ofKubernetes : ofAnything;
    SecretFields fields = guess.fields().and(SecretFields.of(recognised));
    byte[] safe =
        payload == null ? Redaction.of(document, fields) : without(fields, payload, document);
    return isWhole || !guess.unparsed().mayQuote(safe) ? safe : NOTHING.clone();
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

  /**
   * @param recognised to which the sources are added, as far as it comes
   */
  private void recognise(Payload payload, String source, Set<Source> recognised)
      throws IOException {
    Recogniser asked = source == null ? recogniser : recogniser.named(source);
    try (JsonParser parser = payload.parser(0)) {
      while (parser.nextToken() != null) {
        long from = parser.currentTokenLocation().getByteOffset();
        recognised.add(payload.recognise(from, asked, source));
        parser.skipChildren();
      }
    }
  }

  private static byte[] without(SecretFields fields, Payload payload, byte[] document) {
    byte[] json = payload.json();
    byte[] redacted = fields.names().isEmpty() ? json : Redaction.of(json, fields);
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
}
