package io.proofstream.asset.book;

import io.proofstream.asset.AssetState;
import io.proofstream.asset.Image;
import io.proofstream.asset.Look;
import io.proofstream.asset.Running;
import io.proofstream.asset.Tally;
import io.proofstream.evidence.Asset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** An asset while a step works on it: what {@link AssetState} holds, open to be changed. */
final class LiveAsset {
  private static final int REMEMBERED_IMAGES = 50;

  final String org;
  final Asset asset;

  String declaredTeam;
  List<String> declaredEnvironments = List.of();
  String sensitivity;
  final TreeSet<String> knownFrom = new TreeSet<>();
  Instant firstSeenAt;
  Instant retiredAt;
  final List<Image> images = new ArrayList<>();
  final List<Running> running = new ArrayList<>();
  final List<Look> looks = new ArrayList<>();
  Look newest;
  Instant decidedUpTo;
  long policyVersion = -1;
  Instant nextDue;
  Tally tally = Tally.NONE;

  LiveAsset(String org, Asset asset) {
    this.org = org;
    this.asset = asset;
  }

  LiveAsset(AssetState state) {
    this(state.org(), state.asset());
    declaredTeam = state.declaredTeam();
    declaredEnvironments = state.declaredEnvironments();
    sensitivity = state.sensitivity();
    knownFrom.addAll(state.knownFrom());
    firstSeenAt = state.firstSeenAt();
    retiredAt = state.retiredAt();
    images.addAll(state.images());
    running.addAll(state.running());
    looks.addAll(state.looks());
    newest = state.newest();
    decidedUpTo = state.decidedUpTo();
    policyVersion = state.policyVersion();
    nextDue = state.nextDue();
    tally = state.tally();
  }

  AssetState now() {
    return new AssetState(
        org,
        asset,
        declaredTeam,
        declaredEnvironments,
        sensitivity,
        List.copyOf(knownFrom),
        firstSeenAt,
        retiredAt,
        List.copyOf(images),
        List.copyOf(running),
        List.copyOf(looks),
        newest,
        decidedUpTo,
        policyVersion,
        nextDue,
        tally);
  }

  /** Whether any registry told of it. */
  boolean wasPushed() {
    return images.stream().anyMatch(image -> image.pushedAt() != null);
  }

  Image image(String digest) {
    return images.stream().filter(each -> each.digest().equals(digest)).findFirst().orElse(null);
  }

  /** Put in the place of what was known of the same image; the oldest of too many is forgotten. */
  void remember(Image image) {
    images.removeIf(each -> each.digest().equals(image.digest()));
    images.add(image);
    if (images.size() > REMEMBERED_IMAGES) {
      images.removeFirst();
    }
  }

  Look look(String seer, String digest) {
    return looks.stream()
        .filter(each -> each.seer().equals(seer) && each.digest().equals(digest))
        .findFirst()
        .orElse(null);
  }

  /** Remembers that time moves something at that moment. */
  void wakeAt(Instant due) {
    if (due != null && (nextDue == null || due.isBefore(nextDue))) {
      nextDue = due;
    }
  }

  void remember(Look look) {
    looks.removeIf(each -> each.seer().equals(look.seer()) && each.digest().equals(look.digest()));
    looks.add(look);
  }
}
