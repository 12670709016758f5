package io.proofstream.resolution;

import static io.proofstream.resolution.Spoken.NOON;

import io.proofstream.asset.standing.Addressed;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Books of images, and what they send: what the room does, without an engine. */
final class Post implements Dispatch {
  final Map<String, KnownImage> images = new HashMap<>();
  final List<Addressed> sent = new ArrayList<>();
  final List<ImageStream> told = new ArrayList<>();
  int waited;
  int found;
  int dropped;
  Instant now = NOON;

  Spoken next() {
    now = now.plusSeconds(60);
    return Spoken.at(now);
  }

  void happen(Event... events) {
    for (Event event : events) {
      for (Mention mention : Routing.of(event).mentions()) {
        ImageBook book = new ImageBook(images.get(mention.key()), this);
        book.apply(mention);
        images.put(mention.key(), book.state());
      }
    }
  }

  /** Assets that get something by that event, by way of images. */
  List<String> sentOf(Event event) {
    sent.clear();
    happen(event);
    return sent.stream().map(each -> each.asset().assetId()).toList();
  }

  List<Kind> kinds() {
    return sent.stream().map(each -> each.event().evidence().kind()).toList();
  }

  @Override
  public void send(Addressed addressed) {
    sent.add(addressed);
  }

  @Override
  public void tell(ImageStream known) {
    told.add(known);
  }

  @Override
  public void waits(int events) {
    waited += events;
  }

  @Override
  public void found(int events) {
    found += events;
  }

  @Override
  public void dropped(int events) {
    dropped += events;
  }
}
