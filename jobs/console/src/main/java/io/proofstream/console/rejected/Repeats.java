package io.proofstream.console.rejected;

import io.proofstream.evidence.Digest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tells what there is a point in trying again, once: not what is empty, not the same twice. */
final class Repeats {
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();

  boolean isNew(RejectedMessage message) {
    String whyNot = message.whyNot();
    if (whyNot == null) {
      String identity = Digest.id(message.rawDigest(), message.headersToSend().toString());
      whyNot = seen.add(identity) ? null : "repeats of the same message";
    }
    if (whyNot != null) {
      leftOut.merge(whyNot, 1, Integer::sum);
    }
    return whyNot == null;
  }

  /** What was left out and why, in words. */
  List<String> leftOut() {
    return leftOut.entrySet().stream().map(each -> each.getValue() + " " + each.getKey()).toList();
  }
}
