package io.proofstream.judgement.sitting;

import io.proofstream.control.check.Window;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.judgement.HeldControl;
import io.proofstream.judgement.Need;
import io.proofstream.judgement.Programme;
import io.proofstream.judgement.history.Pace;
import io.proofstream.policy.Durations;
import io.proofstream.policy.Policy;
import io.proofstream.policy.Reporting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * By what an organisation is judged. Made once for each version of its policy.
 *
 * @param controls by scope and control, in the programme's order
 * @param asking controls by the id of each question that they ask
 * @param askedBy ids of questions by what they need
 * @param needed by key, what those questions require to come
 * @param codeVersion of the program that judges
 */
public record Bench(
    Programme programme,
    Policy policy,
    Map<String, HeldControl> controls,
    Map<String, List<HeldControl>> asking,
    Map<Need, List<String>> askedBy,
    Map<String, Needed> needed,
    String codeVersion) {

  public static Bench of(Programme programme, Policy policy, String codeVersion) {
    Map<String, HeldControl> controls = new LinkedHashMap<>();
    Map<String, List<HeldControl>> asking = new HashMap<>();
    for (HeldControl control : programme.controls()) {
      controls.put(control.key(), control);
      for (String askedId : control.asked()) {
        asking.computeIfAbsent(askedId, id -> new ArrayList<>()).add(control);
      }
    }
    return new Bench(
        programme,
        policy,
        Collections.unmodifiableMap(controls),
        Collections.unmodifiableMap(asking),
        Collections.unmodifiableMap(Needed.askedBy(programme)),
        Collections.unmodifiableMap(Needed.of(programme, asking)),
        codeVersion);
  }

  public String org() {
    return programme.org();
  }

  Pace pace() {
    return Pace.of(policy.scanning());
  }

  /** When a window began that ends then. */
  public Instant beginning(Window window, Instant end) {
    return window == Window.PERIOD
        ? Reporting.beginning(policy, end)
        : end.minusSeconds(Durations.seconds(window.word()));
  }

  public long silenceGraceSeconds() {
    return policy.scanning().silenceGraceSeconds();
  }

  /** Of what an organisation marked as a demonstration is judged by, some is made up. */
  public Cause cause(String word, Instant at) {
    return new Cause(word, at, at, null, null, null, policy.demo());
  }

  /** Why nobody is told of what happened then; null if they are. */
  public String suppressed(Instant at) {
    boolean before = policy.liveFrom() != null && at.isBefore(policy.liveFrom());
    return before ? "before_live" : null;
  }
}
