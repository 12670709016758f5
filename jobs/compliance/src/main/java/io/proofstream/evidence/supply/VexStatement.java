package io.proofstream.evidence.supply;

import io.proofstream.evidence.Meaning;
import java.time.Instant;
import java.util.List;

/** One decision about one vulnerability in one product. */
public record VexStatement(
    @Meaning("Canonical id: the CVE where there is exactly one") String vulnerabilityId,
    @Meaning(value = "Id as the document writes it", required = true) String reportedId,
    @Meaning("Other ids of the same vulnerability") List<String> aliases,
    @Meaning("Product that it speaks of, as the document names it") String product,
    @Meaning("Product without version: joins with findings; null if it is no package URL")
        String productIdentity,
    @Meaning("Part of the product that it speaks of") String subcomponent,
    @Meaning("That part without version: joins with findings; null if it is no package URL")
        String subcomponentIdentity,
    @Meaning("The decision") VexStatus status,
    @Meaning("The decision in the document's own word") String toolStatus,
    @Meaning("Why it is not affected, in the format's word") String justification,
    @Meaning("Why it is not affected, in the author's words") String impact,
    @Meaning("What to do about it") String action,
    @Meaning("Who says so") String author,
    @Meaning("Document that says so") String documentId,
    @Meaning("Version of that document") String documentVersion,
    @Meaning("When this statement was made or last changed") Instant statedAt) {

  public VexStatement {
    aliases = aliases == null ? List.of() : aliases;
  }
}
