package io.proofstream.evidence.decision;

import io.proofstream.evidence.Body;
import io.proofstream.evidence.Meaning;

/** Somebody says that a finding is mended. It stops no clock: the next scan shows. */
public record Remediation(
    @Meaning("Vulnerability, by any of its ids") String vulnerabilityId,
    @Meaning("Package, if only one") String packagePurl,
    @Meaning("Finding, if it is known by its id") String findingId,
    @Meaning("What was done: upgraded, removed, rebuilt, mitigated...") String action,
    @Meaning("Version that mends it") String fixedVersion,
    @Meaning("Change, ticket or commit") String reference,
    @Meaning(value = "Who says so", required = true) String actor,
    @Meaning("In their words") String note)
    implements Body {}
