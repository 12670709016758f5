package io.proofstream.resolution;

import io.proofstream.asset.standing.Addressed;
import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One image of an organisation, and the assets that have it.
 *
 * <p>An event goes to the asset whose tag it names, and to all assets of its repository that have
 * the image; to all that have it, if it names no repository. Where there is none, evidence of
 * supply and running waits for one; anything else is of the stream that a bare digest names. An
 * asset that comes to have the image is sent what waited, and what was sent before and still holds;
 * as recorded at that moment, since the asset's book has gone beyond the event's own.
 */
public final class ImageBook {
  /** As long as somebody may take to push what was built. */
  static final Duration PATIENCE = Duration.ofDays(35);

  /** After which an image that nobody speaks of is forgotten. */
  static final Duration MEMORY = Duration.ofDays(400);

  private static final int MOST_ASSETS = 64;

  private static final Set<Kind> KEPT =
      Set.of(
          Kind.SBOM_RECORDED,
          Kind.ATTESTATION_RECORDED,
          Kind.BUILD_FINISHED,
          Kind.WORKLOAD_OBSERVED);

  private final Dispatch dispatch;
  private final List<Asset> assets = new ArrayList<>();
  private Held waiting = new Held(List.of());
  private Held kept = new Held(List.of());
  private Instant heardAt;

  /**
   * @param state null of an image that nobody has heard of
   */
  public ImageBook(KnownImage state, Dispatch dispatch) {
    this.dispatch = dispatch;
    if (state != null) {
      assets.addAll(state.assets());
      waiting = new Held(state.waiting());
      kept = new Held(state.kept());
      heardAt = state.heardAt();
    }
  }

  /** Null if there is nothing to be remembered. */
  public KnownImage state() {
    return heardAt == null
        ? null
        : new KnownImage(List.copyOf(assets), waiting.all(), kept.all(), heardAt);
  }

  /** When something is to be forgotten next; null if there is nothing. */
  public Instant nextDue() {
    if (heardAt == null) {
      return null;
    }
    Instant due = heardAt.plus(MEMORY);
    for (Mention each : waiting.all()) {
      Instant until = each.by().at().plus(PATIENCE);
      due = until.isBefore(due) ? until : due;
    }
    return due;
  }

  /** What is over by then. */
  public void advance(Instant now) {
    List<Mention> over =
        waiting.all().stream().filter(each -> !each.by().at().plus(PATIENCE).isAfter(now)).toList();
    waiting.removeAll(over);
    dispatch.dropped(over.size());
    if (heardAt != null && !heardAt.plus(MEMORY).isAfter(now)) {
      assets.clear();
      kept = new Held(List.of());
      heardAt = null;
    }
  }

  /** In the order of the log. */
  public void apply(Mention mention) {
    advance(mention.by().at());
    heardAt = mention.by().at().truncatedTo(ChronoUnit.DAYS);
    if (tellsOfAsset(mention)) {
      learn(mention.named(), mention);
    }
    if (mention.event() != null) {
      send(mention);
    }
  }

  /** A bare digest names no stream, unless nothing else is known. */
  private boolean tellsOfAsset(Mention mention) {
    return Mention.tells(mention.kind())
        && mention.namesRepository()
        && (mention.namesTag()
            || (!Mention.waits(mention.kind()) && assets.stream().noneMatch(mention::fits)));
  }

  private void learn(Asset asset, Mention by) {
    boolean known = assets.stream().anyMatch(each -> each.assetId().equals(asset.assetId()));
    if (known || assets.size() == MOST_ASSETS) {
      return;
    }
    assets.add(asset);
    dispatch.tell(ImageStream.of(asset, by));
    List<Mention> released = waiting.all().stream().filter(each -> each.fits(asset)).toList();
    List<Mention> sent = new ArrayList<>(released);
    for (Mention each : kept.all()) {
      if (each.fits(asset) && !isOf(each, asset)) {
        sent.add(each);
      }
    }
    sent.sort(Mention.LOG_ORDER);
    int number = 0;
    for (Mention each : sent) {
      Event event = Readdressed.to(asset, each.event(), by.by().at());
      String place = by.place() + "/1/%s.%06d".formatted(by.digest(), number++);
      dispatch.send(new Addressed(asset, event, place));
    }
    waiting.removeAll(released);
    dispatch.found(released.size());
    released.forEach(this::keep);
  }

  private static boolean isOf(Mention mention, Asset asset) {
    return mention.namesTag() && mention.named().assetId().equals(asset.assetId());
  }

  private void send(Mention mention) {
    Map<String, Asset> to = new TreeMap<>();
    assets.stream().filter(mention::fits).forEach(each -> to.put(each.assetId(), each));
    boolean homeless = to.isEmpty() && !mention.namesTag();
    if (homeless && Mention.waits(mention.kind())) {
      int before = waiting.all().size();
      int tooMany = waiting.add(mention);
      dispatch.waits(Math.max(0, waiting.all().size() + tooMany - before));
      dispatch.dropped(tooMany);
      return;
    }
    if (homeless || mention.namesTag()) {
      to.put(mention.named().assetId(), mention.named());
    }
    for (Asset asset : to.values()) {
      Event event = Readdressed.to(asset, mention.event(), mention.by().at());
      String place = mention.place() + "/0/%s.%06d".formatted(mention.digest(), mention.slice());
      dispatch.send(new Addressed(asset, event, place));
    }
    keep(mention);
  }

  /** What counts for whoever comes to have the image later. */
  private void keep(Mention mention) {
    if (KEPT.contains(mention.kind()) && mention.part() == 0) {
      kept.add(mention.with(mention.event().withoutComponents()));
    }
  }
}
