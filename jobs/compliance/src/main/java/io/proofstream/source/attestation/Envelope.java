package io.proofstream.source.attestation;

import io.proofstream.evidence.supply.Attestation;
import io.proofstream.evidence.supply.AttestationType;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * What a statement came in. Its signatures are counted, never checked.
 *
 * @param name as column {@code envelope} has it
 * @param signaturesWithValue those that are more than an empty place
 * @param integratedAt when a transparency log took it, as the envelope says
 */
record Envelope(
    String name,
    int signatures,
    int signaturesWithValue,
    Signer signer,
    Long logIndex,
    Instant integratedAt) {

  /** A bare statement. */
  static final Envelope NONE = new Envelope("none", 0, 0, Signer.UNKNOWN, null, null);

  private static final long LAST_SECOND = 253_402_300_799L;

  static Envelope of(String name, List<Node> signatures) throws Unreadable {
    int withValue = 0;
    for (Node signature : signatures) {
      withValue += signature.word("sig") == null ? 0 : 1;
    }
    return new Envelope(
        name, signatures.size(), withValue, Signer.ofSignatures(signatures), null, null);
  }

  /** With what a bundle adds: the certificate, and where the log keeps the entry. */
  Envelope in(Node material) throws Unreadable {
    List<Node> entries = material.items("tlogEntries");
    Signer told = Signer.ofBundle(material);
    Envelope bundled =
        new Envelope(
            name,
            signatures,
            signaturesWithValue,
            told.equals(Signer.UNKNOWN) ? signer : told,
            null,
            null);
    return entries.isEmpty() ? bundled : bundled.logged(entries.getFirst());
  }

  /**
   * @param entry of a transparency log: {@code logIndex}, and {@code integratedTime} in seconds
   */
  Envelope logged(Node entry) throws Unreadable {
    Long index = whole(entry, "logIndex", Long.MAX_VALUE);
    Long seconds = whole(entry, "integratedTime", LAST_SECOND);
    // Newer logs leave the time to others and write 0.
    Instant at = seconds == null || seconds == 0 ? null : Instant.ofEpochSecond(seconds);
    return new Envelope(name, signatures, signaturesWithValue, signer, index, at);
  }

  boolean isSigned() {
    return signaturesWithValue > 0;
  }

  /**
   * An envelope is there to be signed. Of one that is not, only that it came is recorded: nothing
   * in it was vouched for, so none of its claims become evidence.
   */
  Attestation unsigned(String subjectName, String subjectDigest) {
    return Provenance.NONE.attestation(
        AttestationType.OTHER,
        null,
        null,
        new AttestedSubject(subjectName, subjectDigest, null),
        0,
        new Envelope(name + ", not signed", signatures, 0, Signer.UNKNOWN, null, null));
  }

  /** Bytes that are written as base64, in either of its alphabets. */
  static byte[] decoded(String base64, Node at) throws Unreadable {
    try {
      String one = base64.replace('-', '+').replace('_', '/').replaceAll("[\\r\\n]", "");
      return Base64.getDecoder().decode(one);
    } catch (IllegalArgumentException e) {
      throw at.malformed("expected base64");
    }
  }

  /** A number that some write as text. */
  private static Long whole(Node node, String name, long max) throws Unreadable {
    String digits = node.word(name);
    if (digits == null) {
      return null;
    }
    if (!digits.matches("[0-9]{1,18}") || Long.parseLong(digits) > max) {
      throw node.at(name).malformed("expected a whole number");
    }
    return Long.valueOf(digits);
  }
}
