package io.proofstream.measure.posture.image;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.supply.Component;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What metrics ask of the items of an event, which may be many and large.
 *
 * @param fixStates what vendors say of fixes that there are none of yet, by finding
 * @param components package URLs without version, of a bill of materials
 */
public record ScanExtract(
    List<RuleNote> rules, Map<String, String> fixStates, List<String> components) {
  private static final String END_OF_LIFE = "end_of_life";

  public static ScanExtract of(Event event) {
    Evidence evidence = event.evidence();
    String tool = evidence.tool() == null ? "" : evidence.tool();
    Map<String, String> fixStates = new TreeMap<>();
    for (ScanFinding finding : event.findings()) {
      if (finding.fixState() != null && finding.fixedVersion() == null) {
        fixStates.put(finding.findingId(), fixState(finding));
      }
    }
    return new ScanExtract(
        event.results().stream()
            .flatMap(result -> RuleNote.of(result, tool, evidence.occurredAt()))
            .map(rule -> event.scan() == null ? rule : rule.seen(endOf(event.scan(), evidence)))
            .toList(),
        fixStates,
        event.components().stream().map(Component::purlIdentity).filter(Objects::nonNull).toList());
  }

  /** All that a run says it says at its end, whenever it looked at which rule. */
  private static Instant endOf(Scan scan, Evidence evidence) {
    return scan.finishedAt() == null ? evidence.occurredAt() : scan.finishedAt();
  }

  /** That the whole release is given up says more than that this is not mended. */
  private static String fixState(ScanFinding finding) {
    return END_OF_LIFE.equals(finding.toolStatus()) ? END_OF_LIFE : finding.fixState();
  }

  /** The event without what the extract has of it. */
  public static Event slim(Event event) {
    boolean isSlim =
        event.findings().isEmpty() && event.results().isEmpty() && event.components().isEmpty();
    return isSlim ? event : event.withoutItems();
  }
}
