package io.proofstream.console.collector;

import io.proofstream.console.Problem;
import io.proofstream.trust.Signature;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;

/** A collector's private key on disk: an Ed25519 key in PEM, readable by its owner alone. */
final class KeyFile {
  private KeyFile() {}

  static PrivateKey read(Path file) {
    try {
      return Signature.privateKey(Files.readString(file));
    } catch (IOException | IllegalArgumentException e) {
      throw Problem.failed(
              "cannot sign with " + file,
              e instanceof IOException ? e.toString() : "it holds " + e.getMessage(),
              "./proofstream collector create ID makes one; so does openssl genpkey -algorithm"
                  + " ed25519")
          .causedBy(e);
    }
  }

  /** A new key, never in place of an older one. */
  static PrivateKey create(Path file) throws IOException {
    PrivateKey key = pair(new SecureRandom()).getPrivate();
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    FileAttribute<?>[] ownerOnly = ownerOnly(file);
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getEncoder().encodeToString(key.getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    try {
      Files.createFile(file, ownerOnly);
      Files.writeString(file, pem, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw Problem.failed(
              file + " is there already",
              "messages signed with that key would no longer be believed",
              "--key names another file; move the old one away only with its collector retired")
          .causedBy(e);
    }
    return key;
  }

  /** For a file that others need not read, where its file system knows of others. */
  static FileAttribute<?>[] ownerOnly(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }

  /** Base64 of the X.509 form of the public key, as the registry has it. */
  static String publicKey(PrivateKey key) {
    byte[] seed =
        ((EdECPrivateKey) key)
            .getBytes()
            .orElseThrow(() -> new IllegalStateException("The key was read from a file"));
    return Base64.getEncoder().encodeToString(pair(new Seeded(seed)).getPublic().getEncoded());
  }

  private static KeyPair pair(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK lacks Ed25519, which every JDK from 15 has", e);
    }
  }

  /**
   * Ed25519 makes the public key out of a private one of 32 random bytes, and Java offers that step
   * only together with drawing those bytes.
   */
  private static final class Seeded extends SecureRandom {
    private static final long serialVersionUID = 1;
    private final byte[] seed;

    Seeded(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
