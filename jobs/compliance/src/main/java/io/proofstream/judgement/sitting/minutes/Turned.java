package io.proofstream.judgement.sitting.minutes;

import io.proofstream.judgement.history.Turn;

/**
 * What happened to the answers to a question, and what was said then.
 *
 * @param fallsWith what all questions share that fall as one
 */
record Turned(
    String askedId,
    Turn turn,
    String checkId,
    String fallsWith,
    String message,
    String recommendation) {}
