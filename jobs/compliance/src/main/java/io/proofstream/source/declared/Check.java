package io.proofstream.source.declared;

import io.proofstream.evidence.Meaning;

/** One thing that a build checked. */
record Check(
    @Meaning(value = "What was checked", required = true) String name,
    @Meaning(value = "It held", required = true) Boolean passed,
    @Meaning("What was found") String message) {}
