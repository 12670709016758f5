package io.proofstream.measure.posture.finding;

import java.time.Instant;

/**
 * That a finding is gone.
 *
 * @param at since when
 * @param generation of its clock, which runs on if it returns within the policy's grace
 */
public record Gone(Instant at, int generation) {}
