package io.proofstream.judgement.sitting;

import io.proofstream.judgement.outcome.CurrentControl;
import java.time.Instant;

/**
 * What is remembered of a control.
 *
 * @param row as it is in the table
 * @param askedId what decided; null where all agreed
 * @param evaluatedAt when its evaluation was last written
 */
public record ControlState(CurrentControl row, String askedId, Instant evaluatedAt) {}
