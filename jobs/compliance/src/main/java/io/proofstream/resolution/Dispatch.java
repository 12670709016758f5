package io.proofstream.resolution;

import io.proofstream.asset.standing.Addressed;

/** Where what is found out of images goes. */
public interface Dispatch {
  void send(Addressed addressed);

  void tell(ImageStream known);

  /** Some of it fits no asset as yet. */
  void waits(int events);

  /** Some of that has come to its asset. */
  void found(int events);

  /** Some of that never will: it waited too long, or with too many. */
  void dropped(int events);
}
