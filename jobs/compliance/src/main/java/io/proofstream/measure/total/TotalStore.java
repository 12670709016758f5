package io.proofstream.measure.total;

/** Where the sums of one organisation are kept. */
public interface TotalStore {
  /** What was put, or none. */
  Standings standing(String gauge) throws Exception;

  /** None is removed. */
  void put(String gauge, Standings standings) throws Exception;

  /**
   * What was put, or none.
   *
   * @param day number of the day since 1970, UTC
   */
  DaySums day(String gauge, long day) throws Exception;

  void put(String gauge, long day, DaySums sums) throws Exception;
}
