package io.proofstream.tables;

import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.log.PolicyChangeRecord;

/**
 * One field that a version of a policy changed.
 *
 * @param position among those that it changed, from 0
 */
public record PolicyChangeRow(PolicyVersion version, int position, PolicyChangeRecord change) {}
