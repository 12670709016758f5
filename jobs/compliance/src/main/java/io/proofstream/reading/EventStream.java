package io.proofstream.reading;

import io.proofstream.source.StrictJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Logs of events: a line for each (Falco, the audit log of Kubernetes), or a list of them (its
 * audit webhook). Sent one by one, an event is recognised however it comes and however often, and a
 * line torn by a log's rotation costs itself alone.
 */
public final class EventStream {
  private EventStream() {}

  /** A message for each event; the document itself, alone, if it is anything else. */
  public static List<byte[]> messages(byte[] document) {
    try {
      byte[] text = Gzip.isGzip(document) ? Gzip.unpack(document, StrictJson.MAX_BYTES) : document;
      List<byte[]> events = events(text);
      return events.isEmpty() ? List.of(document) : events;
    } catch (IOException e) {
      // Not for us to explain: whoever reads it will say what is wrong with it.
      return List.of(document);
    }
  }

  private static List<byte[]> events(byte[] text) {
    List<byte[]> events = new ArrayList<>();
    int end;
    for (int from = 0; from < text.length; from = end + 1) {
      end = endOfLine(text, from);
      byte[] line = StreamedEvent.trimmed(text, from, end);
      if (line.length == 0) {
        continue;
      }
      List<byte[]> found = StreamedEvent.in(line);
      if (events.isEmpty() && found == null) {
        // No JSON: the first line of something that is written over several.
        List<byte[]> all = StreamedEvent.in(text);
        return all == null ? List.of() : all;
      }
      if (events.isEmpty() && found.isEmpty()) {
        return found;
      }
      events.addAll(found == null || found.isEmpty() ? List.of(line) : found);
    }
    return events;
  }

  private static int endOfLine(byte[] text, int from) {
    int end = from;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return end;
  }
}
