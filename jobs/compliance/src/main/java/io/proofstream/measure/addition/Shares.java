package io.proofstream.measure.addition;

import java.util.List;

/**
 * All that one subject adds, as things stand.
 *
 * @param audience whom it counts for: the frameworks whose boundary it is in
 * @param shares by gauge and label, in order
 */
public record Shares(String audience, List<Share> shares) {
  public static final Shares NONE = new Shares("", List.of());
}
