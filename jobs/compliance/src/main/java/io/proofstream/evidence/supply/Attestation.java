package io.proofstream.evidence.supply;

import io.proofstream.evidence.Body;
import io.proofstream.evidence.Meaning;
import java.time.Instant;

/** One signed (or unsigned) statement about one subject: a signature, or provenance. */
public record Attestation(
    @Meaning("What is attested") AttestationType type,
    @Meaning("Type of the predicate, as the statement gives it") String predicateType,
    @Meaning("Type of the statement") String statementType,
    @Meaning("Envelope it came in: dsse, sigstore bundle and its version, gcb, none")
        String envelope,
    @Meaning("Name of the subject") String subjectName,
    @Meaning("Digest of the subject") String subjectDigest,
    @Meaning("Subjects that the statement names") int subjects,
    @Meaning("Signatures in the envelope") int signatures,
    @Meaning("Signatures that have a value") int signaturesWithValue,
    @Meaning(
            column = "is_verified",
            value =
                "A tool reported the signature as valid (cosign verify); false where nobody"
                    + " checked, whatever the envelope holds")
        boolean verified,
    @Meaning("Who signed, as the verifying tool or the certificate says") String signer,
    @Meaning("Issuer of the signer's identity") String issuer,
    @Meaning("Index in the transparency log") Long logIndex,
    @Meaning("When the transparency log took it") Instant integratedAt,
    @Meaning("Builder, by its id") String builderId,
    @Meaning("Type of the build") String buildType,
    @Meaning("Repository that was built") String sourceUri,
    @Meaning("Commit that was built") String commitId,
    @Meaning("Entry point or configuration of the build") String configSource,
    @Meaning("Identity of this run of the builder") String invocationId,
    @Meaning("When the build began") Instant startedAt,
    @Meaning("When the build ended") Instant finishedAt,
    @Meaning("Materials or resolved dependencies that it names") int materials)
    implements Body {

  /** The same, after a tool that checks signatures found this one to be valid. */
  public Attestation asVerified() {
    return new Attestation(
        type,
        predicateType,
        statementType,
        envelope,
        subjectName,
        subjectDigest,
        subjects,
        signatures,
        signaturesWithValue,
        true,
        signer,
        issuer,
        logIndex,
        integratedAt,
        builderId,
        buildType,
        sourceUri,
        commitId,
        configSource,
        invocationId,
        startedAt,
        finishedAt,
        materials);
  }
}
