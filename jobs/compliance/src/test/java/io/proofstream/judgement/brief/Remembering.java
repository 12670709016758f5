package io.proofstream.judgement.brief;

import io.proofstream.judgement.late.Late;
import io.proofstream.judgement.late.SayingStore;
import io.proofstream.judgement.late.Sayings;
import java.util.HashMap;
import java.util.Map;

/** What was said, in memory. */
final class Remembering implements SayingStore {
  private final Map<String, Sayings> said = new HashMap<>();
  private Late late = Late.NONE;

  @Override
  public Sayings said(String askedId) {
    return said.getOrDefault(askedId, Sayings.NONE);
  }

  @Override
  public void put(String askedId, Sayings sayings) {
    said.put(askedId, sayings);
  }

  @Override
  public Late late() {
    return late;
  }

  @Override
  public void put(Late now) {
    late = now;
  }
}
