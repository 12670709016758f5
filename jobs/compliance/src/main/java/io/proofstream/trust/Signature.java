package io.proofstream.trust;

import io.proofstream.wire.Header;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ed25519 over what a collector says with a message. Signed is, each part with its length before
 * it: the word of its {@link Statement}, every header that this names in that order (a missing one
 * as length -1), and the digest of the content.
 */
public final class Signature {
  private static final String ALGORITHM = "Ed25519";
  private static final Pattern PRIVATE_KEY =
      Pattern.compile(
          "-----BEGIN PRIVATE KEY-----\\s*([A-Za-z0-9+/=\\s]+?)-----END PRIVATE KEY-----");

  private Signature() {}

  /**
   * @param contentDigest {@code sha256:...} of the message's value, or of what its claim names
   */
  public static String sign(
      PrivateKey key, Statement statement, Map<String, String> headers, String contentDigest) {
    try {
      java.security.Signature signer = java.security.Signature.getInstance(ALGORITHM);
      signer.initSign(key);
      signer.update(signed(statement, headers, contentDigest));
      return Base64.getEncoder().encodeToString(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot sign with this key: " + e.getMessage(), e);
    }
  }

  static boolean isValid(
      PublicKey key, Statement statement, Map<String, String> headers, String contentDigest) {
    try {
      byte[] given = Base64.getDecoder().decode(headers.get(Header.SIGNATURE.key()));
      java.security.Signature verifier = java.security.Signature.getInstance(ALGORITHM);
      verifier.initVerify(key);
      verifier.update(signed(statement, headers, contentDigest));
      return verifier.verify(given);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  /** From the base64 of its X.509 form, which is what a PEM file has between its two lines. */
  public static PublicKey publicKey(String base64) {
    try {
      byte[] encoded = Base64.getMimeDecoder().decode(base64);
      return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException("no Ed25519 public key in base64", e);
    }
  }

  /**
   * From a PEM file with an unencrypted PKCS #8 key, as {@code openssl genpkey -algorithm ed25519}
   * writes it.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static PrivateKey privateKey(String pem) {
    Matcher key = PRIVATE_KEY.matcher(pem);
    try {
      if (!key.find()) {
        throw new IllegalArgumentException("no line BEGIN PRIVATE KEY");
      }
      byte[] encoded = Base64.getMimeDecoder().decode(key.group(1));
      return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException("no Ed25519 private key in PEM (PKCS #8)", e);
    }
  }

  private static byte[] signed(
      Statement statement, Map<String, String> headers, String contentDigest) {
    List<byte[]> parts = new ArrayList<>();
    parts.add(bytes(statement.word()));
    for (Header header : statement.headers()) {
      parts.add(bytes(headers.get(header.key())));
    }
    parts.add(bytes(contentDigest));
    int size = parts.stream().mapToInt(part -> 4 + (part == null ? 0 : part.length)).sum();
    ByteBuffer signed = ByteBuffer.allocate(size);
    for (byte[] part : parts) {
      signed.putInt(part == null ? -1 : part.length);
      if (part != null) {
        signed.put(part);
      }
    }
    return signed.array();
  }

  private static byte[] bytes(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }
}
