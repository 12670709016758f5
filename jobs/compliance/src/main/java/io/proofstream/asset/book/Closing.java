package io.proofstream.asset.book;

import io.proofstream.asset.Image;
import io.proofstream.asset.Look;
import io.proofstream.finding.Finding;
import io.proofstream.finding.Sighting;
import io.proofstream.finding.life.Life;
import io.proofstream.finding.outcome.Cause;
import java.time.Instant;
import java.util.List;

/**
 * Closes what is gone. A finding is gone when every live image has a later complete scan without
 * it, by every scanner and on every platform that saw it.
 */
final class Closing {
  private final LiveAsset asset;
  private final Pages pages;
  private final LiveImages live;
  private final Cause cause;

  Closing(LiveAsset asset, Pages pages, LiveImages live, Cause cause) {
    this.asset = asset;
    this.pages = pages;
    this.live = live;
    this.cause = cause;
  }

  /** A complete scan of a live image has it. */
  void stillThere(Finding finding) throws Exception {
    if (!finding.stateSince().isAfter(cause.occurredAt())) {
      pages.change(finding, cause, life -> life.deciding().refute(cause));
    }
  }

  /** A complete scan of a live image is without it. */
  void absent(Finding finding, String seer, String digest, Instant lastSeenAt) throws Exception {
    boolean saw = finding.sightings().stream().anyMatch(each -> each.seer().equals(seer));
    if (!saw) {
      return;
    }
    pages.change(
        finding,
        cause,
        life -> {
          life.lose(seer, digest, lastSeenAt);
          if (digest.equals(live.head())) {
            Instant pushed = live.headPushedAt(asset);
            life.built(pushed == null ? cause.occurredAt() : pushed, cause);
          }
          closeIfGone(life);
        });
  }

  /** One rule, held to be kept now. */
  void lose(String findingId, String seer, String digest, Instant at) throws Exception {
    Finding finding = pages.peek(findingId);
    if (finding != null && finding.state().isOpen()) {
      pages.change(
          finding,
          cause,
          life -> {
            life.lose(seer, digest, null);
            if (!life.isOnAny(live.all())) {
              life.close(at, "verified", cause);
            }
          });
    }
  }

  /** Which images count has changed. */
  void settle(Finding finding) throws Exception {
    if (!finding.state().isOpen()) {
      return;
    }
    pages.change(
        finding,
        cause,
        life -> {
          boolean ran = false;
          for (Sighting sighting : finding.sightings()) {
            for (String digest : sighting.digests()) {
              if (!live.contains(digest)) {
                Look look = asset.look(sighting.seer(), digest);
                life.lose(sighting.seer(), digest, look == null ? null : look.at());
                ran |= hasStopped(digest);
              }
            }
          }
          if (ran && !runs(life)) {
            life.deployed(cause.occurredAt(), cause);
          }
          closeIfGone(life);
        });
  }

  private boolean hasStopped(String digest) {
    Image image = asset.image(digest);
    return image != null && image.stoppedAt() != null;
  }

  private boolean runs(Life life) {
    return asset.running.stream().anyMatch(each -> life.isOnAny(List.of(each.digest())));
  }

  private void closeIfGone(Life life) {
    if (life.isOnAny(live.all()) || live.all().isEmpty()) {
      return;
    }
    Instant verified = null;
    for (Sighting sighting : life.sightings()) {
      for (String digest : live.all()) {
        Look look = asset.look(sighting.seer(), digest);
        boolean later =
            look != null
                && (sighting.lastSeenAt() == null || look.at().isAfter(sighting.lastSeenAt()));
        if (!later) {
          return;
        }
        verified = verified == null || look.at().isAfter(verified) ? look.at() : verified;
      }
    }
    life.close(verified, "verified", cause);
  }
}
