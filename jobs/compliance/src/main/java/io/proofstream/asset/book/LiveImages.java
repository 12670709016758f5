package io.proofstream.asset.book;

import io.proofstream.asset.Image;
import io.proofstream.asset.Look;
import io.proofstream.asset.Running;
import io.proofstream.policy.Policy;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which images of an asset count: the newest that was pushed, and all that run in scope. Where
 * neither pushes nor workloads are known, the one with the newest complete scan.
 *
 * @param head the newest pushed, or null
 * @param all in order of digest
 */
record LiveImages(String head, Set<String> all) {

  static LiveImages of(LiveAsset asset, Policy policy) {
    Surroundings surroundings = new Surroundings(asset, policy);
    String head =
        asset.images.stream()
            .filter(image -> image.pushedAt() != null && !image.deleted())
            .max(Comparator.comparing(Image::pushedAt).thenComparing(Image::digest))
            .map(Image::digest)
            .orElse(null);
    Set<String> live = new TreeSet<>();
    if (head != null) {
      live.add(head);
    }
    asset.running.stream().filter(surroundings::isInScope).map(Running::digest).forEach(live::add);
    if (live.isEmpty() && !asset.wasPushed()) {
      asset.looks.stream()
          .max(Comparator.comparing(Look::at).thenComparing(Look::digest))
          .ifPresent(look -> live.add(look.digest()));
    }
    return new LiveImages(head, live);
  }

  /** The live image that a scan is of, by either of its digests; null if it is of none. */
  String of(String digest, String indexDigest, boolean nothingElseKnown) {
    if (nothingElseKnown) {
      return digest;
    }
    for (String each : List.of(digest, indexDigest == null ? "" : indexDigest)) {
      if (all.contains(each)) {
        return each;
      }
    }
    return null;
  }

  boolean contains(String digest) {
    return all.contains(digest);
  }

  /** When the newest pushed image came. */
  Instant headPushedAt(LiveAsset asset) {
    return head == null ? null : asset.image(head).pushedAt();
  }
}
