package io.proofstream.sandbox.component;

/** Told what was done, a line a step. Called from several threads. */
@FunctionalInterface
public interface Progress {
  void step(String line);
}
