package io.proofstream.claim;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Objects by their URI. Every failure of the storage itself is an {@code IOException}. */
interface Storage extends Closeable {
  /** Bytes of the object, or -1 if it is not there. */
  long size(String location) throws IOException;

  /** Afterwards the object is there, whole, or this throws. */
  void write(String location, byte[] content) throws IOException;

  /** The object from its start, or null if it is not there. */
  InputStream open(String location) throws IOException;
}
