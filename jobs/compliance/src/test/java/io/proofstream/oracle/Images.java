package io.proofstream.oracle;

import io.proofstream.asset.standing.Addressed;
import io.proofstream.evidence.Event;
import io.proofstream.resolution.Dispatch;
import io.proofstream.resolution.ImageBook;
import io.proofstream.resolution.ImageStream;
import io.proofstream.resolution.KnownImage;
import io.proofstream.resolution.Mention;
import io.proofstream.resolution.Routing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All images of a log, and which assets have them; asked event by event, in order. */
final class Images implements Dispatch {
  private final Map<String, KnownImage> images = new HashMap<>();
  private final List<ImageStream> known = new ArrayList<>();
  private final List<Addressed> sent = new ArrayList<>();
  private int found;

  /** What comes of one event for assets: each has in it what it gets in order, whole again. */
  List<Addressed> address(Event event) {
    sent.clear();
    Routing routing = Routing.of(event);
    sent.addAll(routing.addressed());
    for (Mention mention : routing.mentions()) {
      ImageBook book = new ImageBook(images.get(mention.key()), this);
      book.apply(mention);
      images.put(mention.key(), book.state());
    }
    sent.sort(
        Comparator.comparing((Addressed each) -> each.asset().assetId())
            .thenComparing(Addressed::place));
    List<Addressed> whole = new ArrayList<>();
    for (Addressed each : sent) {
      Addressed last = whole.isEmpty() ? null : whole.getLast();
      if (last != null
          && last.asset().assetId().equals(each.asset().assetId())
          && each.isCutFrom(last.event())) {
        whole.removeLast();
        whole.add(new Addressed(last.asset(), each.joinedTo(last.event()), last.place()));
      } else {
        whole.add(each);
      }
    }
    return whole;
  }

  List<ImageStream> known() {
    return known;
  }

  int found() {
    return found;
  }

  @Override
  public void send(Addressed addressed) {
    sent.add(addressed);
  }

  @Override
  public void tell(ImageStream stream) {
    known.add(stream);
  }

  @Override
  public void waits(int events) {}

  @Override
  public void found(int events) {
    found += events;
  }

  @Override
  public void dropped(int events) {}
}
