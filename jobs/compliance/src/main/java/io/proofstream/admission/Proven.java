package io.proofstream.admission;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.identity.EvidenceId;
import io.proofstream.message.Entry;
import java.util.ArrayList;
import java.util.List;

/** What a message says once its collector has proved who it is: as if it had been known before. */
final class Proven {
  private Proven() {}

  static List<Entry> of(List<Entry> entries, String messageId) {
    List<Entry> proven = new ArrayList<>(entries.size());
    int report = -1;
    for (Entry entry : entries) {
      Event event = entry.event();
      if (event != null) {
        // Parts of one report follow each other, and share its evidence.
        report += event.part() == 0 ? 1 : 0;
        event = of(event, EvidenceId.ofReport(messageId, report));
      }
      proven.add(entry.proven(messageId, event));
    }
    return proven;
  }

  private static Event of(Event event, String evidenceId) {
    Evidence evidence = event.evidence().proven(evidenceId);
    Scan scan = event.scan();
    return event.in(evidence, scan == null ? null : scan.proven(EvidenceId.ofScan(evidenceId)));
  }
}
