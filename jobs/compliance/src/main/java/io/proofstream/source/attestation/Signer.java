package io.proofstream.source.attestation;

import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Who signed, as the certificate beside the signature says. Neither certificate nor signature is
 * checked here: this is what somebody claims.
 *
 * @param identity mail address or URI of the certificate's subject, or null
 * @param issuer who vouched for the identity when the certificate was made, or null
 */
record Signer(String identity, String issuer) {
  static final Signer UNKNOWN = new Signer(null, null);

  private static final int MAIL = 1;
  private static final int URI = 6;
  private static final int MAX_LENGTH = 2000;
  private static final int OCTET_STRING = 0x04;
  private static final int UTF8_STRING = 0x0C;

  /** Fulcio's extensions for the issuer: as DER text, and as bare text in older certificates. */
  private static final String ISSUER = "1.3.6.1.4.1.57264.1.8";

  private static final String OLDER_ISSUER = "1.3.6.1.4.1.57264.1.1";

  /** Of a bundle: the certificate itself, or the first of its chain. */
  static Signer ofBundle(Node material) throws Unreadable {
    Node certificate = material.at("certificate");
    if (certificate.isMissing()) {
      List<Node> chain = material.at("x509CertificateChain").items("certificates");
      certificate = chain.isEmpty() ? certificate : chain.getFirst();
    }
    String der = certificate.word("rawBytes");
    return der == null ? UNKNOWN : of(Envelope.decoded(der, certificate));
  }

  /** Of the first signature that carries a certificate, in PEM. */
  static Signer ofSignatures(List<Node> signatures) throws Unreadable {
    for (Node signature : signatures) {
      String pem = signature.word("cert");
      if (pem != null) {
        return of(pem.getBytes(StandardCharsets.UTF_8));
      }
    }
    return UNKNOWN;
  }

  private static Signer of(byte[] encoded) {
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      return factory.generateCertificate(new ByteArrayInputStream(encoded))
              instanceof X509Certificate certificate
          ? new Signer(identity(certificate), issuer(certificate))
          : UNKNOWN;
    } catch (CertificateException e) {
      return UNKNOWN;
    }
  }

  private static String identity(X509Certificate certificate) throws CertificateException {
    Collection<List<?>> names = certificate.getSubjectAlternativeNames();
    if (names != null) {
      for (List<?> name : names) {
        boolean spoken = name.get(0).equals(MAIL) || name.get(0).equals(URI);
        if (spoken && name.get(1) instanceof String text) {
          return bounded(text);
        }
      }
    }
    return null;
  }

  private static String issuer(X509Certificate certificate) {
    byte[] text = content(certificate.getExtensionValue(ISSUER), OCTET_STRING);
    byte[] issuer = content(text, UTF8_STRING);
    if (issuer == null) {
      issuer = content(certificate.getExtensionValue(OLDER_ISSUER), OCTET_STRING);
    }
    return issuer == null ? null : bounded(new String(issuer, StandardCharsets.UTF_8));
  }

  /** What the DER value holds, if it is of this tag and of its whole length; else null. */
  private static byte[] content(byte[] der, int tag) {
    if (der == null || der.length < 2 || der[0] != tag) {
      return null;
    }
    int lengthBytes = der[1] < 0 ? der[1] & 0x7F : 0;
    int start = 2 + lengthBytes;
    int length = lengthBytes == 0 ? der[1] : 0;
    for (int i = 2; i < start && i < der.length; i++) {
      length = length << 8 | (der[i] & 0xFF);
    }
    boolean whole = lengthBytes <= 2 && start + length == der.length;
    return whole ? Arrays.copyOfRange(der, start, der.length) : null;
  }

  private static String bounded(String text) {
    return text.isBlank() || text.indexOf(0) >= 0 || text.length() > MAX_LENGTH ? null : text;
  }
}
