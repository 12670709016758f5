package io.proofstream.judgement.brief;

import io.proofstream.control.check.Check;
import io.proofstream.control.check.Window;
import io.proofstream.evidence.Kind;
import io.proofstream.judgement.Asked;
import java.util.EnumSet;
import java.util.Set;

/** What evidence answers rest on: of which kinds, how certain, and of what time. */
record Proof(Set<Kind> kinds, int leastConfidence, Window window) {

  static Proof of(Asked asked) {
    Check check = asked.check();
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    check.requires().forEach(requirement -> kinds.addAll(requirement.kinds()));
    return new Proof(kinds, check.minimumConfidence(), asked.window());
  }
}
