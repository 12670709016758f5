package io.proofstream.source;

import com.fasterxml.jackson.core.JsonToken;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which sources a document belongs to. Of many sources few care for any one key: each is
 * asked anew only when something turns up that it asked for in vain, since until then its answer
 * cannot be another. Safe for many threads.
 */
public final class Recogniser {
  private final List<Source> sources;

  /** Who waits for which path while nothing has been seen yet. */
  private final Map<String, List<Source>> waitingInObject;

  private final Map<String, List<Source>> waitingInArray;

  public Recogniser(List<Source> sources) {
    this.sources = List.copyOf(sources);
    this.waitingInObject = waiting(new Shape(JsonToken.START_OBJECT));
    this.waitingInArray = waiting(new Shape(JsonToken.START_ARRAY));
  }

  private Map<String, List<Source>> waiting(Shape nothing) {
    Map<String, List<Source>> waiting = new HashMap<>();
    for (Source source : sources) {
      if (nothing.isOf(source, waiting)) {
        throw new IllegalArgumentException(source.name() + " recognises what says nothing");
      }
    }
    return waiting;
  }

  /** Those of a name, for a sender who says which one is meant. */
  public Recogniser named(String name) {
    return new Recogniser(sources.stream().filter(each -> name.equals(each.name())).toList());
  }

  /** Those whose document may be one of nothing. */
  public List<Source> ofNothing() {
    return sources.stream().filter(Source::mayBeEmpty).toList();
  }

  /** Whose answer may have changed by that path, if it is the first of what they asked for. */
  List<Source> waitingFor(String path, boolean inArray) {
    return (inArray ? waitingInArray : waitingInObject).getOrDefault(path, List.of());
  }
}
