package io.proofstream.asset.book;

import io.proofstream.finding.Finding;

/** The findings of one asset, wherever they are kept. */
public interface Findings {
  /** Most of them will be asked for: whoever keeps them may want to read them at once. */
  default void gather() throws Exception {}

  /** Null if it is unknown. */
  Finding get(String findingId) throws Exception;

  void put(Finding finding) throws Exception;

  void remove(String findingId) throws Exception;

  /** All, in the order of their ids. */
  Iterable<Finding> all() throws Exception;
}
