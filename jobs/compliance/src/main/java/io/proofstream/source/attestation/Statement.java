package io.proofstream.source.attestation;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.supply.Attestation;
import io.proofstream.evidence.supply.AttestationType;
import io.proofstream.message.Reason;
import io.proofstream.report.Report;
import io.proofstream.report.ScanReport;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An in-toto statement: a predicate about subjects. */
final class Statement {
  private static final String FAMILY = "https://in-toto.io/Statement/";
  private static final Set<String> VERSIONS = Set.of("v0.1", "v1", "v1.0");

  /** A document within a statement is kept once for each subject: that has to end somewhere. */
  private static final int MAX_SUBJECTS = 50;

  private final Node statement;
  private final Node predicate;
  private final String type;
  private final String predicateType;
  private final List<AttestedSubject> subjects = new ArrayList<>();

  private Statement(Node statement, Node predicate) throws Unreadable {
    this.statement = statement;
    this.predicate = predicate;
    this.type = statement.required("_type");
    requireKnown(type);
    this.predicateType = statement.required("predicateType");
    for (Node subject : statement.items("subject")) {
      subjects.add(AttestedSubject.of(subject));
    }
    if (subjects.isEmpty()) {
      throw statement.malformed("no subject");
    }
  }

  static Statement of(Node statement) throws Unreadable {
    Node own = statement.at("slsaProvenance");
    return new Statement(statement, own.isMissing() ? statement.at("predicate") : own);
  }

  /**
   * @param recordedAt when the statement was recorded, where something outside of it says, or null
   * @param around the document that the statement came in
   */
  List<Report> reports(Envelope envelope, Instant recordedAt, Embedded embedded, Json around)
      throws IOException {
    Provenance provenance = Provenance.of(predicateType, predicate);
    List<Report> reports = new ArrayList<>();
    for (AttestedSubject each : subjects) {
      List<Report> documents = documents(each, embedded, around);
      AttestedSubject subject =
          documents.isEmpty() ? each : each.refined(documents.getFirst().subject().artifact());
      Attestation attestation =
          provenance.attestation(
              attestationType(), predicateType, type, subject, subjects.size(), envelope);
      reports.add(
          Told.of(
              Kind.ATTESTATION_RECORDED,
              Subject.of(subject.artifact()).at(occurredAt(provenance, envelope, recordedAt)),
              attestation));
      for (Report document : documents) {
        reports.add(placed(document, subject, envelope));
      }
    }
    return reports;
  }

  private Instant occurredAt(Provenance provenance, Envelope envelope, Instant recordedAt)
      throws Unreadable {
    Node timestamp = predicate.isObject() ? predicate.at("Timestamp") : statement.at("none");
    return Stream.of(
            envelope.integratedAt(),
            recordedAt,
            provenance.finishedAt(),
            timestamp.isText() ? Json.instantOf(timestamp.word()) : null,
            provenance.startedAt())
        .filter(time -> time != null)
        .findFirst()
        .orElse(null);
  }

  private AttestationType attestationType() {
    if (predicateType.startsWith("https://slsa.dev/provenance/")) {
      return AttestationType.PROVENANCE;
    }
    if (isVulnerabilities()) {
      return AttestationType.VULNERABILITIES;
    }
    if (isBillOfMaterials()) {
      return AttestationType.SBOM;
    }
    return predicateType.startsWith("https://sigstore.dev/cosign/sign/")
        ? AttestationType.SIGNATURE
        : AttestationType.OTHER;
  }

  private boolean isVulnerabilities() {
    return predicateType.contains("cosign.sigstore.dev/attestation/vuln/")
        || predicateType.startsWith("https://in-toto.io/attestation/vulns");
  }

  private boolean isBillOfMaterials() {
    return predicateType.startsWith("https://cyclonedx.org/")
        || predicateType.startsWith("https://spdx.dev/Document")
        || predicateType.startsWith("https://syft.dev/bom");
  }

  private List<Report> documents(AttestedSubject subject, Embedded embedded, Json around)
      throws IOException {
    boolean decisions = predicateType.startsWith("https://openvex.dev/ns");
    if (!isVulnerabilities() && !isBillOfMaterials() && !decisions) {
      return List.of();
    }
    if (subjects.size() > MAX_SUBJECTS) {
      throw new Unreadable(
          Reason.LIMIT_EXCEEDED,
          null,
          "a document about %d subjects; at most %d are read"
              .formatted(subjects.size(), MAX_SUBJECTS));
    }
    return isVulnerabilities()
        ? new AttestedScan(predicate, subject).reports(embedded, around)
        : embedded.read(predicate, around);
  }

  /** About the subject, whatever the document called it when it was made. */
  private static Report placed(Report document, AttestedSubject subject, Envelope envelope) {
    Subject own = document.subject();
    Subject about =
        Subject.of(subject.artifact())
            .at(own.occurredAt())
            .seenBy(own.tool(), own.toolVersion())
            .citing(own.references());
    return switch (document) {
      case ScanReport scan -> {
        ScanReport placed = scan.about(about);
        yield envelope.isSigned() ? placed.asSigned() : placed;
      }
      case Told told -> new Told(told.kind(), about, told.body(), told.items());
    };
  }

  private static void requireKnown(String type) throws Unreadable {
    String version = type.startsWith(FAMILY) ? type.substring(FAMILY.length()) : null;
    if (version == null || !VERSIONS.contains(version)) {
      throw new Unreadable(
          Reason.UNSUPPORTED_FORMAT,
          "in-toto, " + Unreadable.harmless(type, 100),
          "the statement is of a type or version that is not understood");
    }
  }
}
