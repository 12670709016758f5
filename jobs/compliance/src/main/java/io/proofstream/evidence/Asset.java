package io.proofstream.evidence;

/**
 * What evidence is about: an organisation's repository and the release line within it. Digests and
 * tags come and go below it; the asset stays.
 *
 * @param assetId digest of the other components, see {@link #of}
 * @param registry {@code ghcr.io}, or empty for what is no container image
 * @param repository path within the registry
 * @param stream release line ({@code 1.25-alpine}), {@code default} or {@code ci}
 * @param tag the tag as reported, or null; an attribute, not identity
 */
public record Asset(String assetId, String registry, String repository, String stream, String tag) {

  public static Asset of(String org, String registry, String repository, String tag) {
    String stream = Stream.ofTag(tag);
    String id = Digest.id("asset", org, registry, repository, stream);
    return new Asset(id, registry, repository, stream, tag);
  }
}
