package io.proofstream.console.receive;

import com.sun.net.httpserver.Headers;
import io.proofstream.console.Problem;
import io.proofstream.console.envelope.Envelope;
import io.proofstream.wire.Header;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * One path as it was set up.
 *
 * @param open whether it takes anything at all
 * @param headers that its messages get
 * @param largest bytes of a body that it reads
 */
record Way(Route route, boolean open, Secrets secrets, Map<Header, String> headers, int largest) {
  private static final int LONGEST_HEADER = 1024;

  /** What a sender may say about its own content; who it is and for whom, the settings say. */
  private static final Set<Header> FROM_SENDER =
      Set.of(
          Header.ASSET,
          Header.OBSERVED_AT,
          Header.SOURCE,
          Header.CLUSTER,
          Header.GATE,
          Header.FILTERS,
          Header.DB_BUILT_AT,
          Header.DB_VERSION,
          Header.SIMULATED);

  /**
   * The headers of messages of this request; null if it says what it may not.
   *
   * @param request of which only those that begin with {@code ps-} mean anything
   */
  Map<Header, String> headers(Headers request, Clock clock) {
    Map<Header, String> all = new EnumMap<>(Header.class);
    for (Header header : Header.values()) {
      String value = request.getFirst(header.key());
      if (value == null) {
        continue;
      }
      boolean may = route == Route.EVIDENCE && FROM_SENDER.contains(header);
      if (!may || value.isBlank() || value.length() > LONGEST_HEADER) {
        return null;
      }
      all.put(header, value);
    }
    try {
      Map<Header, String> checked = new EnumMap<>(Header.class);
      checked.putAll(Envelope.checked(all, clock).headers());
      checked.putAll(headers);
      return checked;
    } catch (Problem e) {
      // Its words are for people at a terminal, and repeat what they typed.
      return null;
    }
  }
}
