package io.proofstream.control;

/**
 * What is missing where a check does not pass.
 *
 * @param leastDays of work, of somebody who knows the tools
 * @param phase 1 to 5, the order in which gaps are worth closing
 */
public record Gap(String id, String gap, String solution, int leastDays, int mostDays, int phase) {}
