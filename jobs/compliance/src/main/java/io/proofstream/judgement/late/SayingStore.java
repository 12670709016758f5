package io.proofstream.judgement.late;

/** Where it is kept what was said of one organisation's days. */
public interface SayingStore {
  /** What was put, or none. */
  Sayings said(String askedId) throws Exception;

  /** None is removed. */
  void put(String askedId, Sayings said) throws Exception;

  Late late() throws Exception;

  void put(Late late) throws Exception;
}
