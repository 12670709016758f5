package io.proofstream.asset.book;

import io.proofstream.asset.Image;
import io.proofstream.asset.Running;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.Trust;
import io.proofstream.evidence.run.Workload;
import io.proofstream.evidence.run.WorkloadState;
import io.proofstream.finding.Finding;
import io.proofstream.finding.life.Ground;
import io.proofstream.finding.outcome.Cause;
import java.time.Instant;
import java.util.Set;

/** Which images of an asset are there, and which run. Only who proved who they are is believed. */
final class Presence {
  private final LiveAsset asset;
  private final Pages pages;
  private final Ground ground;

  Presence(LiveAsset asset, Pages pages, Ground ground) {
    this.asset = asset;
    this.pages = pages;
    this.ground = ground;
  }

  void apply(Event event) throws Exception {
    if (event.evidence().trust() != Trust.VERIFIED) {
      return;
    }
    Set<String> before = live().all();
    if (event.evidence().kind() == Kind.WORKLOAD_OBSERVED) {
      asset.knownFrom.add("workload");
      event.workloads().forEach(workload -> observe(workload, event));
    } else {
      asset.knownFrom.add("push");
      list(event);
    }
    LiveImages after = live();
    if (!before.equals(after.all())) {
      Cause cause = Told.by(event, Told.word(event));
      Closing closing = new Closing(asset, pages, after, cause);
      for (Finding finding : pages.all()) {
        closing.settle(finding);
      }
      asset.looks.removeIf(look -> !after.contains(look.digest()));
    }
  }

  private void list(Event event) {
    String digest = event.evidence().imageDigest();
    if (digest == null) {
      return;
    }
    Image known = asset.image(digest);
    boolean deleted = event.evidence().kind() == Kind.IMAGE_DELETED;
    Instant at =
        event.push() != null && event.push().pushedAt() != null
            ? event.push().pushedAt()
            : event.evidence().occurredAt();
    boolean again = known != null && known.pushedAt() != null;
    boolean listed = event.evidence().kind() == Kind.IMAGE_LISTED;
    Instant pushed = deleted || (listed && again) ? (again ? known.pushedAt() : null) : at;
    asset.remember(new Image(digest, pushed, deleted, known == null ? null : known.stoppedAt()));
  }

  private void observe(Workload workload, Event event) {
    if (workload.imageDigest() == null || !isOurs(workload)) {
      return;
    }
    String container = workload.cluster() + "/" + workload.uid() + "/" + workload.container();
    Instant at = event.evidence().occurredAt();
    Running was =
        asset.running.stream()
            .filter(each -> each.container().equals(container))
            .findFirst()
            .orElse(null);
    if (was != null && was.seenAt().isAfter(at)) {
      return;
    }
    asset.running.remove(was);
    if (was != null && !was.digest().equals(workload.imageDigest())) {
      stopped(was.digest(), at);
    }
    if (workload.state() == WorkloadState.STOPPED) {
      stopped(workload.imageDigest(), workload.stoppedAt() == null ? at : workload.stoppedAt());
    } else {
      asset.running.add(
          new Running(
              container, workload.imageDigest(), workload.cluster(), workload.namespace(), at));
      Image image = asset.image(workload.imageDigest());
      asset.remember(
          new Image(
              workload.imageDigest(),
              image == null ? null : image.pushedAt(),
              image != null && image.deleted(),
              null));
    }
  }

  private boolean isOurs(Workload workload) {
    return workload.assetId() == null || workload.assetId().equals(asset.asset.assetId());
  }

  private void stopped(String digest, Instant at) {
    boolean runsElsewhere = asset.running.stream().anyMatch(each -> each.digest().equals(digest));
    Image image = asset.image(digest);
    if (!runsElsewhere && image != null) {
      asset.remember(new Image(digest, image.pushedAt(), image.deleted(), at));
    }
  }

  private LiveImages live() {
    return LiveImages.of(asset, ground.policy());
  }
}
