package io.proofstream.measure.posture;

import io.proofstream.evidence.Event;
import io.proofstream.finding.FindingState;
import io.proofstream.measure.knowledge.Knowledge;
import io.proofstream.measure.posture.image.ImagePosture;
import io.proofstream.measure.posture.image.ScanLook;
import io.proofstream.policy.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What is looked at of one asset.
 *
 * @param notes what became known after {@code from} and not after {@code to}, in order, and is in
 *     the asset already; only what may be counted
 * @param before the asset as it was at {@code from}
 * @param from up to when it was looked at before
 * @param to up to when it is looked at now
 */
public record AssetGlance(
    AssetPosture asset,
    AssetPosture before,
    List<AssetNote> notes,
    Instant from,
    Instant to,
    Knowledge knowledge) {

  /** Of a registry of images; others are folders, repositories of code, objects of clusters. */
  public boolean isImage() {
    return asset.face() != null
        && asset.face().registry() != null
        && !asset.face().registry().isEmpty();
  }

  /** In scope, and not retired. */
  public boolean counts() {
    return asset.face() != null && asset.face().inScope() && asset.face().retiredAt() == null;
  }

  /** Counts, and is known otherwise than from scans. */
  public boolean isRegistered() {
    return counts() && asset.face().knownFrom().stream().anyMatch(source -> !source.equals("scan"));
  }

  /** Images that count, those too of which nothing is known but that they run. */
  public List<ImagePosture> liveImages() {
    return asset.liveDigests().stream()
        .map(digest -> asset.image(digest).orElseGet(() -> ImagePosture.unknown(digest)))
        .toList();
  }

  /** When the newest complete scan of a live image ended; null if there is none. */
  public Instant scannedAt() {
    return liveImages().stream()
        .flatMap(image -> image.scans().stream())
        .map(ScanLook::at)
        .max(Instant::compareTo)
        .orElse(null);
  }

  /** Those that run in an environment that counts, or in one that the policy does not know. */
  public List<Container> running() {
    return counts()
        ? asset.containers().stream()
            .filter(
                container -> {
                  Scope.Environment environment = environment(container);
                  return environment == null || environment.inScope();
                })
            .toList()
        : List.of();
  }

  /** Null if the policy does not say. */
  public Scope.Environment environment(Container container) {
    return knowledge
        .policy()
        .scope()
        .environmentOf(container.workload().cluster(), container.workload().namespace());
  }

  /** Events among what became known. */
  public List<Event> events() {
    return notes.stream().map(AssetNote::event).filter(Objects::nonNull).toList();
  }

  /** Notes of findings that were there and are gone since the last look, one for each time. */
  public List<AssetNote> closings() {
    return turns(FindingState.FIXED::equals);
  }

  /** Notes of findings that were gone and are there again since the last look. */
  public List<AssetNote> returns() {
    return turns(FindingState::isOpen);
  }

  private List<AssetNote> turns(Predicate<FindingState> to) {
    Map<String, Boolean> gone = new HashMap<>();
    before.closed().keySet().forEach(id -> gone.put(id, true));
    before.findings().forEach(finding -> gone.put(finding.findingId(), false));
    List<AssetNote> turns = new ArrayList<>();
    for (AssetNote note : notes) {
      if (note.finding() == null) {
        continue;
      }
      FindingState state = note.finding().state();
      boolean isGone = state == FindingState.FIXED;
      Boolean wasGone = gone.put(note.finding().findingId(), isGone);
      if (to.test(state) && wasGone != null && wasGone != isGone) {
        turns.add(note);
      }
    }
    return turns;
  }

  /** Whether that moment fell since the last look. */
  public boolean isNew(Instant moment) {
    return moment.isAfter(from) && !moment.isAfter(to);
  }
}
