package io.proofstream.evidence.supply;

import io.proofstream.evidence.Body;
import io.proofstream.evidence.Meaning;
import java.time.Instant;

/** One image that came into a registry, or left it. */
public record Push(
    @Meaning("What the registry did") PushAction action,
    @Meaning("Image as the registry names it") String imageRef,
    @Meaning(value = "Tag, if one was named", column = "pushed_tag") String tag,
    @Meaning("Who did it") String actor,
    @Meaning("When it was done") Instant pushedAt,
    @Meaning("Digest of the manifest of the base image, where told") String baseDigest,
    @Meaning("Page about it") String url)
    implements Body {}
