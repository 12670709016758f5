package io.proofstream.asset;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.declared.Fact;
import io.proofstream.evidence.supply.Attestation;
import io.proofstream.evidence.supply.AttestationType;
import io.proofstream.evidence.supply.Build;
import io.proofstream.evidence.supply.Component;
import io.proofstream.evidence.supply.Push;
import io.proofstream.evidence.supply.PushAction;
import io.proofstream.evidence.supply.Sbom;
import io.proofstream.evidence.supply.SbomFormat;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What those who build, sign and approve images say in a story. */
public final class Attests {
  private Attests() {}

  /** Lists these components, one of them with a licence. */
  public static Drafted lists(String digest, SbomFormat format, String... purls) {
    return lists(digest, format, purls.length, purls);
  }

  /** Lists so many components, of which these have a package URL, and one a licence. */
  public static Drafted lists(String digest, SbomFormat format, int components, String... purls) {
    Drafted listed = new Drafted(Kind.SBOM_RECORDED).of(digest);
    int licensed = Math.min(1, components);
    listed.sbom =
        new Sbom(
            format,
            "1.6",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            components,
            purls.length,
            licensed,
            0);
    listed.components =
        Stream.of(purls)
            .map(
                purl ->
                    new Component(
                        purl + "@1",
                        purl,
                        null,
                        null,
                        purl,
                        "1",
                        null,
                        List.of(),
                        null,
                        null,
                        null))
            .toList();
    return listed;
  }

  /** A signature that a tool found to be valid. */
  public static Drafted signed(String digest, String signer) {
    return attested(digest, AttestationType.SIGNATURE, true, signer, null, null, null);
  }

  public static Drafted signedUnchecked(String digest, String signer) {
    return attested(digest, AttestationType.SIGNATURE, false, signer, null, null, null);
  }

  public static Drafted provenance(String digest, String builder, String source, String commit) {
    return attested(digest, AttestationType.PROVENANCE, false, null, builder, source, commit);
  }

  public static Drafted verifiedProvenance(String digest, String builder) {
    return attested(digest, AttestationType.PROVENANCE, true, "ci", builder, null, null);
  }

  private static Drafted attested(
      String digest,
      AttestationType type,
      boolean verified,
      String signer,
      String builder,
      String source,
      String commit) {
    Drafted attested = new Drafted(Kind.ATTESTATION_RECORDED).of(digest);
    attested.attestation =
        new Attestation(
            type, null, null, "dsse", null, digest, 1, 1, 1, verified, signer, null, null, null,
            builder, null, source, commit, null, null, null, null, 0);
    return attested;
  }

  public static Drafted built(String digest, boolean succeeded, Instant finishedAt) {
    Drafted built = new Drafted(Kind.BUILD_FINISHED).of(digest);
    built.build =
        new Build(
            "build-of-" + digest,
            null,
            null,
            null,
            null,
            null,
            succeeded,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            finishedAt,
            null);
    return built;
  }

  public static Drafted pushedOn(String digest, String base) {
    Drafted push = new Drafted(Kind.IMAGE_PUSHED).of(digest);
    push.push = new Push(PushAction.PUSHED, null, null, null, null, base, null);
    return push;
  }

  public static Drafted deleted(String digest) {
    Drafted gone = new Drafted(Kind.IMAGE_DELETED).of(digest);
    gone.push = new Push(PushAction.DELETED, null, null, null, null, null, null);
    return gone;
  }

  /** A fact that is true for as long as that, or for good if null. */
  public static Drafted approves(String factType, String subject, Instant until) {
    return fact(factType, subject, true, until);
  }

  public static Drafted disapproves(String factType, String subject) {
    return fact(factType, subject, false, null);
  }

  private static Drafted fact(String type, String subject, boolean isTrue, Instant until) {
    Drafted stated = new Drafted(Kind.FACT_COLLECTED);
    stated.fact =
        new Fact(
            type, subject, null, null, isTrue, null, until, null, null, null, null, null, null);
    return stated;
  }
}
