package io.proofstream.measure.metric.promise;

import io.proofstream.finding.FindingState;
import io.proofstream.measure.posture.finding.FindingNote;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Findings that an exception set aside before the organisation's own promise was due. */
final class SetAside {
  private SetAside() {}

  static boolean is(FindingNote finding) {
    return finding != null
        && finding.state() == FindingState.ACCEPTED
        && finding.past().ownDeadlineAt() != null
        && finding.stateSinceAt().isBefore(finding.past().ownDeadlineAt());
  }

  /** Whether what was promised was due at that moment or before. */
  static boolean passed(FindingNote finding, Instant moment) {
    return is(finding) && !finding.past().ownDeadlineAt().isAfter(moment);
  }

  /**
   * Of these those whose deadline had not passed at that moment, or was another.
   *
   * @param known what was known of findings then
   */
  static List<FindingNote> notPassed(
      List<FindingNote> passed, List<FindingNote> known, Instant moment) {
    if (passed.isEmpty()) {
      return passed;
    }
    Map<String, FindingNote> before = new HashMap<>();
    known.forEach(each -> before.put(each.findingId(), each));
    return passed.stream()
        .filter(
            finding -> {
              FindingNote was = before.get(finding.findingId());
              Instant deadline = finding.past().ownDeadlineAt();
              return was == null
                  || !deadline.equals(was.past().ownDeadlineAt())
                  || !passed(was, moment);
            })
        .toList();
  }
}
