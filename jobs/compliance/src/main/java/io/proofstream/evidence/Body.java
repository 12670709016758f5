package io.proofstream.evidence;

/**
 * What an event says beyond its envelope: a record of its kind. {@link Event} has a component for
 * each, of which one (a scan: up to three) is filled, since only plain records cross operators.
 */
public interface Body {}
