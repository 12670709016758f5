package io.proofstream.policy;

import io.proofstream.evidence.Meaning;
import java.util.List;

/**
 * What an exception needs in order to suspend a clock.
 *
 * @param longestSeconds how long one may last
 * @param warningLeadSeconds how long before its end somebody is told
 * @param approverRoles roles of which one must approve; empty = whoever did not ask for it
 * @param vendorCheckSeconds how often one that waits for a vendor must be looked at
 */
public record Exceptions(
    @Meaning("How long an exception may last") long longestSeconds,
    @Meaning("How long before its end somebody is told") long warningLeadSeconds,
    @Meaning("Roles of which one must approve; empty = whoever did not ask for it")
        List<String> approverRoles,
    @Meaning("How often one that waits for a vendor must be looked at") long vendorCheckSeconds) {}
