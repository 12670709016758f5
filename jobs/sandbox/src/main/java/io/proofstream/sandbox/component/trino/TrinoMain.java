package io.proofstream.sandbox.component.trino;

import java.lang.reflect.InvocationTargetException;

/**
 * Main of the Trino process, on Trino's classpath. By reflection: our code is older Java than
 * Trino's.
 */
public final class TrinoMain {
  private TrinoMain() {}

  /** The one argument is the version that Trino reports. */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    Class<?> type = Class.forName("io.trino.server.Server");
    Object server = type.getConstructor().newInstance();
    try {
      type.getMethod("start", String.class).invoke(server, arguments[0]);
    } catch (InvocationTargetException e) {
      e.getCause().printStackTrace();
      System.exit(1);
    }
  }
}
