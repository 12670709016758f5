package io.proofstream.fetch;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * Where content is kept that is too large for a message.
 *
 * @param root folder or place in object storage, or empty: then no claim is honoured
 * @param properties of Iceberg's FileIO
 */
public record ClaimSettings(String root, Map<String, String> properties) implements Serializable {

  public ClaimSettings {
    properties = new HashMap<>(properties);
  }

  /** Properties may hold credentials. */
  @Override
  public String toString() {
    return "ClaimSettings[root=" + root + ", properties=" + properties.keySet() + "]";
  }
}
