package io.proofstream.sandbox.bench;

import java.util.List;

/** What one way of doing the work gave, run by run: messages per CPU-second. */
public record Sample(String way, List<Double> perCpuSecond) {

  public double median() {
    return sorted().get(perCpuSecond.size() / 2);
  }

  public double least() {
    return sorted().getFirst();
  }

  public double most() {
    return sorted().getLast();
  }

  private List<Double> sorted() {
    return perCpuSecond.stream().sorted().toList();
  }
}
