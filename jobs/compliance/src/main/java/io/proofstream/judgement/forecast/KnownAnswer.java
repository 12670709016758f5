package io.proofstream.judgement.forecast;

import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;

/**
 * What a question was answered last, as its row says.
 *
 * @param gaugeId what was measured, with all that is said of it; null where nothing was
 * @param boundary of whose assets
 * @param value that was judged; null where none was
 */
public record KnownAnswer(
    String checkId,
    String gaugeId,
    String window,
    String boundary,
    Status status,
    Reason reason,
    Double value) {}
