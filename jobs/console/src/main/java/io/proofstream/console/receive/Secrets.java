package io.proofstream.console.receive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofstream.console.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What senders on a path must know: one secret a line of a file, so that a new one can be given out
 * before the old one is taken away. Compared in constant time; never printed.
 */
final class Secrets {
  private static final int SHORTEST = 16;
  private static final String HMAC = "HmacSHA256";
  private static final String SIGNED = "sha256=";

  private final List<String> secrets;

  private Secrets(List<String> secrets) {
    this.secrets = secrets;
  }

  /** Everybody may send. */
  static Secrets none() {
    return new Secrets(List.of());
  }

  static Secrets read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file).stream().map(String::strip).toList();
    } catch (IOException e) {
      throw Problem.failed(
              "cannot read the secret in " + file,
              e.toString(),
              "give a file with one secret a line, readable by this user")
          .causedBy(e);
    }
    List<String> secrets = lines.stream().filter(line -> !line.isEmpty()).toList();
    if (secrets.isEmpty() || secrets.stream().anyMatch(each -> each.length() < SHORTEST)) {
      throw Problem.failed(
          "the secret in " + file + " is too short",
          "a secret needs at least " + SHORTEST + " characters",
          "openssl rand -hex 32 > " + file);
    }
    return new Secrets(secrets);
  }

  boolean areNone() {
    return secrets.isEmpty();
  }

  /** Whether the header proves it, for a proof that hangs on the body. */
  boolean signed(String header, byte[] body) {
    return matches(header, secret -> SIGNED + HexFormat.of().formatHex(hmac(secret, body)));
  }

  boolean is(String header) {
    return matches(header, Function.identity());
  }

  /** Bearer, the password of Basic, or the bare value: each sender can send but one of them. */
  boolean authorizes(String header) {
    if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return is(header.substring(7).strip());
    }
    if (header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return is(password(header.substring(6).strip()));
    }
    return is(header);
  }

  private static String password(String credentials) {
    try {
      String decoded = new String(Base64.getDecoder().decode(credentials), UTF_8);
      return decoded.substring(decoded.indexOf(':') + 1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** Digests are compared, so that not even the length of a secret shows in the time it takes. */
  private boolean matches(String given, Function<String, String> expected) {
    boolean matches = false;
    for (String secret : secrets) {
      matches |= MessageDigest.isEqual(sha256(given), sha256(expected.apply(secret)));
    }
    return matches;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK lacks SHA-256, which every JDK must have", e);
    }
  }

  private static byte[] hmac(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), HMAC));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK lacks " + HMAC + ", which every JDK must have", e);
    }
  }

  @Override
  public String toString() {
    return areNone() ? "no secret" : "a secret";
  }
}
