package io.proofstream.reading;

import com.fasterxml.jackson.core.JsonParser;
import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Trust;
import io.proofstream.message.Content;
import io.proofstream.message.Message;
import io.proofstream.message.Proof;
import io.proofstream.message.Reading;
import io.proofstream.message.Reason;
import io.proofstream.message.Rejected;
import io.proofstream.reading.assembly.Assembly;
import io.proofstream.reading.assembly.Claims;
import io.proofstream.reading.secrecy.Redaction;
import io.proofstream.reading.secrecy.SecretFields;
import io.proofstream.report.Report;
import io.proofstream.source.Json;
import io.proofstream.source.Noticed;
import io.proofstream.source.Recogniser;
import io.proofstream.source.Source;
import io.proofstream.source.Unreadable;
import io.proofstream.trust.CollectorKeys;
import io.proofstream.wire.Header;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads any message: either its events, or one typed reason why there are none. Never throws, keeps
 * nothing between messages, and gives equal readings of equal messages. Safe for many threads.
 */
public final class Reader {
  private final Recogniser recogniser;
  private final Set<String> names;
  private final Map<Source, SecretFields> secretFields;
  private final Set<String> everySecretField;
  private final Redactor redactor;
  private final CollectorKeys collectors;
  private final Duration futureBound;

  /**
   * @param sources asked whether they recognise a document
   * @param collectors who may send evidence that counts
   * @param futureBound how far evidence may claim to have happened after the broker took it
   */
  public Reader(List<Source> sources, CollectorKeys collectors, Duration futureBound) {
    this.recogniser = new Recogniser(sources);
    this.names = sources.stream().map(Source::name).collect(Collectors.toCollection(TreeSet::new));
    this.secretFields =
        sources.stream()
            .collect(Collectors.toMap(Function.identity(), each -> SecretFields.of(List.of(each))));
    this.everySecretField = SecretFields.of(sources).names();
    this.redactor = new Redactor(sources);
    this.collectors = collectors;
    this.futureBound = futureBound;
  }

  public Reading read(Message message) {
    byte[] value = message.value();
    Attempt attempt = new Attempt(message, everySecretField);
    List<Event> events = List.of();
    Rejected rejected = null;
    Content content = null;
    try {
      events = events(message, attempt);
      content = content(message, attempt);
    } catch (IOException | RuntimeException e) {
      rejected = rejected(message, attempt, Explanation.of(e, attempt.source()));
    }
    return new Reading(
        attempt.messageId,
        message.origin(),
        message.recordedAt(),
        Claims.org(message.headers()),
        message.headers().get(Header.COLLECTOR.key()),
        Claims.sequence(message.headers()),
        attempt.trust,
        attempt.source(),
        attempt.rawDigest,
        value == null ? 0 : value.length,
        events,
        rejected,
        content,
        attempt.proof);
  }

  /** How far a reading came before it failed. */
  private static final class Attempt {
    private final String contentDigest;
    private final Set<Source> recognised = new LinkedHashSet<>();
    private String rawDigest;
    private String messageId;
    private Trust trust = Trust.UNVERIFIED;
    private Proof proof;
    private final Noticed noticed;
    private Payload payload;

    Attempt(Message message, Set<String> keys) {
      noticed = new Noticed(keys);
      contentDigest = message.value() == null ? null : Digest.ofContent(message.value());
      rawDigest = contentDigest;
      messageId = Claims.messageId(message.headers(), trust, rawDigest);
    }

    /** Names the message by what is known of it; who it is by may still be judged by others. */
    void identify(Map<String, String> headers, Function<Trust, String> identity) {
      messageId = identity.apply(trust);
      proof =
          CollectorKeys.isSigned(headers)
              ? new Proof(identity.apply(Trust.VERIFIED), headers, contentDigest)
              : null;
    }

    String source() {
      return recognised.isEmpty() ? null : recognised.iterator().next().name();
    }
  }

  private List<Event> events(Message message, Attempt attempt) throws IOException {
    if (message.unfetched() != null) {
      throw new Unreadable(
          message.unfetched(), null, "the content that it names elsewhere is not to be had");
    }
    Claims claims = Claims.of(message.headers());
    // First who says it: of what cannot be read, too, it is then known whose it is.
    attempt.trust = collectors.judge(claims.org(), message.headers(), attempt.contentDigest);
    if (claims.originalDigest() != null) {
      // A secret was taken out on the way here: it is the same evidence as if it had not been.
      attempt.rawDigest = claims.originalDigest();
    }
    Map<String, String> headers = message.headers();
    attempt.identify(headers, trust -> Claims.messageId(headers, trust, attempt.rawDigest));
    if (Redactor.isNothing(message.value())) {
      throw new Unreadable(
          Reason.INVALID_JSON,
          null,
          "it could not be taken apart and may quote a secret, so nothing of it was sent");
    }
    attempt.payload = Payload.of(message.value());
    List<Assembly.Sourced> told = told(claims, attempt);
    if (told.size() == 1 && told.getFirst().report().subject().nativeId() != null) {
      Assembly.Sourced only = told.getFirst();
      String nativeId = only.report().subject().nativeId();
      attempt.identify(headers, trust -> claims.occurrenceId(trust, only.source(), nativeId));
    }
    return new Assembly(
            message, claims, attempt.trust, attempt.messageId, attempt.rawDigest, futureBound)
        .events(told);
  }

  /** What every document in the message says; most messages hold one, some one on each line. */
  private List<Assembly.Sourced> told(Claims claims, Attempt attempt) throws IOException {
    Recogniser asked = recogniser;
    if (claims.source() != null) {
      requireKnown(claims.source());
      asked = recogniser.named(claims.source());
    }
    List<Assembly.Sourced> told = new ArrayList<>();
    try (JsonParser parser = attempt.payload.parser(attempt.noticed)) {
      while (parser.nextToken() != null) {
        long from = parser.currentTokenLocation().getByteOffset();
        Source source = attempt.payload.recognise(from, asked, claims.source());
        attempt.recognised.add(source);
        for (Report report : source.read(new Json(parser))) {
          told.add(new Assembly.Sourced(source.name(), report));
        }
        Json.readToEnd(parser);
      }
    }
    return told;
  }

  private void requireKnown(String wanted) throws Unreadable {
    if (!names.contains(wanted)) {
      throw Claims.invalid(Header.SOURCE, "must be one of " + String.join(", ", names));
    }
  }

  /** What is kept: the message's own bytes, unless the tool quoted a secret in them. */
  private Content content(Message message, Attempt attempt) {
    String location = message.headers().get(Header.CLAIM.key());
    byte[] json = attempt.payload.json();
    byte[] kept = message.value();
    for (Source source : attempt.recognised) {
      SecretFields fields = secretFields.get(source);
      byte[] redacted = attempt.noticed.anyOf(fields.names()) ? Redaction.of(json, fields) : json;
      kept = redacted == json ? kept : redacted;
      json = redacted;
    }
    boolean redacted = kept != message.value();
    return new Content(
        message.origin(),
        message.recordedAt(),
        Claims.org(message.headers()),
        attempt.rawDigest,
        redacted ? Digest.ofContent(kept) : attempt.contentDigest,
        redacted || !attempt.contentDigest.equals(attempt.rawDigest),
        location,
        location == null ? kept : null);
  }

  /** Kept whole, but for what any source would take out: nobody knows what a broken document is. */
  private Rejected rejected(Message message, Attempt attempt, Unreadable why) {
    byte[] raw = message.value();
    Map<String, String> headers = message.headers();
    return new Rejected(
        message.origin(),
        message.recordedAt(),
        Claims.org(headers),
        why.reason(),
        why.seen() == null ? attempt.source() : why.seen(),
        why.getMessage(),
        Rejected.lines(headers),
        attempt.rawDigest,
        raw == null || headers.containsKey(Header.CLAIM.key())
            ? null
            : redactor.withoutAny(raw, attempt.payload, attempt.recognised));
  }
}
