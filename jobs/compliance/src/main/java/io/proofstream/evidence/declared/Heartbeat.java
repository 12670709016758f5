package io.proofstream.evidence.declared;

import io.proofstream.evidence.Body;
import io.proofstream.evidence.Meaning;
import java.util.List;

/** A collector is alive, though it may have nothing to tell. */
public record Heartbeat(
    @Meaning("Number of the last message it sent") Long lastSequence,
    @Meaning("How long until its next sign of life") Long intervalSeconds,
    @Meaning("Its version") String version,
    @Meaning("What it watches") List<String> watches,
    @Meaning("What it knows to have lost") Long droppedEvents)
    implements Body {
  public Heartbeat {
    watches = watches == null ? List.of() : watches;
  }
}
