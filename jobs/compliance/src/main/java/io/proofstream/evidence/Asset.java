package io.proofstream.evidence;

/**
 * What evidence is about: an organisation's repository and the release line within it. Digests and
 * tags come and go below it; the asset stays.
 */
public record Asset(
    @Meaning(
            value = "Digest of the organisation and the other components but the tag",
            required = true)
        String assetId,
    @Meaning(
            value = "Host of the registry, or empty for what is no container image",
            required = true)
        String registry,
    @Meaning(value = "Path within the registry", required = true) String repository,
    @Meaning(value = "Release line: 1.25-alpine, default or ci", required = true) String stream,
    @Meaning("Tag as reported; an attribute, not identity") String tag) {

  public static Asset of(String org, String registry, String repository, String tag) {
    return of(org, registry, repository, Stream.ofTag(tag), tag);
  }

  /** The same in another stream: another asset. */
  public Asset inStream(String org, String other) {
    return of(org, registry, repository, other, tag);
  }

  /** {@code ghcr.io/org/app}: registry and path in one, as people write them. */
  public String name() {
    return registry.isEmpty() ? repository : registry + "/" + repository;
  }

  private static Asset of(
      String org, String registry, String repository, String stream, String tag) {
    String id = Digest.id("asset", org, registry, repository, stream);
    return new Asset(id, registry, repository, stream, tag);
  }
}
