package io.proofstream.control;

/**
 * That a control corresponds to one of NIST SP 800-53 Rev 5, and who says so.
 *
 * @param basis stated, secondary, title_match, recalled or proposed, best first
 */
public record Crossing(String framework, String control, String nist, String basis) {}
