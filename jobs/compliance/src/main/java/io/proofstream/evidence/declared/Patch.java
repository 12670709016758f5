package io.proofstream.evidence.declared;

import io.proofstream.evidence.Body;
import io.proofstream.evidence.Meaning;
import java.util.List;

/** A patch was put in. */
public record Patch(
    @Meaning("Identity of the operation") String patchId,
    @Meaning("upgrade, rebuild, rollback...") String operation,
    @Meaning("Vulnerabilities that it mends") List<String> vulnerabilityIds,
    @Meaning("Package") String packageName,
    @Meaning("Version before") String fromVersion,
    @Meaning("Version after") String toVersion,
    @Meaning("It worked") Boolean succeeded,
    @Meaning("Who or what did it") String actor,
    @Meaning("In their words") String note)
    implements Body {
  public Patch {
    vulnerabilityIds = vulnerabilityIds == null ? List.of() : vulnerabilityIds;
  }
}
