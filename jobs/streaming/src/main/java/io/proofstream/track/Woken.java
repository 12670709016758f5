package io.proofstream.track;

import io.proofstream.asset.scope.ScopeMove;
import java.time.Instant;

/** That all assets of one shard were told of the policy that holds from a moment on. */
public record Woken(String org, Instant holdsFrom) {
  static String keyOf(ScopeMove move) {
    return new Woken(move.org(), move.by().at()).key();
  }

  String key() {
    return org + "/" + holdsFrom;
  }
}
