package io.proofstream.evidence.declared;

import io.proofstream.evidence.Body;
import io.proofstream.evidence.Meaning;
import java.time.Instant;
import java.util.List;

/** The state of an incident. */
public record Incident(
    @Meaning(value = "Identity of the incident", required = true) String incidentId,
    @Meaning("What it is about") String title,
    @Meaning("Where it stands: open, contained, resolved...") String status,
    @Meaning("How bad it is, in their own word") String severity,
    @Meaning("When it was detected") Instant detectedAt,
    @Meaning("When it was over") Instant resolvedAt,
    @Meaning("Alerts that belong to it") List<String> alertIds,
    @Meaning("Who leads") String owner,
    @Meaning("In their words") String note)
    implements Body {
  public Incident {
    alertIds = alertIds == null ? List.of() : alertIds;
  }
}
