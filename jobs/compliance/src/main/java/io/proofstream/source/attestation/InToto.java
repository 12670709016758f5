package io.proofstream.source.attestation;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.supply.AttestationType;
import io.proofstream.message.Reason;
import io.proofstream.report.Report;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * In-toto statements, bare or in DSSE envelopes, and Sigstore's bundles around those. What is
 * attested in another tool's format becomes evidence of its own beside the attestation.
 */
public final class InToto implements Source {
  private static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

  private final Embedded embedded;
  private final Set<String> secretFields = new HashSet<>();
  private final Set<String> secretTexts = new HashSet<>();

  /**
   * @param documents sources of what may be attested: scans, bills of materials, VEX
   */
  public InToto(List<Source> documents) {
    embedded = new Embedded(documents);
    documents.forEach(document -> secretFields.addAll(document.secretFields()));
    documents.forEach(document -> secretTexts.addAll(document.secretTexts()));
  }

  @Override
  public String name() {
    return "in-toto";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("dsseEnvelope")
        || shape.begins("mediaType", "application/vnd.dev.sigstore.bundle")
        || shape.hasAll("messageSignature", "verificationMaterial")
        || shape.hasAll("payloadType", "payload")
        || (shape.begins("_type", "https://in-toto.io/Statement/") && shape.has("predicateType"));
  }

  /** Of whatever may be attested. */
  @Override
  public Set<String> secretFields() {
    return Set.copyOf(secretFields);
  }

  @Override
  public Set<String> secretTexts() {
    return Set.copyOf(secretTexts);
  }

  /** The statement in its envelope, and the document in it, which may be text in several places. */
  @Override
  public Set<String> wrappingFields() {
    return Set.of("payload", "predicate", "Data", "result");
  }

  @Override
  public List<Report> read(Json json) throws IOException {
    Node document = json.node();
    if (document.has("payloadType")) {
      return enveloped(document, Envelope.of("dsse", document.items("signatures")), json);
    }
    if (document.has("predicateType")) {
      return Statement.of(document).reports(Envelope.NONE, null, embedded, json);
    }
    String mediaType = document.word("mediaType");
    String name = mediaType == null ? "sigstore bundle" : mediaType;
    Node material = document.at("verificationMaterial");
    if (document.has("messageSignature")) {
      return List.of(signature(name, document.at("messageSignature"), material));
    }
    Node inner = document.at("dsseEnvelope");
    if (inner.isMissing()) {
      throw document.malformed("neither dsseEnvelope nor messageSignature");
    }
    return enveloped(inner, Envelope.of(name, inner.items("signatures")).in(material), json);
  }

  private List<Report> enveloped(Node dsse, Envelope envelope, Json json) throws IOException {
    String payloadType = dsse.required("payloadType");
    if (!payloadType.equals(PAYLOAD_TYPE)) {
      throw new Unreadable(
          Reason.UNSUPPORTED_FORMAT,
          "dsse, " + Unreadable.harmless(payloadType, 100),
          "the envelope holds something else than an in-toto statement");
    }
    byte[] payload = Envelope.decoded(dsse.required("payload"), dsse.at("payload"));
    if (!envelope.isSigned()) {
      return List.of(
          Told.of(Kind.ATTESTATION_RECORDED, Subject.ofNone(), envelope.unsigned(null, null)));
    }
    return Statement.of(json.embedded(payload).node()).reports(envelope, null, embedded, json);
  }

  /** A signature over bytes that have a digest and no name. */
  private static Told signature(String name, Node signed, Node material) throws Unreadable {
    boolean hasValue = signed.word("signature") != null;
    Envelope envelope =
        new Envelope(name, 1, hasValue ? 1 : 0, Signer.UNKNOWN, null, null).in(material);
    Node message = signed.at("messageDigest");
    byte[] digest = Envelope.decoded(message.required("digest"), message);
    String algorithm =
        message.required("algorithm").toLowerCase(Locale.ROOT).replaceFirst("sha2_", "sha");
    AttestedSubject subject =
        new AttestedSubject(null, algorithm + ":" + HexFormat.of().formatHex(digest), null);
    return Told.of(
        Kind.ATTESTATION_RECORDED,
        Subject.ofNone().at(envelope.integratedAt()),
        Provenance.NONE.attestation(AttestationType.SIGNATURE, null, null, subject, 1, envelope));
  }
}
