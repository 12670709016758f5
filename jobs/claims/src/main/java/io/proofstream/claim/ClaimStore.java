package io.proofstream.claim;

import io.proofstream.evidence.Digest;
import io.proofstream.message.Reason;
import io.proofstream.source.StrictJson;
import io.proofstream.source.Unreadable;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where content is kept that is too large for a message. An object's name is its digest, so the
 * same content is stored once, is never changed, and a claim can name nothing but what lies under
 * this root: a message cannot make its reader open any other file. Safe for many threads.
 */
public final class ClaimStore implements Closeable {
  /** No document is longer, so nothing larger is ever stored or fetched. */
  public static final int MAX_BYTES = StrictJson.MAX_BYTES;

  private final String root;
  private final Storage storage;

  private ClaimStore(String root, Storage storage) {
    this.root = root;
    this.storage = storage;
  }

  /**
   * @param root a folder ({@code /var/claims}, {@code file:///var/claims}) or a place in object
   *     storage ({@code s3://bucket/claims})
   * @param properties of Iceberg's FileIO ({@code s3.endpoint}, {@code client.region}, {@code
   *     io-impl}); a folder needs none
   * @throws IllegalArgumentException if the root is no such place
   */
  public static ClaimStore at(String root, Map<String, String> properties) {
    String place = normal(root);
    return new ClaimStore(
        place, place.startsWith("file:") ? new Folder() : new ObjectStorage(place, properties));
  }

  public String root() {
    return root;
  }

  /** Stores the content unless it is there already, whole; the claim that a message then makes. */
  public Claim put(byte[] content) throws IOException {
    if (content.length == 0 || content.length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "an object has 1 to " + MAX_BYTES + " bytes, not " + content.length);
    }
    Claim claim = claim(Digest.ofContent(content), content.length);
    if (storage.size(claim.location()) != content.length) {
      storage.write(claim.location(), content);
    }
    return claim;
  }

  /**
   * The content that the claim names.
   *
   * @throws Unreadable if it is not there, or is something else: reading again ends the same, but
   *     for an object that is yet to come
   * @throws IOException if the storage does not answer: worth another try
   */
  public byte[] fetch(Claim claim) throws IOException {
    requireOurs(claim);
    byte[] content;
    try (InputStream in = storage.open(claim.location())) {
      if (in == null) {
        throw new Unreadable(Reason.CLAIM_MISSING, null, "the object that it names is not there");
      }
      content = in.readNBytes((int) claim.bytes() + 1);
    }
    if (content.length != claim.bytes() || !Digest.ofContent(content).equals(claim.digest())) {
      throw mismatch("the object is not what the message says of it");
    }
    return content;
  }

  private void requireOurs(Claim claim) throws Unreadable {
    if (claim.bytes() > MAX_BYTES) {
      throw mismatch("the object is larger than " + (MAX_BYTES >> 20) + " MiB");
    }
    String named;
    try {
      named = normal(claim.location());
    } catch (IllegalArgumentException e) {
      throw mismatch("it names no object");
    }
    if (!named.equals(claim(claim.digest(), claim.bytes()).location())) {
      throw mismatch("it names an object elsewhere than where claims are kept");
    }
  }

  private Claim claim(String digest, long bytes) {
    String hex = digest.substring("sha256:".length());
    return new Claim(root + "/sha256/" + hex.substring(0, 2) + "/" + hex, digest, bytes);
  }

  /** The one way of writing a place, so that places can be compared. */
  private static String normal(String place) {
    if (place.isBlank()) {
      throw new IllegalArgumentException("names no place");
    }
    URI uri = place.matches("[A-Za-z][A-Za-z0-9+.-]+:.*") ? URI.create(place) : null;
    if (uri == null || "file".equalsIgnoreCase(uri.getScheme())) {
      Path path = uri == null ? Path.of(place) : Path.of(URI.create("file://" + uri.getPath()));
      return withoutSlash(path.toAbsolutePath().normalize().toUri().toString());
    }
    if (uri.getHost() == null && uri.getAuthority() == null) {
      throw new IllegalArgumentException("names no bucket");
    }
    return withoutSlash(place);
  }

  private static String withoutSlash(String place) {
    return place.replaceFirst("/+$", "");
  }

  private static Unreadable mismatch(String problem) {
    return new Unreadable(Reason.CLAIM_MISMATCH, null, problem);
  }

  @Override
  public void close() throws IOException {
    storage.close();
  }
}
